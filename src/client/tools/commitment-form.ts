import { asLine } from '../../core/session/edit-session.ts';
import { isDay, MOST_IN_LINE, OWNERS } from '../../core/session/session.ts';
import type { Commitment } from '../../core/session/session.ts';
import { fill } from '../../core/words/fill.ts';
import { element } from '../search/element.ts';
import { dayFromNow, words } from './tool-data.ts';

/** Asks for one thing to do, who does it, and by when. What is written is handed on at each change; `keep` says what is still missing. */
export const commitmentForm = ({ before, proposal, about, keep }: CommitmentInput): HTMLElement => {
  const say = words.promise;
  const text = element('input', { name: 'text', maxlength: String(MOST_IN_LINE), autocomplete: 'off' });
  text.value = before?.text ?? proposal;
  const date = element('input', { name: 'date', type: 'date', min: dayFromNow() });
  date.value = before?.date ?? '';
  const owners = OWNERS.map((owner) => {
    const input = element('input', { type: 'radio', name: 'owner', value: owner });
    input.checked = before?.owner === owner;
    return element('label', {}, input, words.all.owners[owner]);
  });
  const status = element('p', { role: 'status' });
  const form = element(
    'form',
    { class: 'commitment' },
    element('label', {}, say.what, text),
    element('fieldset', {}, element('legend', {}, say.who), ...owners),
    element('label', {}, say.when, date),
    element('button', { name: 'promise', 'data-look': 'primary' }, say.agree),
    status,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const owner = OWNERS.find((one) => one === new FormData(form).get('owner'));
    const line = asLine(text.value);
    const missing = [
      ...(line === '' ? [say.missingWhat] : []),
      ...(owner ? [] : [say.missingWho]),
      ...(isDay(date.value) ? [] : [say.missingWhen]),
    ];
    if (missing.length > 0 || !owner) {
      status.textContent = fill(say.missing, { what: missing.join(', ') });
      return;
    }
    keep({ text: line, owner, date: date.value, isDone: false, about });
  });
  return form;
};

interface CommitmentInput {
  before: Commitment | undefined;
  /** What stands in the field at first. */
  proposal: string;
  /** What it came from: the id of an entry. */
  about: string;
  keep: (commitment: Commitment) => void;
}
