import type { Say } from '../say.ts';

/** What became of entries, fields and rows, in English sentences and parts of sentences. */
export const englishChanges = (say: Say) => ({
  say,
  title: 'What changed',
  since: (edition: string) => `What changed since edition ${edition}`,
  description: (label: string) => `${label}: what was added, removed, renamed and changed, entry by entry, in words.`,
  first: (label: string) => `${label} is the first; there is nothing to compare it with.`,
  differsTitle: (base: string) => `How this playbook differs from ${base}`,
  differsDescription: (name: string, base: string) =>
    `Everything that ${name} adds to ${base}, changes in it or leaves out.`,
  onlyNames: 'In nothing but names.',
  /** What happened to something, behind its name or beside it. */
  kinds: { added: 'added', removed: 'removed', renamed: 'renamed', changed: 'changed', moved: 'moved' },
  /** How many things that happened to. */
  counted: {
    added: (count: number) => `${say.number(count)} added`,
    removed: (count: number) => `${say.number(count)} removed`,
    renamed: (count: number) => `${say.number(count)} renamed`,
    changed: (count: number) => `${say.number(count)} changed`,
    moved: (count: number) => `${say.number(count)} moved`,
    reworded: (count: number) => `${say.number(count)} reworded`,
  },
  nothing: 'nothing changed',
  changesOf: (count: number) => say.count(count, { one: '# change', other: '# changes' }),
  /** An entry of news. */
  news: {
    added: (title: string, edition: string) => `${title}: added in edition ${edition}`,
    removed: (title: string, edition: string) => `${title}: removed in edition ${edition}`,
    renamed: (title: string, edition: string) => `${title}: renamed in edition ${edition}`,
    changed: (title: string, edition: string) => `${title}: changed in edition ${edition}`,
  },
  added: (summary: string) => (summary === '' ? 'Added.' : `Added: ${summary}`),
  removed: 'Removed.',
  removedInto: (title: string) => `Removed; now part of ${say.quote(title)}.`,
  nowPartOf: (title: string) => `Now part of ${say.quote(title)}.`,
  renamedFrom: (name: string) => `renamed from ${name}`,
  text: 'Text',
  section: (title: string) => `Section ${say.quote(title)}`,
  setTo: (value: string) => `set to ${value}`,
  unset: (value: string) => `no longer set; it was ${value}`,
  /** Of what says whose something is, a change is a move. */
  movedFrom: (before: string, after: string) => `moved from ${before} to ${after}`,
  changedFrom: (before: string, after: string) => `changed from ${before} to ${after}`,
  /** What was done to a text, a section or a row. */
  done: {
    added: 'added',
    removed: 'removed',
    moved: 'moved',
    changed: 'changed',
    reworded: 'reworded',
    rewritten: 'rewritten',
    extended: 'extended',
    shortened: 'shortened',
    reordered: 'put in another order',
    relinked: 'now links elsewhere',
  },
  retitled: (before: string) => `retitled from ${before}`,
  /** What was done, after what it was done to, which is in quotation marks. */
  nameDone: (name: string, done: string) => `${name} ${done}`,
  rowDone: (one: string, name: string, done: string) => `${one} ${name} ${done}`,
  rowsDone: (rows: { count: number; one: string; done: string; names: string }) =>
    `${say.number(rows.count)} ${rows.one}s ${rows.done}: ${rows.names}`,
  rowValue: (row: { one: string; name: string; label: string; phrase: string }) =>
    `${row.one} ${row.name}: ${row.label.toLowerCase()} ${row.phrase}`,
  andMore: (names: string, count: number) => `${names} and ${say.number(count)} more`,
  both: (first: string, last: string) => `${first} and ${last}`,
  row: 'row',
  /** Of rows with this name, people speak by number. */
  step: 'step',
  /** Labels before the texts of a change. */
  labels: {
    movedReworded: 'Moved and reworded',
    reworded: 'Reworded',
    moved: 'Moved',
    added: 'Added',
    removed: 'Removed',
    relinked: (text: string) => `${say.quote(text)} now links to`,
    /** A field of a row. */
    inRow: (name: string, label: string) => `${say.quote(name)}, ${say.lower(label)}`,
    within: (name: string, label: string) => `${name}: ${say.lower(label)}`,
    whole: (name: string, done: string) => `${name} (${done})`,
  },
  /** Before a removed or added text within another, for those who listen, and behind it. */
  spoken: { removed: 'removed', added: 'added', end: '(end of change)' },
});
