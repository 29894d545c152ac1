import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { composeProject } from '../../src/disk/project.ts';
import { collections } from '../../src/collections/index.ts';
import type { ComposedPlaybook } from '../../src/core/compose.ts';
import { buildSearchIndex } from '../../src/site/search-index.ts';
import { searchPages } from '../../src/site/search-pages.ts';
import { openSearch } from '../../scripts/open-search.mjs';
import type { OpenSearch } from '../../scripts/open-search.mjs';

const ROOT = new URL('../..', import.meta.url).pathname;
/** How many of the plain words are tried; all others are. */
const PLAIN_CASES = 400;

/** Words as people write them, in several scripts; by language of the playbook. */
const TOKENS: Record<string, string> = {
  en: 'HR C++ C# Node.js CI/CD e-mail 1:1 P0 Q3 iOS AI-accelerated R&D v2.0 A/B 24/7 naïve café don’t x-ray 3D .NET well_known',
  uk: 'Київ їжа підтримка й ґанок CI/CD P0',
  cs: 'příliš žluťoučký kůň HR 1:1',
  ja: '製品 リーダー 境界 ガバナンス Q3',
  zh: '产品 负责人 工程 边界 P0',
  he: 'גבול מוצר הנדסה Q3',
  ar: 'الحدود المنتج',
  ko: '제품 리더십 엔지니어링',
  hi: 'उत्पाद इंजीनियरिंग',
  th: 'ขอบเขต ผลิตภัณฑ์',
};

const composed = await composeProject(ROOT, collections);
const { playbook } = composed;
if (!playbook) throw new Error(`The content has ${composed.problems.length} problems; run npm run check.`);

const opened: OpenSearch[] = [];
afterAll(() => {
  for (const { close } of opened) close();
});

/** For each token of each page, as it stands between spaces, whether a page that holds it is found. */
const lostTokens = async (text: ComposedPlaybook, pick: (tokens: string[]) => string[]): Promise<string[]> => {
  const pages = searchPages(text, collections);
  const holders = new Map<string, Set<string>>();
  for (const { record, parts } of pages) {
    const lines = [
      record.title,
      ...record.said,
      record.summary,
      ...parts.flatMap((part) => [part.title, ...part.lines]),
    ];
    for (const token of lines.join(' ').split(/\s+/).filter(hasLetters))
      holders.set(token, (holders.get(token) ?? new Set()).add(record.id));
  }
  const open = await openSearch(await buildSearchIndex(text, collections));
  opened.push(open);
  const lost: string[] = [];
  for (const token of pick([...holders.keys()].sort())) {
    const { hits } = await open.search(token);
    if (!hits.some(({ record }) => holders.get(token)?.has(record.id))) lost.push(token);
  }
  return lost;
};

const hasLetters = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

describe('every word that stands on a page finds a page that holds it', () => {
  it('as it is typed there, in our content', async () => {
    const lost = await lostTokens(playbook, (tokens) => {
      const isPlain = (token: string) => /^[\p{P}]*[A-Za-z][a-z]{2,}[\p{P}]*$/u.test(token);
      const some = fc.sample(fc.constantFrom(...tokens.filter(isPlain)), { numRuns: PLAIN_CASES });
      return [...tokens.filter((token) => !isPlain(token)), ...some];
    });
    expect(lost).toEqual([]);
  });

  it.each(Object.entries(TOKENS))('in the language %s', async (language, words) => {
    const [first] = playbook.entries.filter(({ collection }) => collection === 'glossary');
    if (!first) throw new Error('There is no word in the glossary.');
    const entries = ['one', 'two'].map((slug, place) => ({
      ...first,
      id: `glossary/${slug}`,
      data: { title: 'A page', summary: 'About it.', term: 'page', definition: 'What is read.' },
      sections: [{ id: '', title: '', blocks: [{ kind: 'paragraph', text: place === 0 ? words : 'Something else.' }] }],
    }));
    const settings = { ...playbook.settings, language };
    // Data of the right shape, but for what only other pages ask.
    const made = { ...playbook, settings, entries } as unknown as ComposedPlaybook;
    expect(await lostTokens(made, () => words.split(' '))).toEqual([]);
  });
});
