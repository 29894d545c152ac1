import type {
  BlockChange,
  EntryChange,
  FieldChange,
  ItemChange,
  RowChange,
  SectionChange,
} from '../core/diff/changes.ts';
import type { Run, Shown } from '../core/diff/changes.ts';
import { shortenRuns } from '../core/diff/shorten-runs.ts';
import type { ShortenedRun } from '../core/diff/shorten-runs.ts';
import { phraseOf, renamedPhrase, sectionName, toldChanges } from '../core/diff/words.ts';
import type { ChangeWords } from '../core/words/words.ts';
import type { Item } from './blocks.ts';
import { inWordsOf } from './local-change.ts';
import type { Playbook } from './playbook.ts';

/** What is no longer than this is shown at once; the rest opens on demand. */
const MOST_LETTERS = 200;

/** What became of one entry, as a page shows it. */
export const shownChange = (found: EntryChange, { id, heading, playbook }: ShownIn): ShownChange => {
  const words = playbook.words.changes;
  const change = inWordsOf(found, playbook);
  const about = { id, heading, kind: change.kind };
  switch (change.kind) {
    case 'added':
      return { ...about, note: change.summary, lines: [] };
    case 'removed':
      return {
        ...about,
        note: change.successor ? words.nowPartOf(change.successor.title) : change.summary,
        lines: [],
      };
    case 'renamed':
      return { ...about, note: `${words.say.capital(renamedPhrase(change, words))}.`, lines: linesOf(change, words) };
    case 'changed':
      return { ...about, note: undefined, lines: linesOf(change, words) };
  }
};

const linesOf = (change: Kept, words: ChangeWords): ChangeLine[] =>
  toldChanges(change).map((one) => shownLine(one, words));

const shownLine = (change: FieldChange | SectionChange, words: ChangeWords): ChangeLine => {
  const phrase = phraseOf(change, words);
  const isInFull = 'field' in change && change.kind === 'text' && phrase === fullPhrase(change, words);
  const details = detailsOf(change, words).filter((detail) => !isInFull && !isSaid(detail, phrase, words));
  const letters = details.flatMap(({ runs }) => runs).reduce((sum, { text }) => sum + text.length, 0);
  return {
    label: 'field' in change ? change.label : sectionName(change, words),
    said: words.say.capital(phrase),
    details,
    isLong: letters > MOST_LETTERS,
  };
};

const detailsOf = (change: FieldChange | SectionChange, words: ChangeWords): ChangeDetail[] => {
  if (!('field' in change)) return sectionDetails(change, words);
  switch (change.kind) {
    case 'value':
      return [];
    case 'text':
      return [{ runs: shortenRuns(change.runs) }];
    case 'list':
      return change.items.map((item) => itemDetail(item, words));
    case 'rows':
      return change.rows.flatMap((row) => rowDetails(row, words));
  }
};

const itemDetail = (item: ItemChange, words: ChangeWords): ChangeDetail => {
  if (item.kind !== 'changed') return whole(item.kind, item.value.text, words);
  const { movedReworded, reworded } = words.labels;
  return { label: item.moved ? movedReworded : reworded, runs: shortenRuns(item.runs) };
};

const rowDetails = (row: RowChange, words: ChangeWords): ChangeDetail[] => {
  const { inRow } = words.labels;
  if (row.kind !== 'changed') {
    const { kind } = row;
    return row.content.map(({ label, text }) => labelled(inRow(row.name, label), { runs: [{ kind, text }] }, words));
  }
  return row.fields.flatMap((field) => {
    const label = inRow(row.name, field.label);
    if (field.kind === 'value') return [labelled(label, { runs: sidesOf(field.before, field.after) }, words)];
    return detailsOf(field, words).map((detail) => labelled(label, detail, words));
  });
};

