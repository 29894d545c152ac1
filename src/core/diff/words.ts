import type {
  EntryChange,
  FieldChange,
  ItemChange,
  PlaybookChanges,
  RowChange,
  SectionChange,
  Shown,
} from './changes.ts';
import { changedShare } from './compare-words.ts';

/** Texts of at most so many characters are said in full. */
const SHORT = 60;
/** So many names are said before the rest is counted. */
const MOST_NAMES = 3;
/** A text of which more than this changed is rewritten, not reworded. */
const REWRITTEN = 0.5;

/** A change of one field or one section as a plain sentence: "Decides moved from product to both together." */
export const sayChange = (change: FieldChange | SectionChange): string => {
  if (!('field' in change)) return `${sectionName(change)} ${phraseOf(change)}.`;
  const { label, kind } = change;
  const phrase = phraseOf(change);
  if (kind === 'rows' && label.toLowerCase() === `${change.one}s`) return `${capital(phrase)}.`;
  const name = label.includes(' ') ? quote(label) : label;
  return kind === 'rows' || kind === 'list' ? `${name}: ${phrase}.` : `${name} ${phrase}.`;
};

/** All that became of an entry, as sentences. */
export const sayEntry = (change: EntryChange): string[] => {
  switch (change.kind) {
    case 'added':
      return [change.summary === '' ? 'Added.' : `Added: ${change.summary}`];
    case 'removed':
      return [change.successor ? `Removed; now part of ${quote(change.successor.title)}.` : 'Removed.'];
    case 'renamed':
      return [`${capital(renamedPhrase(change))}.`, ...toldChanges(change).map(sayChange)];
    case 'changed':
      return toldChanges(change).map(sayChange);
  }
};

/** How many entries changed in which way: "3 added, 12 changed". */
export const sayCounts = (counts: PlaybookChanges['counts']): string =>
  (['added', 'removed', 'renamed', 'changed'] as const).flatMap((kind) => some(counts[kind], kind)).join(', ') ||
  'nothing changed';

/** What was done to a field or a section, without its name: "moved from product to both together". */
export const phraseOf = (change: FieldChange | SectionChange): string => {
  if (!('field' in change)) return sectionPhrase(change);
  switch (change.kind) {
    case 'value':
      return valuePhrase(change);
    case 'text':
      return textPhrase(change);
    case 'list':
      return listPhrase(change.items);
    case 'rows':
      return rowsPhrase(change.rows, change.one);
  }
};

/** How an entry was called before, in words. */
export const renamedPhrase = ({ title, former }: Renamed): string =>
  title === former.title ? `renamed from ${former.id}` : `renamed from ${quote(former.title)}`;

/** The changes of an entry but the one of its title where the new name says it. */
export const toldChanges = (change: Kept): (FieldChange | SectionChange)[] => {
  const fields = change.kind === 'renamed' ? change.fields.filter(({ isTitle }) => !isTitle) : change.fields;
  return [...fields, ...change.sections];
};

/** What a section is called. */
export const sectionName = ({ title }: SectionChange): string => (title === '' ? 'Text' : `Section ${quote(title)}`);

const valuePhrase = (change: Extract<FieldChange, { kind: 'value' }>): string => {
  const { before, after, isWhose } = change;
  const [was, is] = [sayValue(before, isWhose), sayValue(after, isWhose)];
  if (!before) return `set to ${is}`;
  if (!after) return `no longer set; it was ${was}`;
  // Of what says whose something is, a change is a move.
  return `${isWhose ? 'moved' : 'changed'} from ${was} to ${is}`;
};

const sayValue = (value: Shown | undefined, isWhose: boolean | undefined): string => {
  const text = value?.text ?? '';
  return isWhose || /^\d/.test(text) ? text : quote(text);
};

const textPhrase = ({ runs }: Extract<FieldChange, { kind: 'text' }>): string => {
  const text = (without: 'added' | 'removed') =>
    runs
      .filter(({ kind }) => kind !== without)
      .map((run) => run.text)
      .join('');
  const [before, after] = [text('added'), text('removed')];
  if (before === '') return 'added';
  if (after === '') return 'removed';
  if (Math.max(before.length, after.length) <= SHORT) return `changed from ${quote(before)} to ${quote(after)}`;
  return changedShare(runs) > REWRITTEN ? 'rewritten' : 'reworded';
};

