import type { Block, Link } from './blocks.ts';
import type { Page } from './page.ts';
import { contentsOf } from './page.ts';
import type { Playbook } from './playbook.ts';

/** A page that a project brings besides its entries, as `OwnPage.astro` prints it; `pathname` is its address. */
export const ownPage = (
  { title, lead, description, blocks = [{ kind: 'body' }], contents, isList }: OwnPageProps,
  { playbook, pathname }: { playbook: Playbook; pathname: string },
): Page => ({
  path: pathname.startsWith(playbook.base) ? pathname.slice(playbook.base.length) : pathname.slice(1),
  title,
  lead,
  description,
  breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
  blocks: [...blocks],
  contents: contents ? [...contents] : contentsOf(blocks, []),
  isList: isList ? true : undefined,
});

/** What a page of the project's own says of itself. */
export interface OwnPageProps {
  /** The heading of the page. */
  title: string;
  /** What search engines and link previews say. */
  description: string;
  /** A sentence under the heading. */
  lead?: string;
  /** Its parts; what stands between the tags of the layout is where `{ kind: 'body' }` stands, and that alone where left out. */
  blocks?: readonly Block[];
  /** Its headings, for "on this page"; those of its blocks where left out. */
  contents?: readonly Link[];
  /** Whether it lists other pages, and so takes the whole width. */
  isList?: boolean;
}
