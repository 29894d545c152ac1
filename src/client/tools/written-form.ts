import { filledParts, progressOf } from '../../core/session/form-words.ts';
import type { Form } from '../../core/session/form-words.ts';
import { withPart } from '../../core/session/edit-session.ts';
import { MOST_IN_PART } from '../../core/session/session.ts';
import { element } from '../search/element.ts';
import type { SessionStore } from './session-store.ts';
import { ofPlaybook, words } from './tool-data.ts';

/** A paper has an empty line where nothing is written. */
const EMPTY_LINE = '\u00a0';

/** A form of the playbook, to be filled in; each stroke is kept. */
export const writtenForm = (form: Form, { store, hasTitle }: WrittenIn): HTMLElement => {
  const now = () => progressOf(filledParts(form, store.session), words.form);
  const progress = element('p', { class: 'tool-hint', role: 'status' }, now());
  const written = () => {
    progress.textContent = now();
  };
  return element(
    'section',
    { class: 'written-form' },
    ...(hasTitle ? [element('h3', {}, form.title)] : []),
    ...form.parts.map((_, index) => partNode({ form, index, store, written })),
    progress,
  );
};

const partNode = ({ form, index, store, written }: PartInput): HTMLElement => {
  const { title = '', ask = '', lines = 1, example = '' } = form.parts[index] ?? {};
  const area = element('textarea', { name: `part ${index}`, rows: String(lines + 1), maxlength: String(MOST_IN_PART) });
  area.value = store.session.forms.get(form.id)?.get(title) ?? '';
  // On paper a field would be cut off at its height.
  const onPaper = element('p', { class: 'on-paper' }, area.value || EMPTY_LINE);
  area.addEventListener('input', () => {
    store.update((session) => withPart(session, { form: form.id, part: title, text: area.value }));
    onPaper.textContent = area.value || EMPTY_LINE;
    written();
  });
  return element(
    'div',
    { class: 'written-part' },
    element(
      'label',
      {},
      element('strong', { lang: ofPlaybook }, title),
      ' ',
      element('span', { lang: ofPlaybook }, ask),
      area,
    ),
    onPaper,
    element('details', {}, element('summary', {}, words.form.example), element('p', { lang: ofPlaybook }, example)),
  );
};

interface WrittenIn {
  store: SessionStore;
  /** Whether its title stands above it, since there are several. */
  hasTitle: boolean;
}

interface PartInput {
  form: Form;
  index: number;
  store: SessionStore;
  /** Called after each stroke. */
  written: () => void;
}
