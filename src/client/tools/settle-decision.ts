import type { MapRow } from '../../core/session/decision-map.ts';
import { FINDING_WORDS, saidOfDecision, WHO } from '../../core/session/decision-words.ts';
import { asLine } from '../../core/session/edit-session.ts';
import { MOST_IN_TIE_BREAK } from '../../core/session/session.ts';
import type { DecisionAnswer } from '../../core/session/session.ts';
import { element } from '../search/element.ts';
import { choices } from './choices.ts';
import { button } from './screen.ts';

/** One decision on which the two differ: what each said, and what they settle on. */
export const settleDecision = (row: MapRow, { isOpen, settle }: Settling): HTMLElement => {
  const { decision, finding, isSettled } = row;
  const said = isSettled ? 'You have been through this one.' : `${saidOfDecision(row)} ${FINDING_WORDS[finding]}`;
  return element(
    'li',
    {},
    element(
      'details',
      isOpen ? { open: '' } : {},
      element('summary', {}, element('strong', {}, decision.title), ' ', element('span', {}, said)),
      settleForm(row, settle),
    ),
  );
};

const settleForm = (row: MapRow, settle: Settling['settle']): HTMLFormElement => {
  const { decision, answer, tieBreak } = row;
  const decides = whoChoices(row, 'decides', 'Who decides?');
  const drives = whoChoices(row, 'drives', 'Who brings the options?');
  const ending = element('textarea', { name: 'tieBreak', rows: '2', maxlength: String(MOST_IN_TIE_BREAK) });
  ending.value = tieBreak === '' ? decision.tieBreak : tieBreak;
  const asked = element('label', { class: 'tie-break' }, 'How does it end when you still differ?', ending);
  const status = element('p', { role: 'status' });
  const given = (): DecisionAnswer => {
    const who = decides.value() ?? 'unset';
    const written = asLine(ending.value);
    const isOwn = who === 'joint' && written !== decision.tieBreak;
    return { ...answer, decides: who, drives: drives.value() ?? 'unset', tieBreak: isOwn ? written : undefined };
  };
  const contest = button('We still differ', { name: 'contest', look: 'quiet' }, () => {
    settle({ ...given(), decides: 'unset', state: 'contested' });
  });
  const form = element(
    'form',
    {},
    decides.field,
    drives.field,
    asked,
    element(
      'p',
      { class: 'tool-actions' },
      element('button', { name: 'settle', 'data-look': 'primary' }, 'Settle it'),
      contest,
    ),
    status,
  );
  const showEnding = () => {
    asked.hidden = decides.value() !== 'joint';
  };
  showEnding();
  form.addEventListener('change', showEnding);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (decides.value() === undefined) status.textContent = 'Still missing: who decides.';
    else settle({ ...given(), state: 'agreed' });
  });
  return form;
};

const whoChoices = ({ decision, answer }: MapRow, field: 'decides' | 'drives', legend: string) => {
  const chosen = answer[field];
  return choices({
    legend,
    name: `${field} ${decision.id}`,
    options: WHO,
    chosen: chosen === 'unset' ? undefined : chosen,
    look: 'small',
  });
};

interface Settling {
  isOpen: boolean;
  settle: (answer: DecisionAnswer) => void;
}