/** A text under the name of what it belongs to; one that came or went as a whole is said to have done so. */
const labelled = (name: string, { label, runs }: ChangeDetail, words: ChangeWords): ChangeDetail => {
  const [run, ...more] = runs;
  if (label !== undefined) return { label: words.labels.within(name, label), runs };
  if (!run || more.length > 0 || run.kind === 'same' || run.kind === 'gap') return { label: name, runs };
  return { label: words.labels.whole(name, words.done[run.kind]), runs };
};

const sectionDetails = (section: SectionChange, words: ChangeWords): ChangeDetail[] => {
  if (section.kind === 'changed') return section.blocks.map((block) => blockDetail(block, words));
  const { kind } = section;
  return section.blocks.map(({ block, text }) => ({ isCode: block === 'code', runs: [{ kind, text }] }));
};

const blockDetail = (change: BlockChange, words: ChangeWords): ChangeDetail => {
  const { labels } = words;
  const isCode = change.block === 'code';
  switch (change.kind) {
    case 'changed':
      return { isCode, label: change.moved ? labels.movedReworded : undefined, runs: shortenRuns(change.runs) };
    case 'relinked':
      return { label: labels.relinked(start(change.text)), runs: linkRuns(change) };
    default:
      return { ...whole(change.kind, change.text, words), isCode };
  }
};

/** The links that went and those that came. */
const linkRuns = ({ before, after }: { before: readonly Shown[]; after: readonly Shown[] }): Run[] => {
  const only = (these: readonly Shown[], those: readonly Shown[]) =>
    these
      .map(({ text }) => text)
      .filter((text) => !those.some((other) => other.text === text))
      .join(', ');
  return asRuns(only(before, after), only(after, before));
};

const sidesOf = (before: Shown | undefined, after: Shown | undefined): Run[] =>
  asRuns(before?.text ?? '', after?.text ?? '');

const asRuns = (removed: string, added: string): Run[] =>
  [['removed', removed] as const, ['added', added] as const]
    .filter(([, text]) => text !== '')
    .map(([kind, text]) => ({ kind, text }));

/** A text that came, went or moved as a whole. */
const whole = (kind: 'added' | 'removed' | 'moved', text: string, { labels }: ChangeWords): ChangeDetail =>
  kind === 'moved'
    ? { label: labels.moved, runs: [{ kind: 'same', text: start(text) }] }
    : { label: labels[kind], runs: [{ kind, text }] };

/** Whether a sentence has said all that a detail would show. */
const isSaid = ({ runs }: ChangeDetail, phrase: string, { say }: ChangeWords): boolean =>
  runs.length === 1 && runs.every(({ text }) => phrase.includes(say.quote(text)));

/** What a sentence says of a text where it says both readings in full. */
const fullPhrase = ({ runs }: { runs: readonly Run[] }, words: ChangeWords): string => {
  const text = (without: Run['kind']) =>
    words.say.quote(
      runs
        .filter(({ kind }) => kind !== without)
        .map((run) => run.text)
        .join(''),
    );
  return words.changedFrom(text('added'), text('removed'));
};

/** The first words of a text. */
const start = (text: string): string => {
  const words = text.split(' ');
  return words.length > 12 ? `${words.slice(0, 10).join(' ')} …` : text;
};

interface ShownIn {
  id: string;
  /** What stands over it. */
  heading: Item;
  playbook: Playbook;
}

type Kept = Extract<EntryChange, { kind: 'renamed' | 'changed' }>;

/** What became of one entry. */
export interface ShownChange {
  /** The id that links to it use. */
  id: string;
  heading: Item;
  kind: EntryChange['kind'];
  /** A sentence under the heading. */
  note: string | undefined;
  /** What changed in it, one line for each field and section. */
  lines: ChangeLine[];
}

/** What became of one field or section. */
export interface ChangeLine {
  label: string;
  /** What happened, in words. */
  said: string;
  /** The texts themselves. */
  details: ChangeDetail[];
  /** Whether the texts are shown only when asked for. */
  isLong: boolean;
}

/** A text with what was removed and added in it. */
export interface ChangeDetail {
  label?: string | undefined;
  runs: ShortenedRun[];
  isCode?: boolean;
}
