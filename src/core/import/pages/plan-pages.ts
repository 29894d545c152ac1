import { toString } from 'mdast-util-to-string';
import type { Problem } from '../../problems.ts';
import { compareText, problem, sortProblems } from '../../problems.ts';
import { copyPlaces } from './copy-places.ts';
import { HandbookPaths } from './handbook-paths.ts';
import { linkTarget } from './link-target.ts';
import type { Handbook } from './link-target.ts';
import { BLOCKS, INLINE } from './html-tags.ts';
import { lostWords } from './lost-words.ts';
import type { PageNote } from './page-notes.ts';
import { pageSlugs } from './page-slugs.ts';
import { placeLinks } from './place-links.ts';
import { printPage } from './print-page.ts';
import { readPage } from './read-page.ts';
import type { PageFile, PageRead } from './read-page.ts';

/**
 * What the pages of a handbook become in `content/`, and its pictures and files in `public/`, with a note on all that could not come
 * along. The same folder always gives the same. A page that is there already and says the same is left alone.
 */
export const planPages = (input: PagesInput): PagesPlan => {
  const { pages: files, shownPath, taken } = input;
  const read = files.map((file) => readPage(file, { taken, shown: shownPath(file.path) }));
  const pages = read.filter((page): page is PageRead => 'tree' in page);
  const { slugs, notes } = pageSlugs(pages.map(({ path }) => path));
  const idOf = (path: string) => `${COLLECTION}/${slugs.get(path) ?? ''}`;
  const copies = copyPlaces(input.files);
  const used = new Set<string>();
  const handbook: Handbook = {
    paths: new HandbookPaths(
      [...files.map(({ path }) => path), ...input.files],
      new Map(pages.map(({ path, addresses }) => [path, addresses])),
    ),
    pages: new Map(
      pages.map((page) => [page.path, { id: idOf(page.path), title: page.data.title, anchors: page.anchors }]),
    ),
    fileFor: (file) => {
      const copy = copies.get(file);
      if (copy === undefined) return undefined;
      used.add(file);
      return `/${copy}`;
    },
  };
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const planned = pages.map((page): PlannedPage => {
    const renamed = notes.get(page.path);
    if (renamed) page.notes.push(renamed);
    return planPage(page, { id: idOf(page.path), source: texts.get(page.path) ?? '', handbook });
  });
  const problems = read.filter((page): page is Problem => 'code' in page);
  return {
    pages: planned.toSorted((a, b) => compareText(a.path, b.path)),
    copies: [...used].toSorted(compareText).map((from) => ({ from, file: `public/${copies.get(from) ?? ''}` })),
    problems: sortProblems([...problems, ...takenPlaces(planned, input.present)]),
  };
};

const COLLECTION = 'pages';

const planPage = (page: PageRead, { id, source, handbook }: PlaceOptions): PlannedPage => {
  const { path, data, tree, notes } = page;
  const moved = [...page.labels];
  placeLinks(tree, {
    targetOf: (url) => {
      const target = linkTarget(url, path, handbook);
      if (!('why' in target)) moved.push(url);
      return target;
    },
    note: (kind, line, text) => {
      notes.push({ kind, line, text });
    },
  });
  const text = printPage(data, tree);
  const lost = lostWords(source, [text, toString(tree), ...moved, ...notes.map((note) => note.text), MARKUP, ...TAGS]);
  if (lost.length > 0) notes.push({ kind: 'words', line: 1, text: lost.join(' ') });
  const file = `content/${id}.mdx`;
  return { path, id, file, text, notes: notes.toSorted((a, b) => a.line - b.line) };
};

/** Words of the markup itself, which say nothing. */
const TAGS = [...BLOCKS, ...INLINE];
const MARKUP =
  'class color input type checkbox checked for label alert hint panel callout notice admonition src alt href title id name block style page url image endhint endalert endcallout note tip warning info caution danger important success yaml toml description order weight position sidebar_position nav_order lastmod last_updated lastupdated last_modified_at updated date true false amp lt gt nbsp quot index readme md html start colspan rowspan markdown mdx lang language http https mailto www figure caption ref relref highlight endhighlight link site baseurl relative_url';

/** Entries that are there and say something else are somebody's work. */
const takenPlaces = (pages: readonly PlannedPage[], present: PagesInput['present']): Problem[] =>
  pages.flatMap(({ id, file, text }) => {
    const there = present.get(id);
    if (there === undefined || (there.file === file && there.text === text)) return [];
    return [problem('T981', { file: there.file, line: 1, column: 1 }, { id })];
  });

interface PlaceOptions {
  id: string;
  /** The text of the file. */
  source: string;
  handbook: Handbook;
}

interface PagesInput {
  pages: readonly PageFile[];
  /** The paths of all other files of the handbook that could be published. */
  files: readonly string[];
  /** The entries of the playbook, by id. */
  present: ReadonlyMap<string, { file: string; text: string }>;
  /** Ids that every page uses itself. */
  taken: ReadonlySet<string>;
  /** How problems name a file of the handbook. */
  shownPath: (path: string) => string;
}

/** A page as it will be. */
export interface PlannedPage {
  /** The path in the handbook. */
  path: string;
  id: string;
  file: string;
  text: string;
  notes: PageNote[];
}

export interface PagesPlan {
  pages: PlannedPage[];
  /** Pictures and files that pages name, and where they will lie. */
  copies: { from: string; file: string }[];
  problems: Problem[];
}
