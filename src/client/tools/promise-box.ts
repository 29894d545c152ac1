import { withCommitment, withReview } from '../../core/session/edit-session.ts';
import type { Commitment } from '../../core/session/session.ts';
import { fill } from '../../core/words/fill.ts';
import { element } from '../search/element.ts';
import { commitmentForm } from './commitment-form.ts';
import { button } from './screen.ts';
import type { SessionStore } from './session-store.ts';
import { dayFromNow, dayInWords, words } from './tool-data.ts';

/** One thing to do, with an owner and a day: asked for, then shown, and open to change. */
export const promiseBox = (input: PromiseInput): HTMLElement => {
  const { store, about, tool, reviewAfter } = input;
  const { title, agreed, change } = words.promise;
  const place = element('div', { class: 'promise' });
  const ask = () => {
    place.replaceChildren(
      element('h3', {}, title),
      commitmentForm({
        before: promiseAbout(store, about),
        proposal: input.proposal,
        about,
        keep: (commitment) => {
          store.update((session) => withReview(withCommitment(session, commitment), tool, dayFromNow(reviewAfter)));
          show(commitment);
        },
      }),
    );
  };
  const show = ({ text, owner, date }: Commitment) => {
    const review = store.session.reviews.get(tool);
    place.replaceChildren(
      element('h3', {}, title),
      element(
        'p',
        { class: 'agreed', role: 'status' },
        element('strong', {}, text),
        ' ',
        element('span', {}, fill(agreed, { owner: words.all.owners[owner], day: dayInWords(date) })),
      ),
      ...(review ? [element('p', {}, fill(input.again, { day: dayInWords(review) }))] : []),
      element('p', { class: 'tool-actions' }, button(change, { name: 'change', look: 'quiet' }, ask)),
    );
  };
  const before = promiseAbout(store, about);
  if (before) show(before);
  else ask();
  return place;
};

/** What the two promised about something, and have not done yet. */
export const promiseAbout = ({ session }: SessionStore, what: string): Commitment | undefined =>
  session.commitments.find(({ about, isDone }) => about === what && !isDone);

interface PromiseInput {
  store: SessionStore;
  /** What it comes from: the id of an entry, or the name of the tool. */
  about: string;
  /** The tool that is looked at again after so many days. */
  tool: string;
  reviewAfter: number;
  /** What says so; leaves the `day` open. */
  again: string;
  /** What stands in the field at first. */
  proposal: string;
}