const listPhrase = (items: readonly ItemChange[]): string => {
  const named = (kind: 'added' | 'removed' | 'moved') =>
    countedNames(
      items.flatMap((item) => (item.kind === kind ? [item.value.text] : [])),
      kind,
    );
  const reworded = items.filter(({ kind }) => kind === 'changed').length;
  return phrases([...named('added'), ...named('removed'), ...some(reworded, 'reworded'), ...named('moved')]);
};

/** "“a” added", or "2 added: “a”, “b”"; the texts are left out where they are long. */
const countedNames = (texts: readonly string[], done: string): string[] => {
  if (texts.length === 0) return [];
  if (texts.some((text) => text.length > SHORT)) return some(texts.length, done);
  if (texts.length === 1) return [`${names(texts)} ${done}`];
  return [`${texts.length} ${done}: ${names(texts)}`];
};

const rowsPhrase = (rows: readonly RowChange[], one: string): string => {
  const done = (verb: string, which: (row: RowChange) => boolean): string[] => {
    const found = rows.filter(which).map((row) => rowName(row, one));
    if (found.length < 2) return found.map((name) => `${one} ${name} ${verb}`);
    return [`${found.length} ${one}s ${verb}: ${list(found)}`];
  };
  const changed = rows.filter((row) => row.kind === 'changed' && row.fields.length > 0 && !isReworded(row.fields));
  return phrases([
    ...done('added', ({ kind }) => kind === 'added'),
    ...done('removed', ({ kind }) => kind === 'removed'),
    ...done('reworded', (row) => row.kind === 'changed' && isReworded(row.fields)),
    ...oneValue(changed, one),
    ...done('changed', (row) => changed.includes(row) && oneValue(changed, one).length === 0),
    ...done('moved', (row) => row.kind === 'changed' && row.fields.length === 0),
  ]);
};

/** "step 2 “Walk”: time changed from 5 minutes to 10 minutes", where only that changed. */
const oneValue = (rows: readonly RowChange[], one: string): string[] => {
  const [row, ...more] = rows;
  if (row?.kind !== 'changed' || more.length > 0) return [];
  const [field, ...others] = row.fields;
  if (field?.kind !== 'value' || others.length > 0) return [];
  return [`${one} ${rowName(row, one)}: ${field.label.toLowerCase()} ${valuePhrase(field)}`];
};

const isReworded = (fields: readonly FieldChange[]): boolean =>
  fields.length > 0 && fields.every((field) => field.kind === 'text' && field.runs.length > 1);

/** What a row is called: a step by its number too, since people speak of "step 3". */
const rowName = ({ name, place }: RowChange, one: string): string =>
  one === 'step' ? `${place} ${quote(shorten(name))}` : quote(shorten(name));

const sectionPhrase = (change: SectionChange): string => {
  if (change.kind !== 'changed') return change.kind;
  const { formerTitle, moved, blocks } = change;
  const done = [
    ...(formerTitle === undefined ? [] : [`retitled from ${quote(formerTitle)}`]),
    ...(moved ? ['moved'] : []),
    ...(blocks.length > 0 ? [textVerb(change)] : []),
  ];
  return done.length > 1 ? `${done.slice(0, -1).join(', ')} and ${done.at(-1) ?? ''}` : done.join('');
};

const textVerb = ({ share, blocks }: Extract<SectionChange, { kind: 'changed' }>): string => {
  const all = (...kinds: string[]) => blocks.every(({ kind }) => kinds.includes(kind));
  if (all('relinked')) return 'now links elsewhere';
  if (all('moved')) return 'put in another order';
  if (share > REWRITTEN) return 'rewritten';
  if (all('added')) return 'extended';
  return all('removed') ? 'shortened' : 'reworded';
};

const names = (texts: readonly string[]): string => list(texts.map(quote));

/** "a, b, c and 2 more". */
const list = (texts: readonly string[]): string => {
  const more = texts.length - MOST_NAMES;
  if (more > 1) return `${texts.slice(0, MOST_NAMES).join(', ')} and ${more} more`;
  return texts.join(', ');
};

const some = (count: number, done: string): string[] => (count > 0 ? [`${count} ${done}`] : []);

const phrases = (parts: readonly string[]): string => parts.join('; ');

const shorten = (text: string): string =>
  text.length > SHORT ? `${text.slice(0, text.lastIndexOf(' ', SHORT - 1))} …` : text;

const quote = (text: string): string => `“${text}”`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Renamed = Extract<EntryChange, { kind: 'renamed' }>;
type Kept = Extract<EntryChange, { kind: 'renamed' | 'changed' }>;
