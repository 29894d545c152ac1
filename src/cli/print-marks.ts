import type { BlockChange, EntryChange, FieldChange, RowChange, Run, SectionChange } from '../core/diff/changes.ts';
import { renamedPhrase, sayChange, sayEntry, toldChanges } from '../core/diff/words.ts';
import { visible } from './visible.ts';

/** What became of an entry: each change as a sentence, and below it the words themselves, marked `[-removed-]{+added+}`. */
export const printedMarks = (change: EntryChange): string[] => {
  if (change.kind !== 'changed' && change.kind !== 'renamed') return sayEntry(change).map(visible);
  const renamed = change.kind === 'renamed' ? [`The entry was ${renamedPhrase(change)}.`] : [];
  const told = toldChanges(change).flatMap((one) => [
    visible(sayChange(one)),
    ...('field' in one ? fieldMarks(one) : sectionMarks(one)).map((line) => `  ${visible(line)}`),
  ]);
  return [...renamed, ...told];
};

const fieldMarks = (change: FieldChange): string[] => {
  switch (change.kind) {
    case 'value':
      return [`${removed(change.before?.text)}${added(change.after?.text)}`];
    case 'text':
      return [marked(change.runs)];
    case 'list':
      return change.items.map((item) =>
        item.kind === 'changed' ? marked(item.runs) : marks[item.kind](item.value.text),
      );
    case 'rows':
      return change.rows.flatMap(rowMarks);
  }
};

const rowMarks = (row: RowChange): string[] => {
  if (row.kind === 'changed') return row.fields.flatMap(fieldMarks);
  return row.content.map(({ label, text }) => marks[row.kind](`${label}: ${text}`));
};

const sectionMarks = (change: SectionChange): string[] => {
  if (change.kind === 'changed') return change.blocks.map(blockMarks);
  return change.blocks.map(({ text }) => marks[change.kind](text));
};

const blockMarks = (change: BlockChange): string => {
  switch (change.kind) {
    case 'changed':
      return marked(change.runs);
    case 'relinked':
      return `${change.text} ${removed(change.before.map(({ text }) => text).join(', '))}${added(change.after.map(({ text }) => text).join(', '))}`;
    case 'added':
    case 'removed':
    case 'moved':
      return marks[change.kind](change.text);
  }
};

const marked = (runs: readonly Run[]): string =>
  runs.map(({ kind, text }) => (kind === 'same' ? text : marks[kind](text))).join('');

const removed = (text = ''): string => (text === '' ? '' : `[-${text}-]`);
const added = (text = ''): string => (text === '' ? '' : `{+${text}+}`);
const marks = { removed, added, moved: (text: string) => text } as const;
