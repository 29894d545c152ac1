import { asLine, withPart, withPlace, withReview } from '../../core/session/edit-session.ts';
import { LEADERS, MOST_IN_LINE, MOST_LEAN } from '../../core/session/session.ts';
import {
  comparePlaces,
  headlineOfPlaces,
  placeInWords,
  placesApart,
  placesAsMarkdown,
  toSettle,
} from '../../core/session/trade-off-words.ts';
import type { PlacedTension } from '../../core/session/trade-off-words.ts';
import { fill } from '../../core/words/fill.ts';
import { element } from '../search/element.ts';
import { scalePicture } from './scale-picture.ts';
import { button, sideMark } from './screen.ts';
import type { SessionStore } from './session-store.ts';
import { takeAway } from './take-away.ts';
import { dayFromNow, ofPlaybook, originOf, words } from './tool-data.ts';
import { placeOf, placeSlider } from './trade-offs.ts';
import type { TradeOffData } from './trade-offs.ts';

/** Where the notes of the two stand among the forms of a session. */
const FORM = 'tools/trade-offs';
/** A quarter, after which the places are given anew. */
const REVIEW_AFTER = 91;

/** What the two see: the widest trade-offs to settle, all places over each other, something to take away. */
export const tradeOffResults = ({ data, store }: Shown): Node[] => {
  const placed = () => comparePlaces(data.tensions, placesIn(store));
  const now = placed();
  return [
    element('h2', {}, headlineOfPlaces(now, words.tradeOffs)),
    element('p', {}, words.tradeOffs.talk),
    ...toSettle(now).map((tension) => settleNode(tension, store)),
    placesTable(now),
    takeAway({
      markdown: () =>
        placesAsMarkdown(
          { placed: placed(), notes: store.session.forms.get(FORM) ?? new Map(), from: originOf(data) },
          words,
        ),
      name: 'trade-offs',
      store,
    }),
    element('p', { class: 'tool-origin' }, originOf(data)),
  ];
};

const placesIn = ({ session }: SessionStore) => ({
  product: session.product.places,
  engineering: session.engineering.places,
  together: session.together.places,
});

/** A trade-off to settle: what each said, and one slider for both with a note; then what they settled, open to change. */
const settleNode = (tension: PlacedTension, store: SessionStore): HTMLElement => {
  const { id, title, href, bridge, product, engineering } = tension;
  const say = words.tradeOffs;
  const place = element('div', {});
  const show = (settled: number) => {
    const note = store.session.forms.get(FORM)?.get(id);
    place.replaceChildren(
      element(
        'p',
        { class: 'agreed', role: 'status' },
        fill(say.settled, { place: placeInWords(settled, tension, say) }),
        note ? ` ${note}` : '',
      ),
      element('p', { class: 'tool-actions' }, button(say.change, { name: 'change', look: 'quiet' }, ask)),
    );
  };
  const ask = () => {
    place.replaceChildren(settleForm(tension, { store, show }));
  };
  const before = store.session.together.places.get(id);
  if (before === undefined) ask();
  else show(before);
  return element(
    'section',
    { class: 'settle' },
    element('h3', {}, element('a', { href, lang: ofPlaybook }, title)),
    element(
      'p',
      {},
      fill(say.said, {
        product: placeInWords(product, tension, say),
        engineering: placeInWords(engineering, tension, say),
      }),
      ' ',
      element('q', { lang: ofPlaybook }, bridge),
    ),
    place,
  );
};

const settleForm = (tension: PlacedTension, { store, show }: Settling): HTMLElement => {
  const { id, product = 0, engineering = 0 } = tension;
  const start = store.session.together.places.get(id) ?? Math.round((product + engineering) / 2);
  const slider = placeSlider(tension, start);
  const note = element('input', { name: 'note', maxlength: String(MOST_IN_LINE), autocomplete: 'off' });
  note.value = store.session.forms.get(FORM)?.get(id) ?? '';
  const form = element(
    'form',
    { class: 'commitment' },
    slider,
    element('label', {}, words.tradeOffs.until, note),
    element('button', { name: 'settle', 'data-look': 'primary' }, words.tradeOffs.settle),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const place = placeOf(slider);
    const text = asLine(note.value);
    store.update((session) => {
      const settled = withPlace(session, { side: 'together', tension: id, place });
      return withReview(withPart(settled, { form: FORM, part: id, text }), 'trade-offs', dayFromNow(REVIEW_AFTER));
    });
    show(place);
  });
  return form;
};

const placesTable = (placed: readonly PlacedTension[]): HTMLElement =>
  element(
    'table',
    { class: 'both-answers both-places' },
    element('caption', {}, words.tradeOffs.caption),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, words.tradeOffs.tradeOff),
        element('td', { class: 'picture', 'aria-hidden': 'true' }),
        ...LEADERS.map((leader) =>
          element(
            'th',
            { scope: 'col' },
            sideMark(leader),
            element('span', { class: 'side-name' }, words.all.sides[leader]),
          ),
        ),
        element('th', { scope: 'col', class: 'apart' }, words.tradeOffs.apart),
      ),
    ),
    element('tbody', {}, ...placed.map(rowOf)),
  );

const rowOf = (tension: PlacedTension): HTMLElement => {
  const placeAt = (place: number | undefined) => (place === undefined ? undefined : place + MOST_LEAN);
  const [product, engineering] = [placeAt(tension.product), placeAt(tension.engineering)];
  return element(
    'tr',
    tension.gap > 2 ? { 'data-wide': '' } : {},
    element('th', { scope: 'row', lang: ofPlaybook }, tension.title),
    element(
      'td',
      { class: 'picture', 'aria-hidden': 'true' },
      scalePicture({ steps: 2 * MOST_LEAN + 1, places: { product, engineering } }),
    ),
    ...LEADERS.map((leader) =>
      element('td', {}, sideMark(leader), placeInWords(tension[leader], tension, words.tradeOffs)),
    ),
    element('td', { class: 'apart' }, placesApart(tension, words.tradeOffs)),
  );
};

interface Settling {
  store: SessionStore;
  show: (place: number) => void;
}

interface Shown {
  data: TradeOffData;
  store: SessionStore;
}
