import { slug } from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { FIXED_ID, HeadingIds, isHeadingId } from '../../heading-id.ts';
import type { AddNote } from './html-notes.ts';
import { aliasesIn, dropAnchors } from './page-anchors.ts';
import type { Alias } from './page-anchors.ts';
import { childrenOf, lineOf, setChildren, walk } from './walk-tree.ts';

/** The id that other tools let a heading have: `{#id}`, with classes or not. */
const OWN_ID = /(?<!\s)\s*\{:?([^{}\n]*)\}\s*$/;

/** The heading that a page would be called by: its first, where that is of level 1. */
export const titleHeading = (tree: Root): Heading | undefined => {
  const [first] = headingsOf(tree);
  return first?.depth === 1 && tree.children.includes(first) ? first : undefined;
};

/**
 * Gives headings the levels and ids that bodies have, and says where the ids of the file are now. `title` is the heading that
 * became the title, which goes. Changes the tree.
 */
export const placeHeadings = (tree: Root, options: HeadingOptions): PageAnchors => {
  const { title, taken, note } = options;
  const headings = headingsOf(tree);
  const own = new Map(headings.map((heading) => [heading, readOwnId(heading, note)]));
  const written = writtenIds(headings, own);
  const aliases = aliasesIn(tree);
  ownAliases(aliases, own, options);
  if (title)
    setChildren(
      tree,
      childrenOf(tree).filter((node) => node !== title),
    );
  const kept = headings.filter((heading) => heading !== title);
  closeLevels(kept);
  const ids = new HeadingIds();
  const placed = new Map<Heading | undefined, string>([
    [undefined, ''],
    [title, ''],
  ]);
  for (const heading of kept) placed.set(heading, fixId(heading, { own: own.get(heading), ids, taken, note }));
  const anchors = new Map<string, string>();
  const add = (alias: string, heading: Heading | undefined) => {
    const key = alias.toLowerCase();
    if (!anchors.has(key)) anchors.set(key, placed.get(heading) ?? '');
  };
  for (const [heading, names] of written) for (const name of names) add(name, heading);
  for (const { id, heading } of aliases) add(id, heading);
  dropAnchors(tree);
  return anchors;
};

const headingsOf = (tree: Root): Heading[] => {
  const headings: Heading[] = [];
  walk(tree, (node) => {
    if (node.type === 'heading') headings.push(node);
  });
  return headings;
};

/** Takes `{#id}` from a heading. */
const readOwnId = (heading: Heading, note: AddNote): string | undefined => {
  const last = heading.children.at(-1);
  const [whole, written = ''] = last?.type === 'text' ? (OWN_ID.exec(last.value) ?? []) : [];
  const inside = written.trim();
  if (whole === undefined || last?.type !== 'text' || !/^[#.][^\s]/.test(inside)) return undefined;
  last.value = last.value.slice(0, -whole.length);
  const [, id] = /(?:^|\s)#([^\s]+)/.exec(inside) ?? [];
  if (inside !== `#${id ?? ''}`) note('attributes', lineOf(heading), whole.trim());
  return id;
};

/** The ids that links of the file may name a heading by: its own, and those that tools make of its text. */
const writtenIds = (
  headings: readonly Heading[],
  own: ReadonlyMap<Heading, string | undefined>,
): Map<Heading, string[]> => {
  const counts = new Map<string, number>();
  return new Map(
    headings.map((heading) => {
      const id = slug(toString(heading).trim());
      const count = counts.get(id) ?? 0;
      counts.set(id, count + 1);
      const numbered = count === 0 ? id : `${id}-${count}`;
      const parted = toString(heading)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-');
      const names = [own.get(heading) ?? numbered, numbered, single(numbered), single(parted)];
      return [heading, names.filter((name) => name !== '')];
    }),
  );
};

/** As tools write it that never have two hyphens in a row. */
export const single = (id: string): string => id.replace(/-+/g, '-').replace(/^-|-$/g, '');

/** Gives headings the ids that stand before them, and tells of those that nothing can have. */
const ownAliases = (
  aliases: readonly Alias[],
  own: Map<Heading, string | undefined>,
  { title, note }: HeadingOptions,
) => {
  for (const { id, heading, isOwn } of aliases) {
    const isFree = heading !== undefined && heading !== title && own.get(heading) === undefined;
    if (isOwn && isFree && isHeadingId(id.toLowerCase())) own.set(heading, id);
    else note('heading-id', heading ? lineOf(heading) : 1, `#${id}`);
  }
};

/**
 * Puts each heading one level below the one that it belongs to, as far as there are levels: whoever goes from heading to heading by
 * ear takes a level that is left out for a heading that was missed.
 */
const closeLevels = (headings: readonly Heading[]): void => {
  /** Levels in the file of the headings that the next may belong to. */
  let above: number[] = [];
  for (const heading of headings) {
    above = [...above.filter((depth) => depth < heading.depth), heading.depth];
    // From 2 to 6, since there are six in all; the title is the first.
    heading.depth = Math.min(above.length + 1, 6) as Heading['depth'];
  }
};

/** Writes the id of a heading where it does not follow from the text; gives it. */
const fixId = (heading: Heading, { own, ids, taken, note }: FixOptions): string => {
  const last = heading.children.at(-1);
  // At the end of a heading, this would be an id.
  if (last?.type === 'text') last.value = last.value.replace(FIXED_ID, ' ($1)');
  const isFree = (id: string) => isHeadingId(id) && !ids.has(id) && !taken.has(id);
  const wanted = own?.toLowerCase();
  if (wanted !== undefined && isFree(wanted)) {
    if (new HeadingIds().fromText(heading) === wanted) ids.fromText(heading);
    else heading.children.push({ type: 'html', value: ` [#${wanted}]` });
    ids.add(wanted);
    return wanted;
  }
  if (own !== undefined) note('heading-id', lineOf(heading), `#${own}`);
  const made = ids.fromText(heading);
  let id = made;
  for (let count = 2; !isFree(id); count++) id = `${isHeadingId(made) ? made : 'section'}-${count}`;
  ids.add(id);
  if (id !== made) heading.children.push({ type: 'html', value: ` [#${id}]` });
  return id;
};

/** Where the ids of a file are now, all in lower case: the id of a heading, or nothing for the top of the page. */
export type PageAnchors = ReadonlyMap<string, string>;

interface HeadingOptions {
  title: Heading | undefined;
  /** Ids that the page uses itself. */
  taken: ReadonlySet<string>;
  note: AddNote;
}

interface FixOptions {
  own: string | undefined;
  ids: HeadingIds;
  taken: ReadonlySet<string>;
  note: AddNote;
}
