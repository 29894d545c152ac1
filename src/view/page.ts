import type { Block, BlockOf, EntryLink, Labelled, Link } from './blocks.ts';
import type { SheetLook } from './collection.ts';
import type { Side } from './sides.ts';

/** Everything that one page prints. */
export interface Page {
  /** The address from the root of the playbook, such as `faqs/difference/`. */
  path: string;
  /** How it prints where it is one sheet. */
  sheet?: SheetLook | undefined;
  /** The address where what was here is now; search engines are sent there. */
  leadsTo?: string | undefined;
  /** The heading of the page. */
  title: string;
  /** The languages of title and lead, where they are not that of the playbook. */
  lang?: string;
  leadLang?: string;
  /** What search engines and link previews say. */
  description: string;
  /** A sentence under the heading. */
  lead?: string | undefined;
  /** The side whose colour the page carries. */
  side?: Side | undefined;
  /** Where the page stands: home first, its own section last. */
  breadcrumb: Link[];
  blocks: Block[];
  /** What stands around the text: what to read next, where it is used, what it rests on. */
  around?: Block[] | undefined;
  /** Whether it lists other pages, and so takes the whole width. */
  isList?: true | undefined;
  /** Headings of the page, for "on this page". */
  contents: Link[];
  previous?: EntryLink | undefined;
  next?: EntryLink | undefined;
  about?: About | undefined;
}

/** What a page says about itself. */
interface About {
  facts: (Labelled & {
    /** Whether it stands at the foot of a printed page. */
    isPrinted?: boolean;
  })[];
  /** The page as Markdown. */
  markdown: string;
  /** The form on the page as a Word document. */
  word?: string | undefined;
  /** Where to suggest a change. */
  suggest?: string | undefined;
}

/** The headings of a page in order: those of its parts, and of a body without a heading of its own those in it. */
export const contentsOf = (blocks: readonly Block[], body: readonly BodyHeading[]): Link[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'body') {
      if (block.id && block.title) return [{ href: `#${block.id}`, text: block.title }];
      return body.filter(({ depth }) => depth === 2).map(({ id, text }) => ({ href: `#${id}`, text }));
    }
    if (block.kind === 'questions') return block.groups.map(({ id, title }) => ({ href: `#${id}`, text: title }));
    if (block.kind === 'decision-map') return block.groups.map(({ id, text }) => ({ href: `#${id}`, text }));
    return 'title' in block ? [{ href: `#${block.id}`, text: block.title }] : [];
  });

/** Kinds that need the whole width of a page where they lead it. */
const WIDE: ReadonlySet<Block['kind']> = new Set(['comparison', 'boundary', 'poles']);

/** The blocks of a page by their places: what it says in short, facts beside that, what is wide and leads, the text. */
export const placeBlocks = (blocks: readonly Block[]): PlacedBlocks => {
  const facts = blocks.filter((block) => block.kind === 'facts');
  const [opening, rest] = leading(
    blocks.filter((block) => block.kind !== 'facts'),
    ({ kind }) => kind === 'key' || kind === 'verdict',
  );
  const [wide, text] = leading(
    rest,
    (block) => WIDE.has(block.kind) || (block.kind === 'columns' && block.columns.length > 2),
  );
  return { opening, facts, wide, text };
};

/** The blocks at the beginning that are of a sort, and the others. */
const leading = (blocks: readonly Block[], isOfSort: (block: Block) => boolean): [Block[], Block[]] => {
  const end = blocks.findIndex((block) => !isOfSort(block));
  return end === -1 ? [[...blocks], []] : [blocks.slice(0, end), blocks.slice(end)];
};

interface PlacedBlocks {
  opening: Block[];
  facts: BlockOf<'facts'>[];
  wide: Block[];
  text: Block[];
}

interface BodyHeading {
  depth: number;
  id: string;
  text: string;
}
