import { doubtOf, MOST_BEHAVIOURS, withBehaviour } from '../../core/session/behaviours.ts';
import { OWNER_NAMES } from '../../core/session/names.ts';
import { asLine } from '../../core/session/edit-session.ts';
import { MOST_IN_LINE } from '../../core/session/session.ts';
import type { Behaviour } from '../../core/session/session.ts';
import { element } from '../search/element.ts';
import { choiceList, choices } from './choices.ts';
import { button } from './screen.ts';
import type { SessionStore } from './session-store.ts';

const NONE: Behaviour = { text: '', owner: 'both' };

/** What each of the two will do on ordinary days, every line held against one question. */
export const behaviourList = (store: SessionStore, question: string): HTMLElement => {
  const list = element('ol', {});
  const more = button('Add a line', { name: 'add-behaviour' }, () => {
    store.update((session) => withBehaviour(session, session.behaviours.length, NONE));
    draw();
    list.querySelector<HTMLElement>('li:last-child input')?.focus();
  });
  const draw = () => {
    const { behaviours } = store.session;
    list.replaceChildren(...behaviours.map((_, index) => behaviourNode(store, { index, question, draw })));
    more.disabled = behaviours.length >= MOST_BEHAVIOURS;
  };
  draw();
  return element(
    'section',
    { class: 'behaviours' },
    element('h3', {}, 'What we will do'),
    element(
      'p',
      { class: 'on-screen' },
      `A few lines, each of which can be kept or broken. Ask of every one: ${question}`,
    ),
    list,
    element('p', { class: 'tool-actions' }, more),
  );
};

const behaviourNode = (store: SessionStore, { index, question, draw }: BehaviourPlace): HTMLElement => {
  const now = (): Behaviour => store.session.behaviours[index] ?? NONE;
  const change = (fields: Partial<Behaviour>) => {
    store.update((session) => withBehaviour(session, index, { ...(session.behaviours[index] ?? NONE), ...fields }));
    show();
  };
  const { text, owner, isNoticeable } = now();
  const input = element('input', { name: `behaviour ${index}`, maxlength: String(MOST_IN_LINE), autocomplete: 'off' });
  input.value = text;
  input.addEventListener('input', () => {
    change({ text: asLine(input.value) });
  });
  const who = choiceList('Who', `owner ${index}`, OWNER_NAMES, owner);
  who.select.addEventListener('change', () => {
    const chosen = (Object.keys(OWNER_NAMES) as (keyof typeof OWNER_NAMES)[]).find((one) => one === who.select.value); // its keys
    if (chosen) change({ owner: chosen });
  });
  const noticed = choices({
    legend: question,
    name: `noticeable ${index}`,
    options: { yes: 'Yes', no: 'Not yet' },
    chosen: answerOf(isNoticeable),
    look: 'small',
  });
  noticed.field.addEventListener('change', () => {
    change({ isNoticeable: noticed.value() === 'yes' });
  });
  const doubt = element('p', { class: 'doubt', role: 'status' });
  const onPaper = element('p', { class: 'on-paper' });
  const show = () => {
    const behaviour = now();
    doubt.textContent = behaviour.text === '' ? '' : (doubtOf(behaviour) ?? '');
    onPaper.textContent = `${behaviour.text} (${OWNER_NAMES[behaviour.owner]})`;
  };
  show();
  const remove = button(
    ['Take it off', element('span', { class: 'visually-hidden' }, `: line ${index + 1}`)],
    { name: 'remove-behaviour', look: 'quiet' },
    () => {
      store.update((session) => withBehaviour(session, index, undefined));
      draw();
    },
  );
  return element(
    'li',
    {},
    element(
      'label',
      { class: 'visually-hidden-label' },
      element('span', { class: 'visually-hidden' }, `Line ${index + 1}`),
      input,
    ),
    element('div', { class: 'behaviour-about' }, who.field, noticed.field, remove),
    doubt,
    onPaper,
  );
};

const answerOf = (isNoticeable: boolean | undefined): 'yes' | 'no' | undefined => {
  if (isNoticeable === undefined) return undefined;
  return isNoticeable ? 'yes' : 'no';
};

interface BehaviourPlace {
  index: number;
  question: string;
  /** Draws the list again. */
  draw: () => void;
}
