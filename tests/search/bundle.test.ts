import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchData } from '../../src/core/search/types.ts';
import type { SearchFiles } from '../../src/site/search-index.ts';
import { SEARCH_DATA } from '../../src/site/search-index.ts';
import { openSearch } from '../../scripts/open-search.mjs';
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
    .filter(([path]) => path.startsWith('fragment/'))
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
    const page = fragments().find(({ url }) => url === 'faqs/outages/');
    const record = data.records.find(({ id }) => id === 'faqs/outages');
    expect(page?.content.startsWith(record?.answer ?? '?')).toBe(true);
    expect(page?.content).not.toContain('Also asked');
    expect(page?.content).not.toContain('Read next');
  });

  it('knows the headings of a page by the ids they have there', () => {
    const idsOf = (path: string) =>
      fragments()
        .find(({ url }) => url === path)
        ?.anchors.map(({ id }) => id);
    expect(idsOf('situations/new-counterpart/')).toEqual(
      expect.arrayContaining(['ten-minutes', 'say', 'dont', 'if-stuck', 'where-this-fails']),
    );
    expect(idsOf('faqs/outages/')).toContain('a-review-with-two-columns');
  });

  it('holds only what the search of a page loads', () => {
    const names = [...files.keys()].map((path) => path.replace(/\/.*|_[0-9a-f]+/g, ''));
    expect([...new Set(names)].sort()).toEqual([
      'filter',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind.en.pf_meta',
      'pagefind.js',
      'playbook.json',
      'wasm.en.pagefind',
    ]);
  });

  it('shows where on a page a hit is', async () => {
    const { search, engine, close } = await openSearch(files);
    try {
      const { hits } = await search('review after an outage');
      const hit = hits.find(({ record }) => record.id === 'faqs/outages');
      const page = hit && (await engine.open(hit));
      expect(page?.url).toBe('/faqs/outages/');
      expect(page?.sub_results.map(({ url }) => url)).toContain('/faqs/outages/#a-review-with-two-columns');
      expect(page?.sub_results.map((part) => part.plain_excerpt).join(' ')).toMatch(/review/i);
    } finally {
      close();
    }
  });
});
