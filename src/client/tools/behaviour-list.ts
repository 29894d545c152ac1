import { doubtOf, MOST_BEHAVIOURS, withBehaviour } from '../../core/session/behaviours.ts';
import { asLine } from '../../core/session/edit-session.ts';
import { MOST_IN_LINE, OWNERS } from '../../core/session/session.ts';
import type { Behaviour } from '../../core/session/session.ts';
import { fill } from '../../core/words/fill.ts';
import { element } from '../search/element.ts';
import { choiceList, choices } from './choices.ts';
import { button } from './screen.ts';
import type { SessionStore } from './session-store.ts';
import { words } from './tool-data.ts';

const NONE: Behaviour = { text: '', owner: 'both' };

/** What each of the two will do on ordinary days, every line held against one question. */
export const behaviourList = (store: SessionStore): HTMLElement => {
  const say = words.agreement;
  const list = element('ol', {});
  const more = button(say.add, { name: 'add-behaviour' }, () => {
    store.update((session) => withBehaviour(session, session.behaviours.length, NONE));
    draw();
    list.querySelector<HTMLElement>('li:last-child input')?.focus();
  });
  const draw = () => {
    const { behaviours } = store.session;
    list.replaceChildren(...behaviours.map((_, index) => behaviourNode(store, { index, draw })));
    more.disabled = behaviours.length >= MOST_BEHAVIOURS;
  };
  draw();
  return element(
    'section',
    { class: 'behaviours' },
    element('h3', {}, say.title),
    element('p', { class: 'on-screen' }, fill(say.lead, { question: say.test })),
    list,
    element('p', { class: 'tool-actions' }, more),
  );
};

const behaviourNode = (store: SessionStore, { index, draw }: BehaviourPlace): HTMLElement => {
  const say = words.agreement;
  const { owners } = words.all;
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
  const who = choiceList(say.who, `owner ${index}`, owners, owner);
  who.select.addEventListener('change', () => {
    const chosen = OWNERS.find((one) => one === who.select.value);
    if (chosen) change({ owner: chosen });
  });
  const noticed = choices({
    legend: say.test,
    name: `noticeable ${index}`,
    options: { yes: say.yes, no: say.no },
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
    doubt.textContent = behaviour.text === '' ? '' : (doubtOf(behaviour, say) ?? '');
    onPaper.textContent = `${behaviour.text} (${owners[behaviour.owner]})`;
  };
  show();
  const remove = button(
    [say.remove, element('span', { class: 'visually-hidden' }, fill(say.removeLine, { number: index + 1 }))],
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
      element('span', { class: 'visually-hidden' }, fill(say.line, { number: index + 1 })),
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
  /** Draws the list again. */
  draw: () => void;
}
