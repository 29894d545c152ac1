import { withReview } from '../../core/session/edit-session.ts';
import { isDay } from '../../core/session/session.ts';
import { element } from '../search/element.ts';
import type { SessionStore } from './session-store.ts';
import { dayFromNow, dayInWords, words } from './tool-data.ts';

/** The day on which the two look at something again; proposed until they choose another. */
export const reviewDay = (review: Review, { store, name }: ReviewOf): HTMLElement => {
  const input = element('input', { type: 'date', name: 'review', min: dayFromNow() });
  input.value = dayOfReview(review, { store, name });
  const onPaper = element('p', { class: 'on-paper' });
  const show = () => {
    onPaper.textContent = isDay(input.value) ? `${words.form.lookAgain}: ${dayInWords(input.value)}` : '';
  };
  input.addEventListener('change', () => {
    store.update((session) => withReview(session, name, isDay(input.value) ? input.value : undefined));
    show();
  });
  show();
  return element(
    'div',
    { class: 'review-day' },
    element('label', {}, words.form.lookAgain, input),
    element('p', { class: 'tool-hint' }, review.why),
    onPaper,
  );
};

/** The day that was chosen, or the one proposed. */
export const dayOfReview = ({ after }: Review, { store, name }: ReviewOf): string =>
  store.session.reviews.get(name) ?? dayFromNow(after);

/** When something is looked at again, and why. */
export interface Review {
  why: string;
  /** So many days from now, unless the two say otherwise. */
  after: number;
}

interface ReviewOf {
  store: SessionStore;
  /** The name of the tool. */
  name: string;
}
