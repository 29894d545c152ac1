import type { MapDecision } from '../../core/session/decision-map.ts';
import type { DecisionAnswer } from '../../core/session/session.ts';
import { element } from '../search/element.ts';
import { choices } from './choices.ts';
import { ofPlaybook, words } from './tool-data.ts';

/** Asks one leader who decides, who brings the options, and how sure that is. */
export const askDecision = ({ decision, before, answer }: AskedDecision): Node[] => {
  const say = words.map;
  const { who: names } = words.decisions;
  const state = before?.state === 'unset' ? undefined : before?.state;
  const drivesNow = before?.drives === 'unset' ? undefined : before?.drives;
  const decides = choices({
    legend: say.whoDecides,
    name: 'decides',
    options: { ...names, unset: say.nobodySaid },
    chosen: before?.decides,
    look: 'large',
  });
  const drives = choices({
    legend: say.whoDrives,
    name: 'drives',
    options: { ...names, joint: say.both },
    chosen: drivesNow,
    look: 'small',
  });
  const sure = choices({
    legend: say.howSure,
    name: 'state',
    options: say.sure,
    chosen: state ?? 'assumed',
    look: 'small',
  });
  const form = element(
    'form',
    { class: 'map-question' },
    decides.field,
    drives.field,
    sure.field,
    element('p', { class: 'tool-hint tool-keys' }, say.keys),
    element('button', { name: 'next', 'data-look': 'primary' }, say.next),
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
    element('h2', { class: 'tool-statement', lang: ofPlaybook }, decision.question),
    ...(decision.question === decision.title
      ? []
      : [element('p', { class: 'map-about', lang: ofPlaybook }, decision.title)]),
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
