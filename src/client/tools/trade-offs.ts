import { counted, fill } from '../../core/words/fill.ts';
import { withoutPlaces, withPlace } from '../../core/session/edit-session.ts';
import { MOST_LEAN } from '../../core/session/session.ts';
import type { Leader, Session } from '../../core/session/session.ts';
import { placeInWords } from '../../core/session/trade-off-words.ts';
import type { Tension } from '../../core/session/trade-off-words.ts';
import { element } from '../search/element.ts';
import { Apart } from './apart.ts';
import { ofPlaybook, pageData, words } from './tool-data.ts';
import type { ToolData } from './tool-data.ts';

/** The trade-off sliders: each leader places every tension alone, then both places are laid over each other. */
export class TradeOffs extends HTMLElement {
  connectedCallback(): void {
    const data = pageData as TradeOffData; // the build has written it
    const { tensions } = data;
    const ids = tensions.map(({ id }) => id);
    new Apart(this, {
      data,
      kind: 'trade-offs',
      ids,
      fileName: 'trade-offs',
      intro: counted(words.tradeOffs.intro, ids.length),
      valuesOf: (session, leader) => new Map([...session[leader].places].filter(([id]) => ids.includes(id))),
      withValue: (session, { leader, id, value }) => withPlace(session, { side: leader, tension: id, place: value }),
      withValues: (session, leader, values) => withPlaces(session, { ids, leader, values }),
      withoutAnswers: (session) => withoutPlaces(session, ids),
      ask: ({ id, value, answer }) => {
        const tension = tensions.find((one) => one.id === id);
        return tension ? askTension(tension, { value, answer }) : [];
      },
      results: async () => {
        const { tradeOffResults } = await import('./trade-off-results.ts');
        return (store) => tradeOffResults({ data, store });
      },
    });
  }
}

const askTension = (tension: Tension, { value = 0, answer }: Asked): Node[] => {
  const slider = placeSlider(tension, value);
  const [first, second] = tension.poles;
  const form = element(
    'form',
    { class: 'tool-slider' },
    element(
      'div',
      { class: 'tool-ends' },
      ...[first, second].map(({ label, leans, good }) =>
        element(
          'p',
          { 'data-side': leans },
          element('strong', { lang: ofPlaybook }, label),
          element('small', { lang: ofPlaybook }, good),
        ),
      ),
    ),
    slider,
    element(
      'p',
      { class: 'tool-actions' },
      element('button', { name: 'next', 'data-look': 'primary' }, words.tradeOffs.next),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer(placeOf(slider));
  });
  return [element('h2', { class: 'tool-statement', lang: ofPlaybook }, tension.title), form];
};

/** A slider from one pole to the other, which says its place in words, aloud and below it. */
export const placeSlider = (tension: Tension, place: number): HTMLElement => {
  const input = element('input', { type: 'range', min: String(-MOST_LEAN), max: String(MOST_LEAN), step: '1' });
  const [first, second] = tension.poles;
  input.setAttribute('aria-label', fill(words.tradeOffs.slider, { from: first.label, to: second.label }));
  input.value = String(place);
  const output = element('output', {});
  const say = () => {
    output.textContent = placeInWords(Number(input.value), tension, words.tradeOffs);
    input.setAttribute('aria-valuetext', output.textContent);
  };
  input.addEventListener('input', say);
  say();
  return element('div', { class: 'place-slider' }, input, output);
};

/** Where a slider stands. */
export const placeOf = (slider: HTMLElement): number => Number(slider.querySelector('input')?.value ?? 0);

const withPlaces = (session: Session, { ids, leader, values }: GivenPlaces): Session => {
  const others = [...session[leader].places].filter(([id]) => !ids.includes(id));
  return { ...session, [leader]: { ...session[leader], places: new Map([...others, ...values]) } };
};

interface Asked {
  value: number | undefined;
  answer: (place: number) => void;
}

interface GivenPlaces {
  ids: readonly string[];
  leader: Leader;
  values: ReadonlyMap<string, number>;
}

/** What the page hands to the sliders. */
export interface TradeOffData extends ToolData {
  tensions: readonly Tension[];
}
