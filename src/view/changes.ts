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
import type { Item } from './blocks.ts';
import { capital } from './capital.ts';

/** What is no longer than this is shown at once; the rest opens on demand. */
const MOST_LETTERS = 200;

/** What became of one entry, as a page shows it; `heading` is what stands over it. */
export const shownChange = (change: EntryChange, { id, heading }: { id: string; heading: Item }): ShownChange => {
  const about = { id, heading, kind: change.kind };
  switch (change.kind) {
    case 'added':
      return { ...about, note: change.summary, lines: [] };
    case 'removed':
      return {
        ...about,
        note: change.successor ? `Now part of “${change.successor.title}”.` : change.summary,
        lines: [],
      };
    case 'renamed':
      return { ...about, note: `${capital(renamedPhrase(change))}.`, lines: toldChanges(change).map(shownLine) };
    case 'changed':
      return { ...about, note: undefined, lines: toldChanges(change).map(shownLine) };
  }
};

const shownLine = (change: FieldChange | SectionChange): ChangeLine => {
  const phrase = phraseOf(change);
  const details = detailsOf(change).filter((detail) => !isSaid(detail, phrase));
  const letters = details.flatMap(({ runs }) => runs).reduce((sum, { text }) => sum + text.length, 0);
  return {
    label: 'field' in change ? change.label : sectionName(change),
    said: capital(phrase),
    details,
    isLong: letters > MOST_LETTERS,
  };
};

const detailsOf = (change: FieldChange | SectionChange): ChangeDetail[] => {
  if (!('field' in change)) return sectionDetails(change);
  switch (change.kind) {
    case 'value':
      return [];
    case 'text':
      return [{ runs: shortenRuns(change.runs) }];
    case 'list':
      return change.items.map(itemDetail);
    case 'rows':
      return change.rows.flatMap(rowDetails);
  }
};

const itemDetail = (item: ItemChange): ChangeDetail => {
  if (item.kind !== 'changed') return whole(item.kind, item.value.text);
  return { label: item.moved ? 'Moved and reworded' : 'Reworded', runs: shortenRuns(item.runs) };
};

const rowDetails = (row: RowChange): ChangeDetail[] => {
  const name = `“${row.name}”`;
  if (row.kind !== 'changed') {
    const { kind } = row;
    return row.content.map(({ label, text }) => labelled(`${name}, ${lower(label)}`, { runs: [{ kind, text }] }));
  }
  return row.fields.flatMap((field) => {
    const label = `${name}, ${lower(field.label)}`;
    if (field.kind === 'value') return [labelled(label, { runs: sidesOf(field.before, field.after) })];
    return detailsOf(field).map((detail) => labelled(label, detail));
  });
};

/** A text under the name of what it belongs to; one that came or went as a whole is said to have done so. */
const labelled = (name: string, { label, runs }: ChangeDetail): ChangeDetail => {
  const [run, ...more] = runs;
  if (label !== undefined) return { label: `${name}: ${lower(label)}`, runs };
  const isWhole = run && more.length === 0 && run.kind !== 'same';
  return { label: isWhole ? `${name} (${run.kind})` : name, runs };
};

const sectionDetails = (section: SectionChange): ChangeDetail[] => {
  if (section.kind === 'changed') return section.blocks.map(blockDetail);
  const { kind } = section;
  return section.blocks.map(({ block, text }) => ({ isCode: block === 'code', runs: [{ kind, text }] }));
};

const blockDetail = (change: BlockChange): ChangeDetail => {
  const isCode = change.block === 'code';
  switch (change.kind) {
    case 'changed':
      return { isCode, label: change.moved ? 'Moved and reworded' : undefined, runs: shortenRuns(change.runs) };
    case 'relinked':
      return { label: `“${start(change.text)}” now links to`, runs: linkRuns(change) };
    default:
      return { ...whole(change.kind, change.text), isCode };
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
const whole = (kind: 'added' | 'removed' | 'moved', text: string): ChangeDetail =>
  kind === 'moved'
    ? { label: 'Moved', runs: [{ kind: 'same', text: start(text) }] }
    : { label: capital(kind), runs: [{ kind, text }] };

/** Whether a sentence has said all that a detail would show. */
const isSaid = ({ runs }: ChangeDetail, phrase: string): boolean =>
  phrase.startsWith('changed from ') || (runs.length === 1 && runs.every(({ text }) => phrase.includes(`“${text}”`)));

/** The first words of a text. */
const start = (text: string): string => {
  const words = text.split(' ');
  return words.length > 12 ? `${words.slice(0, 10).join(' ')} …` : text;
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

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
