import { OWNER_NAMES } from '../../core/session/names.ts';
import { withCommitment, withReview } from '../../core/session/edit-session.ts';
import type { Commitment } from '../../core/session/session.ts';
import { element } from '../search/element.ts';
import { commitmentForm } from './commitment-form.ts';
import { button } from './screen.ts';
import type { SessionStore } from './session-store.ts';
import { dayFromNow, dayInWords } from './tool-data.ts';

/** One thing to do, with an owner and a day: asked for, then shown, and open to change. */
export const promiseBox = (input: PromiseInput): HTMLElement => {
  const { store, about, tool, reviewAfter, language, title } = input;
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
        element('span', {}, `${OWNER_NAMES[owner]}, by ${dayInWords(date, language)}.`),
      ),
      ...(review ? [element('p', {}, `Look at it again on ${dayInWords(review, language)}.`)] : []),
      element('p', { class: 'tool-actions' }, button('Change it', { name: 'change', look: 'quiet' }, ask)),
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
  title: string;
  /** What it comes from: the id of an entry, or the name of the tool. */
  about: string;
  /** The tool that is looked at again after so many days. */
  tool: string;
  reviewAfter: number;
  language: string;
  /** What stands in the field at first. */
  proposal: string;
}
