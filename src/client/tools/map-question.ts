import type { MapDecision } from '../../core/session/decision-map.ts';
import type { DecisionAnswer } from '../../core/session/session.ts';
import { element } from '../search/element.ts';
import { choices } from './choices.ts';

const DECIDES = {
  product: 'Product',
  joint: 'Both together',
  engineering: 'Engineering',
  other: 'Somebody else',
  unset: 'Nobody has said',
} as const;
const DRIVES = { product: 'Product', joint: 'Both', engineering: 'Engineering', other: 'Somebody else' } as const;
const SURE = { agreed: 'We agreed it', assumed: 'I assume it', contested: 'We argue about it' } as const;

/** Asks one leader who decides, who brings the options, and how sure that is. */
export const askDecision = ({ decision, before, answer }: AskedDecision): Node[] => {
  const state = before?.state === 'unset' ? undefined : before?.state;
  const drivesNow = before?.drives === 'unset' ? undefined : before?.drives;
  const decides = choices({
    legend: 'Who decides?',
    name: 'decides',
    options: DECIDES,
    chosen: before?.decides,
    look: 'large',
  });
  const drives = choices({
    legend: 'Who brings the options?',
    name: 'drives',
    options: DRIVES,
    chosen: drivesNow,
    look: 'small',
  });
  const sure = choices({
    legend: 'How sure is that?',
    name: 'state',
    options: SURE,
    chosen: state ?? 'assumed',
    look: 'small',
  });
  const form = element(
    'form',
    { class: 'map-question' },
    decides.field,
    drives.field,
    sure.field,
    element('p', { class: 'tool-hint' }, 'Keys: 1 to 5 say who decides, Enter goes on.'),
    element('button', { name: 'next', 'data-look': 'primary' }, 'Next'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const who = decides.value() ?? 'unset';
    answer({
      decides: who,
      drives: drives.value() ?? 'unset',
      state: who === 'unset' ? 'unset' : (sure.value() ?? 'assumed'),
    });
  });
  return [
    element('h2', { class: 'tool-statement' }, decision.question),
    ...(decision.question === decision.title ? [] : [element('p', { class: 'map-about' }, decision.title)]),
    form,
  ];
};

/** Number keys say who decides. */
export const pressDecider = (event: KeyboardEvent): void => {
  const { key, currentTarget } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !(currentTarget instanceof HTMLElement)) return;
  const deciders = [...currentTarget.querySelectorAll<HTMLInputElement>('.map-question input[name="decides"]')];
  const chosen = /^[1-5]$/.test(key) ? deciders[Number(key) - 1] : undefined;
  if (!chosen) return;
  event.preventDefault();
  chosen.checked = true;
  chosen.focus();
};

interface AskedDecision {
  decision: MapDecision;
  before: DecisionAnswer | undefined;
  answer: (given: DecisionAnswer) => void;
}
