import type { Block, EntryLink, Item, Link } from './blocks.ts';
import type { Side } from './sides.ts';

/** Everything that one page prints. */
export interface Page {
  /** The address from the root of the playbook, such as `faqs/difference/`. */
  path: string;
  /** The collection whose entry this is. */
  kind?: string | undefined;
  /** The address where what was here is now; search engines are sent there. */
  leadsTo?: string | undefined;
  /** The heading of the page. */
  title: string;
  /** What search engines and link previews say. */
  description: string;
  /** A sentence under the heading. */
  lead?: string | undefined;
  /** The side whose colour the page carries. */
  side?: Side | undefined;
  /** Where the page stands: home first, its own section last. */
  breadcrumb: Link[];
  blocks: Block[];
  /** Headings of the page, for "on this page". */
  contents: Link[];
  previous?: EntryLink | undefined;
  next?: EntryLink | undefined;
  about?: About | undefined;
}

/** What a page says about itself. */
interface About {
  facts: { label: string; items: Item[] }[];
  /** The page as Markdown. */
  markdown: string;
  /** Where to suggest a change. */
  suggest?: string | undefined;
}

/** The headings of a page in order: those of its parts, and where the body stands those of the body. */
export const contentsOf = (blocks: readonly Block[], body: readonly BodyHeading[]): Link[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'body') {
      const own = block.id && block.title ? [{ href: `#${block.id}`, text: block.title }] : [];
      return [...own, ...body.filter(({ depth }) => depth === 2).map(({ id, text }) => ({ href: `#${id}`, text }))];
    }
    if (block.kind === 'questions') return block.groups.map(({ id, title }) => ({ href: `#${id}`, text: title }));
    if (block.kind === 'decision-map') return block.groups.map(({ id, text }) => ({ href: `#${id}`, text }));
    return 'title' in block ? [{ href: `#${block.id}`, text: block.title }] : [];
  });

interface BodyHeading {
  depth: number;
  id: string;
  text: string;
}
