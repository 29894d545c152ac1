import type {
  EntryChange,
  FieldChange,
  ItemChange,
  PlaybookChanges,
  RowChange,
  SectionChange,
  Shown,
} from './changes.ts';
import { wordsOf } from '../words/words.ts';
import type { ChangeWords } from '../words/words.ts';
import { changedShare } from './compare-words.ts';

/** What the command line says, whatever language a playbook has. */
const ENGLISH = wordsOf('en').changes;

/** Texts of at most so many characters are said in full. */
const SHORT = 60;
/** So many names are said before the rest is counted. */
const MOST_NAMES = 3;
/** A text of which more than this changed is rewritten, not reworded. */
const REWRITTEN = 0.5;

/** A change of one field or one section as a plain sentence: "Decides moved from product to both together." */
export const sayChange = (change: FieldChange | SectionChange, words: ChangeWords = ENGLISH): string => {
  const phrase = phraseOf(change, words);
  if (!('field' in change)) return `${sectionName(change, words)} ${phrase}.`;
  const { label, kind } = change;
  if (kind === 'rows' && label.toLowerCase() === `${change.one}s`) return `${words.say.capital(phrase)}.`;
  const name = label.includes(' ') ? words.say.quote(label) : label;
  return kind === 'rows' || kind === 'list' ? `${name}: ${phrase}.` : `${name} ${phrase}.`;
};

/** All that became of an entry, as sentences. */
export const sayEntry = (change: EntryChange, words: ChangeWords = ENGLISH): string[] => {
  switch (change.kind) {
    case 'added':
      return [words.added(change.summary)];
    case 'removed':
      return [change.successor ? words.removedInto(change.successor.title) : words.removed];
    case 'renamed':
      return [
        `${words.say.capital(renamedPhrase(change, words))}.`,
        ...toldChanges(change).map((one) => sayChange(one, words)),
      ];
    case 'changed':
      return toldChanges(change).map((one) => sayChange(one, words));
  }
};

/** How many entries changed in which way: "3 added, 12 changed". */
export const sayCounts = (counts: PlaybookChanges['counts'], words: ChangeWords = ENGLISH): string =>
  (['added', 'removed', 'renamed', 'changed'] as const)
    .flatMap((kind) => (counts[kind] > 0 ? [words.counted[kind](counts[kind])] : []))
    .join(', ') || words.nothing;

/** What was done to a field or a section, without its name: "moved from product to both together". */
export const phraseOf = (change: FieldChange | SectionChange, words: ChangeWords = ENGLISH): string => {
  if (!('field' in change)) return sectionPhrase(change, words);
  switch (change.kind) {
    case 'value':
      return valuePhrase(change, words);
    case 'text':
      return textPhrase(change, words);
    case 'list':
      return listPhrase(change.items, words);
    case 'rows':
      return rowsPhrase(change.rows, change.one, words);
  }
};

/** How an entry was called before, in words. */
export const renamedPhrase = ({ title, former }: Renamed, words: ChangeWords = ENGLISH): string =>
  words.renamedFrom(title === former.title ? former.id : words.say.quote(former.title));

/** The changes of an entry but the one of its title where the new name says it. */
export const toldChanges = (change: Kept): (FieldChange | SectionChange)[] => {
  const fields = change.kind === 'renamed' ? change.fields.filter(({ isTitle }) => !isTitle) : change.fields;
  return [...fields, ...change.sections];
};

/** What a section is called. */
export const sectionName = ({ title }: SectionChange, words: ChangeWords = ENGLISH): string =>
  title === '' ? words.text : words.section(title);

const valuePhrase = (change: Extract<FieldChange, { kind: 'value' }>, words: ChangeWords): string => {
  const { before, after, isWhose } = change;
  const [was, is] = [before, after].map((value) => sayValue(value, isWhose, words)) as [string, string]; // of two, two
  if (!before) return words.setTo(is);
  if (!after) return words.unset(was);
  return isWhose ? words.movedFrom(was, is) : words.changedFrom(was, is);
};

const sayValue = (value: Shown | undefined, isWhose: boolean | undefined, { say }: ChangeWords): string => {
  const text = value?.text ?? '';
  return isWhose || /^\d/.test(text) ? text : say.quote(text);
};

const textPhrase = ({ runs }: Extract<FieldChange, { kind: 'text' }>, words: ChangeWords): string => {
  const text = (without: 'added' | 'removed') =>
    runs
      .filter(({ kind }) => kind !== without)
      .map((run) => run.text)
      .join('');
  const [before, after] = [text('added'), text('removed')];
  if (before === '') return words.done.added;
  if (after === '') return words.done.removed;
  const { quote } = words.say;
  if (Math.max(before.length, after.length) <= SHORT) return words.changedFrom(quote(before), quote(after));
  return changedShare(runs) > REWRITTEN ? words.done.rewritten : words.done.reworded;
};

