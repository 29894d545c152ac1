import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readQueries } from '../scripts/judge-queries.mjs';
import { openSearch } from '../scripts/open-search.mjs';
import { collections } from '../src/collections/index.ts';
import { PAUSE } from '../src/client/search/search-box.ts';
import { createSearcher } from '../src/core/search/searcher.ts';
import { composeProject } from '../src/disk/project.ts';
import { buildSearchIndex } from '../src/site/search-index.ts';
import type { SearchFiles } from '../src/site/search-names.ts';
import { median, round } from './figures.ts';
import { bodyOf, slugOf, titleOf } from './peers-pages.ts';

const PAGES = 2_000;
/** Other names of each page, as many as entries have at least. */
const NAMES = 8;
const RUNS = 3;
/** What is typed, letter by letter: so many of the judged queries, from all over the file. */
const TYPED = 12;

/** So soon after a key its results are to stand there, with the time that the page waits for the next key. */
const MOST_MILLISECONDS = 150;
const PLAYBOOK = 'name: Pages\ntagline: Pages.\ndescription: Pages to search.\nurl: https://pages.example/\n';
const FIELDS = 'summary: A page.\nkeyMessage: Keep it.\nchecklist: [One]\npitfalls: [Two]';

const bench = async (): Promise<void> => {
  const files = await indexOfPages();
  const ours: Keys[] = [];
  const plain: Keys[] = [];
  for (let run = 0; run < RUNS; run++) {
    ours.push(await ourKeys(files));
    plain.push(await plainKeys(files));
  }
  const [our, their] = [figuresOf(ours), figuresOf(plain)];
  const ratios = our.map((value, place) => round(value / (their[place] ?? NaN)));
  console.log(`${PAGES} pages, ${queries().join('').length} keys; milliseconds of CPU, the middle of ${RUNS} runs\n`);
  print(['', 'middle key', '95 % of keys', 'longest key', 'to begin']);
  print(['with our layer', ...[...our, median(ours.map(({ begin }) => begin))].map((value) => value.toFixed(1))]);
  print(['Pagefind alone', ...their.map((value) => value.toFixed(1))]);
  print(['ratio', ...ratios.map((ratio) => `× ${ratio}`)]);

  const counted = PAUSE + (our[2] ?? Infinity);
  const verdict = counted > MOST_MILLISECONDS ? 'Too slow' : 'Soon enough';
  console.log(`\n${verdict}: with the ${PAUSE} ms that are waited, each key takes at most ${counted.toFixed(0)} ms.`);
  process.exitCode = counted > MOST_MILLISECONDS ? 1 : 0;
};

/** The search bundle of so many made-up pages. */
const indexOfPages = async (): Promise<SearchFiles> => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'tandem-bench-')));
  const folder = join(root, 'content', 'guides');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(root, 'playbook.yaml'), PLAYBOOK);
    for (let index = 0; index < PAGES; index++) writeFileSync(join(folder, `${slugOf(index)}.mdx`), pageOf(index));
    const { playbook, problems } = await composeProject(root, collections);
    if (!playbook) throw new Error(problems.map(({ message }) => message).join('\n'));
    return await buildSearchIndex(playbook, collections);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

const pageOf = (index: number): string => {
  const names = Array.from({ length: NAMES }, (_, place) => titleOf(index + (place + 1) * PAGES));
  const body = bodyOf(index, PAGES, (slug) => `guides/${slug}`);
  return `---\ntitle: ${titleOf(index)}\naliases: [${names.join(', ')}]\n${FIELDS}\n---\n\n${body}\n`;
};

/** Our query layer as the browser has it; it begins by reading what it knows of the playbook. */
const ourKeys = async (files: SearchFiles): Promise<Keys> => {
  const { data, engine, thesaurus, close } = await openSearch(files);
  try {
    const text = JSON.stringify(data);
    const started = process.cpuUsage();
    const search = createSearcher(JSON.parse(text) as typeof data, { ...engine, thesaurus });
    return { begin: millisecondsSince(started), keys: await timesOf(search) };
  } finally {
    close();
  }
};

/** Pagefind as it is. */
const plainKeys = async (files: SearchFiles): Promise<Keys> => {
  const { engine, close } = await openSearch(files);
  try {
    return { begin: 0, keys: await timesOf((text) => engine.search(text)) };
  } finally {
    close();
  }
};

/** What each key takes until its results are there; nothing is known before the first. */
const timesOf = async (search: (text: string) => Promise<unknown>): Promise<number[]> => {
  const times: number[] = [];
  for (const query of queries()) {
    for (let length = 1; length <= query.length; length++) {
      const started = process.cpuUsage();
      await search(query.slice(0, length));
      times.push(millisecondsSince(started));
    }
  }
  return times;
};

const millisecondsSince = (started: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000;
};

const queries = (): string[] => {
  const all = readQueries(readFileSync(new URL('../tests/search/queries-of-others.json', import.meta.url), 'utf8'));
  const each = Math.floor(all.length / TYPED);
  return all
    .filter((_, place) => place % each === 0)
    .slice(0, TYPED)
    .map(({ query }) => query);
};

/** The key in the middle, the one that 95 % are no longer than, and the longest. */
const figuresOf = (runs: readonly Keys[]): number[] => {
  const sorted = runs.map(({ keys }) => keys.toSorted((a, b) => a - b));
  return [0.5, 0.95, 1].map((share) => median(sorted.map((keys) => keys[Math.ceil(share * keys.length) - 1] ?? NaN)));
};

const print = (cells: readonly string[]): void => {
  console.log(cells.map((cell) => cell.padStart(15)).join(''));
};

interface Keys {
  /** Milliseconds before the first key. */
  begin: number;
  /** Milliseconds for each key. */
  keys: number[];
}

await bench();
