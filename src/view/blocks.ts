import type { EditionAbout } from '../core/schema/release.ts';
import type { ShownChange } from './changes.ts';
import type { Side } from './sides.ts';

/** A place to go. */
export interface Link {
  href: string;
  text: string;
  /** The language of the text, where it is not that of the playbook; see `markLanguage`. */
  lang?: string;
}

/** One line of a list. */
export interface Item {
  text: string;
  /** Where the line leads. */
  href?: string | undefined;
  /** The language of a link, where it is not that of the playbook. */
  lang?: string;
}

/** A link to an entry, with what a reader needs to choose it. */
export interface EntryLink extends Link {
  /** The name of its collection, for one entry. */
  kind: string;
  /** The language of that, where it is not that of the playbook. */
  kindLang?: string;
  summary?: string | undefined;
  summaryLang?: string;
  /** In whose colour it stands: who decides it, or whose it is. */
  side?: Side | undefined;
  /** The two ends that it lies between. */
  ends?: readonly End[] | undefined;
  /** How many minutes it takes. */
  minutes?: number | undefined;
}

/** One end of a scale. */
export interface End {
  text: string;
  side?: Side | undefined;
}

/** One of two things that pull against each other. */
export interface Pole extends End {
  upside: Item[];
  overdone: Item[];
}

/** A list under a small heading of its own, in the colour of a side where it belongs to one. */
export interface Column {
  title: string;
  lang?: string;
  side?: Side | undefined;
  items: Item[];
}

/** Items under a label. */
export interface Labelled {
  label: string;
  lang?: string;
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

/** A part of a form: what to write there, the lines that stay free on paper, and what the example says. */
export interface FormPart {
  title: string;
  ask: string;
  lines: number;
  example: string;
}

/** A sheet on which each leader ticks one box in each row. */
export interface TickSheet {
  /** How to use it. */
  intro: string;
  /** What the boxes stand for, from left to right. */
  columns: readonly string[];
  /** The same in a sentence. */
  scale: string;
  /** What stands before the boxes, and behind them where they lie between two ends. */
  rows: readonly { text: string; other?: string }[];
  /** What to write on free lines. */
  lines: readonly string[];
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

/** A decision on the spread between the two. */
export interface SpreadRow extends Link {
  side: Side | undefined;
  /** Who has the final say, in words. */
  decides: string;
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
  /** The language of the title, where it is not that of the playbook; see `markLanguage`. */
  lang?: string;
}

/** One part of a page. Components print it as HTML, `markdown.ts` as Markdown. */
export type Block =
  /** `bodyLang` is the language of the text, where it is not that of the playbook. */
  | { kind: 'body'; id?: string; title?: string; lang?: string; bodyLang?: string | undefined }
  | { kind: 'key'; label: string; text: string; lang?: string }
  /** Several parts under one heading: one under the other, side by side, or each folded under its own title. */
  | ({ kind: 'group'; look: 'stack' | 'pair' | 'folds'; blocks: Block[] } & Section)
  | { kind: 'verdict'; label: string; text: string; side: Side | undefined; lang?: string }
  | ({ kind: 'spread'; caption: string; rows: SpreadRow[] } & Section)
  | ({ kind: 'poles'; poles: Pole[] } & Section)
  | ({ kind: 'timeline'; events: { when: string; what: string }[] } & Section)
  | ({ kind: 'text'; tone: 'plain' | 'caution'; text: string } & Section)
  | ({ kind: 'list'; look: 'plain' | 'questions' | 'steps' | 'quotes'; items: Item[] } & Section)
  | ({ kind: 'columns'; columns: Column[]; intro?: string } & Section)
  | { kind: 'facts'; facts: Labelled[] }
  | ({ kind: 'roster'; rows: Labelled[] } & Section)
  | { kind: 'comparison'; caption: string; columns: Record<Side, string>; rows: ComparisonRow[] }
  | ({ kind: 'steps'; total: number; steps: Step[] } & Section)
  | ({ kind: 'form'; scene: string; parts: FormPart[] } & Section)
  | ({ kind: 'tick-sheet' } & TickSheet & Section)
  | ({ kind: 'table'; caption: string; head: string[]; rows: Item[][]; foot: Item[] } & Section)
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

/** Several parts under one heading; nothing where there are none. */
export const groupBlock = (
  id: string,
  title: string,
  blocks: Block[],
  look: BlockOf<'group'>['look'] = 'stack',
): Block[] => (blocks.length > 0 ? [{ kind: 'group', id, title, look, blocks }] : []);

/** What readers rarely need at once: each part folded under its own title. */
export const moreBlock = (title: string, blocks: Block[]): Block[] => groupBlock('more_here', title, blocks, 'folds');