const listPhrase = (items: readonly ItemChange[], words: ChangeWords): string => {
  const named = (kind: 'added' | 'removed' | 'moved') =>
    countedNames(
      items.flatMap((item) => (item.kind === kind ? [item.value.text] : [])),
      kind,
      words,
    );
  const reworded = items.filter(({ kind }) => kind === 'changed').length;
  return phrases([
    ...named('added'),
    ...named('removed'),
    ...(reworded > 0 ? [words.counted.reworded(reworded)] : []),
    ...named('moved'),
  ]);
};

/** "“a” added", or "2 added: “a”, “b”"; the texts are left out where they are long. */
const countedNames = (texts: readonly string[], done: 'added' | 'removed' | 'moved', words: ChangeWords): string[] => {
  if (texts.length === 0) return [];
  const names = list(texts.map(words.say.quote), words);
  const counted = words.counted[done](texts.length);
  if (texts.some((text) => text.length > SHORT)) return [counted];
  return texts.length === 1 ? [words.nameDone(names, words.done[done])] : [`${counted}: ${names}`];
};

const rowsPhrase = (rows: readonly RowChange[], one: string, words: ChangeWords): string => {
  const done = (verb: RowVerb, which: (row: RowChange) => boolean): string[] => {
    const found = rows.filter(which).map((row) => rowName(row, one, words));
    if (found.length < 2) return found.map((name) => words.rowDone(one, name, words.done[verb]));
    return [words.rowsDone({ count: found.length, one, done: words.done[verb], names: list(found, words) })];
  };
  const changed = rows.filter((row) => row.kind === 'changed' && row.fields.length > 0 && !isReworded(row.fields));
  return phrases([
    ...done('added', ({ kind }) => kind === 'added'),
    ...done('removed', ({ kind }) => kind === 'removed'),
    ...done('reworded', (row) => row.kind === 'changed' && isReworded(row.fields)),
    ...oneValue(changed, one, words),
    ...done('changed', (row) => changed.includes(row) && oneValue(changed, one, words).length === 0),
    ...done('moved', (row) => row.kind === 'changed' && row.fields.length === 0),
  ]);
};

/** "step 2 “Walk”: time changed from 5 minutes to 10 minutes", where only that changed. */
const oneValue = (rows: readonly RowChange[], one: string, words: ChangeWords): string[] => {
  const [row, ...more] = rows;
  if (row?.kind !== 'changed' || more.length > 0) return [];
  const [field, ...others] = row.fields;
  if (field?.kind !== 'value' || others.length > 0) return [];
  return [
    words.rowValue({ one, name: rowName(row, one, words), label: field.label, phrase: valuePhrase(field, words) }),
  ];
};

const isReworded = (fields: readonly FieldChange[]): boolean =>
  fields.length > 0 && fields.every((field) => field.kind === 'text' && field.runs.length > 1);

/** What a row is called: a step by its number too, since people speak of "step 3". */
const rowName = ({ name, place }: RowChange, one: string, { say, step }: ChangeWords): string =>
  one === step ? `${place} ${say.quote(shorten(name))}` : say.quote(shorten(name));

const sectionPhrase = (change: SectionChange, words: ChangeWords): string => {
  if (change.kind !== 'changed') return words.done[change.kind];
  const { formerTitle, moved, blocks } = change;
  const done = [
    ...(formerTitle === undefined ? [] : [words.retitled(words.say.quote(formerTitle))]),
    ...(moved ? [words.done.moved] : []),
    ...(blocks.length > 0 ? [words.done[textVerb(change)]] : []),
  ];
  return done.length > 1 ? words.both(done.slice(0, -1).join(', '), done.at(-1) ?? '') : done.join('');
};

const textVerb = ({ share, blocks }: Extract<SectionChange, { kind: 'changed' }>): keyof ChangeWords['done'] => {
  const all = (...kinds: string[]) => blocks.every(({ kind }) => kinds.includes(kind));
  if (all('relinked')) return 'relinked';
  if (all('moved')) return 'reordered';
  if (share > REWRITTEN) return 'rewritten';
  if (all('added')) return 'extended';
  return all('removed') ? 'shortened' : 'reworded';
};

/** "a, b, c and 2 more". */
const list = (texts: readonly string[], words: ChangeWords): string => {
  const more = texts.length - MOST_NAMES;
  if (more > 1) return words.andMore(texts.slice(0, MOST_NAMES).join(', '), more);
  return texts.join(', ');
};

const phrases = (parts: readonly string[]): string => parts.join('; ');

const shorten = (text: string): string =>
  text.length > SHORT ? `${text.slice(0, text.lastIndexOf(' ', SHORT - 1))} …` : text;

type RowVerb = 'added' | 'removed' | 'reworded' | 'changed' | 'moved';
type Renamed = Extract<EntryChange, { kind: 'renamed' }>;
type Kept = Extract<EntryChange, { kind: 'renamed' | 'changed' }>;
