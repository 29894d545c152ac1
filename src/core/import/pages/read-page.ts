import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { problem } from '../../problems.ts';
import type { Problem } from '../../problems.ts';
import { splitPage } from './front-matter.ts';
import type { SplitPage } from './front-matter.ts';
import { pageHead } from './page-head.ts';
import type { PageHead } from './page-head.ts';
import { placeHeadings, titleHeading } from './page-headings.ts';
import type { PageAnchors } from './page-headings.ts';
import type { PageNote } from './page-notes.ts';
import { LONGEST_ADDRESS } from './link-target.ts';
import { parsePage } from './parse-page.ts';
import { prepareLines } from './prepare-lines.ts';
import { tidyTree } from './tidy-tree.ts';
import { lineOf, walk } from './walk-tree.ts';

/** Reads a page of another tool: its fields, its tree with links as they were written, and all that could not come along. */
export const readPage = ({ path, text }: PageFile, { taken, shown }: ReadOptions): PageRead | Problem => {
  const { fields, body, notes } = splitPage(text);
  const prepared = prepareLines(body, { isMdx: /\.mdx$/i.test(path) });
  const note = (kind: PageNote['kind'], line: number, said: string) => {
    notes.push({ kind, line, text: said });
  };
  notes.push(...prepared.notes);
  const tree = parsePage(prepared, note);
  if ('code' in tree) {
    const line = prepared.text.slice(0, tree.offset).split('\n').length;
    return problem(tree.code, { file: shown, line: prepared.lineOf[line - 1] ?? 1, column: 1 }, tree.details);
  }
  const labels = tidyTree(tree, note);
  const heading = titleHeading(tree);
  const title = heading && { text: toString(heading), line: lineOf(heading) };
  const head = pageHead({ fields, heading: title, opening: openingOf(tree), fallback: nameOf(path) });
  const isTitle = heading !== undefined && isSame(toString(heading), head.data.title);
  const decoration = isTitle ? addressesOf(heading).join(' ') : '';
  if (decoration !== '') note('heading', lineOf(heading ?? tree), decoration);
  const anchors = placeHeadings(tree, { title: isTitle ? heading : undefined, taken, note });
  return {
    path,
    data: head.data,
    tree,
    anchors,
    labels,
    addresses: addressesIn(fields),
    notes: [...notes, ...head.notes],
  };
};

/** The addresses at which a site has a page, as its fields say. */
const addressesIn = (fields: SplitPage['fields']): string[] =>
  ['permalink', 'url', 'slug', 'redirect_from', 'aliases']
    .flatMap((name) => fields.get(name)?.value)
    .filter((value) => typeof value === 'string')
    .filter((value) => value.includes('/') && value.length <= LONGEST_ADDRESS);

/** The addresses in a heading, which a title cannot have. */
const addressesOf = (heading: Heading): string[] => {
  const addresses: string[] = [];
  walk(heading, (node) => {
    if (node.type === 'link' || node.type === 'image') addresses.push(node.url);
  });
  return addresses;
};

/** The text of the first paragraph that says something. */
const openingOf = ({ children }: Root): string => {
  const texts = children.map((node) => (node.type === 'paragraph' ? toString(node, { includeImageAlt: false }) : ''));
  return texts.find((text) => /[\p{L}\p{N}]{2}/u.test(text.replace(/https?:\/\/\S+/g, ''))) ?? '';
};

/** Whether a heading says what the title says, which may be cut. */
const isSame = (heading: string, title: string): boolean => {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  return words(heading) === words(title) || (title.endsWith('…') && words(heading).startsWith(words(title)));
};

/** What a page is called by its file: `onboarding-week.md` is "Onboarding week". */
const nameOf = (path: string): string => {
  const steps = path.replace(/(?:\.html)?\.\w+$/, '').split('/');
  const last = steps.pop() ?? '';
  const name = /^(?:index|readme|_index)$/i.test(last) ? (steps.pop() ?? last) : last;
  const words = name.replaceAll(/[-_\s]+/g, ' ').trim();
  return words === '' ? 'Page' : (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, LONGEST_NAME);
};

const LONGEST_NAME = 100;

/** A file of a handbook. */
export interface PageFile {
  /** Its path in the folder. */
  path: string;
  text: string;
}

interface ReadOptions {
  /** Ids that the page uses itself. */
  taken: ReadonlySet<string>;
  /** How problems name the file. */
  shown: string;
}

/** A page that was read, and waits for the others to be read, to which it links. */
export interface PageRead {
  path: string;
  data: PageHead['data'];
  tree: Root;
  anchors: PageAnchors;
  /** The labels by which the file named its addresses. */
  labels: string[];
  /** The addresses that the page gives itself. */
  addresses: string[];
  notes: PageNote[];
}
