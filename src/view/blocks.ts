import type { EditionAbout } from '../core/schema/release.ts';
import type { ShownChange } from './changes.ts';
import type { Side } from './sides.ts';

/** A place to go. */
export interface Link {
  href: string;
  text: string;
}

/** One line of a list. */
export interface Item {
  text: string;
  /** Where the line leads. */
  href?: string | undefined;
}

/** A link to an entry, with what a reader needs to choose it. */
export interface EntryLink extends Link {
  /** The name of its collection, for one entry. */
  kind: string;
  summary?: string | undefined;
}

/** A list under a small heading of its own, in the colour of a side where it belongs to one. */
export interface Column {
  title: string;
  side?: Side | undefined;
  items: Item[];
}

/** A row of a comparison. */
export interface ComparisonRow {
  id: string;
  dimension: string;
  product: string;
  engineering: string;
  together: string;
  links: Link[];
}

/** A step of a play. */
export interface Step {
  title: string;
  minutes: number;
  mode: string;
  do: string;
  say?: string | undefined;
  output?: string | undefined;
}

/** A question with its short answer. */
export interface Question extends Link {
  id: string;
  answer: string;
}

/** What belongs to whom in one job. */
export type BoundaryJob = Link & Record<Side, Item[]>;

/** One decision on the map of decision rights. */
export interface MapRow extends Link {
  slug: string;
  question: string;
  /** In whose column it stands; undefined where somebody else decides. */
  side: Side | undefined;
  /** Who has the final say, in words. */
  decides: string;
  /** Who brings the options, in words. */
  drives: string;
  scope: string | undefined;
  tieBreak: string | undefined;
  why: string;
  /** What other organisations do instead. */
  presets: { name: string; text: string }[];
}

/** The decisions of one job. */
export interface MapGroup extends Link {
  id: string;
  slug: string;
  rows: MapRow[];
}

/** Where a claim comes from, as readers see it. */
export interface SourceLine extends Link {
  by: string;
  evidence: string;
  hedge?: string | undefined;
}

/** A part of a page that has a heading, and so a place in "on this page". */
interface Section {
  id: string;
  title: string;
}

/** One part of a page. Components print it as HTML, `markdown.ts` as Markdown. */
export type Block =
  | { kind: 'body'; id?: string; title?: string }
  | { kind: 'key'; label: string; text: string }
  | ({ kind: 'text'; tone: 'plain' | 'caution'; text: string } & Section)
  | ({ kind: 'list'; look: 'plain' | 'questions' | 'steps' | 'quotes'; items: Item[] } & Section)
  | ({ kind: 'columns'; columns: Column[]; intro?: string } & Section)
  | { kind: 'facts'; facts: { label: string; items: Item[] }[] }
  | { kind: 'comparison'; caption: string; columns: Record<Side, string>; rows: ComparisonRow[] }
  | ({ kind: 'steps'; total: number; steps: Step[] } & Section)
  | ({ kind: 'entries'; look: 'lines' | 'plain' | 'cards'; entries: EntryLink[] } & Section)
  | { kind: 'questions'; groups: (Section & { questions: Question[] })[] }
  | { kind: 'definitions'; terms: (Link & { id: string; definition: string; also: string })[] }
  | ({ kind: 'boundary'; jobs: BoundaryJob[] } & Section)
  | { kind: 'decision-map'; groups: MapGroup[]; scopes: { id: string; text: string }[]; file: Link }
  | { kind: 'credit'; text: string; link: Link | undefined }
  | ({
      kind: 'edition';
      status: EditionAbout['status'];
      /** The day of its release, in words. */
      date: string;
      reason: string | undefined;
      paragraphs: string[];
      links: Link[];
    } & Section)
  | ({ kind: 'changes'; changes: ShownChange[] } & Section)
  | ({ kind: 'sources'; sources: SourceLine[] } & Section);

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** Lines of text as items without links. */
export const asItems = (lines: readonly string[]): Item[] => lines.map((text) => ({ text }));

/** Links to entries as a block; nothing where there are none. */
export const entriesBlock = (
  id: string,
  title: string,
  entries: EntryLink[],
  look: BlockOf<'entries'>['look'] = 'lines',
): Block[] => (entries.length > 0 ? [{ kind: 'entries', id, title, look, entries }] : []);

/** A plain list as a block; nothing where there are no lines. */
export const listBlock = (
  id: string,
  title: string,
  lines: readonly string[] | undefined,
  look: BlockOf<'list'>['look'] = 'plain',
): Block[] => (lines && lines.length > 0 ? [{ kind: 'list', id, title, look, items: asItems(lines) }] : []);
