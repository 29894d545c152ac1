import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readThesaurus } from '../../src/core/search/thesaurus.ts';
import type { SearchData } from '../../src/core/search/types.ts';
import type { SearchFiles } from '../../src/site/search-names.ts';
import { SEARCH_DATA, THESAURUS } from '../../src/site/search-names.ts';
import { faqs } from '../../src/collections/faqs/index.ts';
import { situations } from '../../src/collections/situations/index.ts';
import { openSearch } from '../../scripts/open-search.mjs';
import { entriesOf } from '../unit/content/playbook.ts';
import { buildProjectIndex } from './open-project-search.ts';

let files: SearchFiles;
let data: SearchData;
beforeAll(async () => {
  files = await buildProjectIndex();
  data = JSON.parse(textOf(SEARCH_DATA)) as SearchData;
});

const textOf = (path: string): string => Buffer.from(files.get(path) ?? '').toString('utf8');

interface Fragment {
  url: string;
  content: string;
  filters: Record<string, string[]>;
  meta: { title?: string; said?: string };
  anchors: { id: string }[];
}

const fragments = (): Fragment[] =>
  [...files]
    .filter(([path]) => path.includes('/fragment/'))
    .map(([, content]) => gunzipSync(content).toString('utf8'))
    .map((text) => JSON.parse(text.slice(text.indexOf('{'))) as Fragment);

describe('the search bundle', () => {
  it('has the same bytes when it is made again', async () => {
    expect([...(await buildProjectIndex())]).toEqual([...files]);
  });

  it('has one page for each record, with its collection as filter and its names as metadata', () => {
    const pages = fragments();
    expect(pages.map(({ url }) => url).sort()).toEqual(data.records.map(({ path }) => path).sort());
    for (const { url, filters, meta } of pages) {
      const record = data.records.find(({ path }) => path === url);
      expect({ url, filters, title: meta.title, said: meta.said }).toEqual({
        url,
        filters: { collection: [record?.collection] },
        title: record?.title.replace(/\s+/g, ' '),
        said: record?.said.length ? record.said.join('. ') : undefined,
      });
    }
  });

  it('keeps titles, other names and other entries out of the text that excerpts are made from', () => {
    const contents = new Map(fragments().map(({ url, content }) => [url, content]));
    const questions = data.records.filter(({ answer, collection }) => collection === 'faqs' && answer !== undefined);
    expect(questions.length).toBeGreaterThan(0);
    for (const { path, answer } of questions) {
      const content = contents.get(path);
      expect(content?.startsWith(answer ?? '?'), path).toBe(true);
      expect(content, path).not.toContain('Also asked');
      expect(content, path).not.toContain('Read next');
    }
  });

  it('knows the headings of a page by the ids they have there', () => {
    const anchors = new Map(fragments().map((page) => [page.url, page.anchors.map(({ id }) => id)]));
    const idsIn = (id: string) => anchors.get(`${id}/`);
    const parts = ['ten-minutes', 'say', 'dont', 'if-stuck', 'where-this-fails'];
    for (const { id } of entriesOf(situations)) expect(idsIn(id), id).toEqual(expect.arrayContaining(parts));
    for (const { id, headings } of entriesOf(faqs)) {
      expect(idsIn(id), id).toEqual(expect.arrayContaining(headings.map((heading) => heading.id)));
    }
  });

  it('holds only what the search of a page loads', () => {
    const names = [...files.keys()].map((path) => path.replace(`${data.folder}/`, '').replace(/\/.*|_[0-9a-f]+/g, ''));
    expect([...new Set(names)].sort()).toEqual([
      'filter',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind.en.pf_meta',
      'pagefind.js',
      'playbook.json',
      'thesaurus.txt',
      'wasm.en.pagefind',
    ]);
  });

  it('lies in a folder that its content names, all but the file that names the folder', () => {
    expect([...files.keys()].filter((path) => !path.startsWith(`${data.folder}/`))).toEqual([SEARCH_DATA]);
    expect(data.folder).toMatch(/^[0-9a-f]{12}$/);
  });

  it('has a thesaurus of at most 60 kB', () => {
    const thesaurus = files.get(`${data.folder}/${THESAURUS}`) ?? Buffer.of();
    expect(readThesaurus(Buffer.from(thesaurus).toString('utf8')).size).toBeGreaterThan(1_000);
    expect(brotliCompressSync(thesaurus).length).toBeLessThanOrEqual(60 * 1024);
  });

  it('shows where on a page a hit is', async () => {
    const [question] = entriesOf(faqs).filter(({ headings }) => headings.length > 0);
    const heading = question?.headings[0];
    if (!question || !heading) throw new Error('No question has a heading.');
    const { search, engine, close } = await openSearch(files);
    try {
      const { hits } = await search(`${question.data.question} ${heading.text}`);
      const hit = hits.find(({ record }) => record.id === question.id);
      const page = hit && (await engine.open(hit));
      expect(page?.url).toBe(`/${question.id}/`);
      expect(page?.sub_results.map(({ url }) => url)).toContain(`/${question.id}/#${heading.id}`);
      expect(page?.sub_results.every((part) => part.plain_excerpt !== '')).toBe(true);
    } finally {
      close();
    }
  });
});
