import type { MapRow } from '../../core/session/decision-map.ts';
import { saidOfDecision } from '../../core/session/decision-words.ts';
import { asLine } from '../../core/session/edit-session.ts';
import { MOST_IN_TIE_BREAK } from '../../core/session/session.ts';
import type { DecisionAnswer } from '../../core/session/session.ts';
import { element } from '../search/element.ts';
import { choices } from './choices.ts';
import { button } from './screen.ts';
import { ofPlaybook, words } from './tool-data.ts';

/** One decision on which the two differ: what each said, and what they settle on. */
export const settleDecision = (row: MapRow, { isOpen, settle }: Settling): HTMLElement => {
  const { decision, finding, isSettled } = row;
  const { decisions, map } = words;
  const said = isSettled ? map.settledBefore : `${saidOfDecision(row, decisions)} ${decisions.findings[finding]}`;
  return element(
    'li',
    {},
    element(
      'details',
      isOpen ? { open: '' } : {},
      element('summary', {}, element('strong', { lang: ofPlaybook }, decision.title), ' ', element('span', {}, said)),
      settleForm(row, settle),
    ),
  );
};

const settleForm = (row: MapRow, settle: Settling['settle']): HTMLFormElement => {
  const { decision, answer, tieBreak } = row;
  const say = words.map;
  const decides = whoChoices(row, 'decides', say.whoDecides);
  const drives = whoChoices(row, 'drives', say.whoDrives);
  const ending = element('textarea', { name: 'tieBreak', rows: '2', maxlength: String(MOST_IN_TIE_BREAK) });
  ending.value = tieBreak === '' ? decision.tieBreak : tieBreak;
  const asked = element('label', { class: 'tie-break' }, say.tieBreak, ending);
  const status = element('p', { role: 'status' });
  const given = (): DecisionAnswer => {
    const who = decides.value() ?? 'unset';
    const written = asLine(ending.value);
    const isOwn = who === 'joint' && written !== decision.tieBreak;
    return { ...answer, decides: who, drives: drives.value() ?? 'unset', tieBreak: isOwn ? written : undefined };
  };
  const contest = button(say.contest, { name: 'contest', look: 'quiet' }, () => {
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
      element('button', { name: 'settle', 'data-look': 'primary' }, say.settle),
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
    if (decides.value() === undefined) status.textContent = say.missingWho;
    else settle({ ...given(), state: 'agreed' });
  });
  return form;
};

const whoChoices = ({ decision, answer }: MapRow, field: 'decides' | 'drives', legend: string) => {
  const chosen = answer[field];
  return choices({
    legend,
    name: `${field} ${decision.id}`,
    options: words.decisions.who,
    chosen: chosen === 'unset' ? undefined : chosen,
    look: 'small',
  });
};

interface Settling {
  isOpen: boolean;
  settle: (answer: DecisionAnswer) => void;
}
