import { afterAll, describe, expect, it } from 'vitest';
import { openSearch } from '../../scripts/open-search.mjs';
import type { OpenSearch } from '../../scripts/open-search.mjs';
import { collections } from '../../src/collections/index.ts';
import { composeProject } from '../../src/disk/project.ts';
import { buildSearchIndex } from '../../src/site/search-index.ts';

const FOLDER = new URL('../fixtures/languages/', import.meta.url).pathname;

/** By language: what is typed, and the entry that answers it. */
const QUERIES = {
  de: [
    ['Maßstab', 'guides/massstab'],
    ['Massstab', 'guides/massstab'],
    ['MASSSTAB', 'guides/massstab'],
    ['Straßen', 'guides/massstab'],
    ['strasse', 'guides/massstab'],
    ['Groesse', 'guides/massstab'],
    ['Grösse', 'guides/massstab'],
    ['Lieferplanung', 'guides/massstab'],
    ['ﬁx und Maßstäbe', 'guides/massstab'],
    ['Wer hat das letzte Wort?', 'faqs/letztes-wort'],
    ['Entscheidungsrechte', 'glossary/entscheidungsrecht'],
    ['entscheidungsrecht', 'glossary/entscheidungsrecht'],
  ],
  cs: [
    ['řízení', 'guides/rizeni'],
    ['rizeni', 'guides/rizeni'],
    ['zlutoucky', 'guides/rizeni'],
    ['poslední slovo', 'faqs/slovo'],
  ],
  ja: [
    ['技術的負債', 'guides/monosashi'],
    ['AI', 'guides/monosashi'],
    ['ＡＩ', 'guides/monosashi'],
    ['優先順位', 'faqs/saigo'],
    ['決定権', 'glossary/kettei'],
    ['ﾊﾞｯｸﾛｸﾞ', 'faqs/saigo'],
  ],
  ar: [
    ['القرار قبل الرقم', 'guides/miqyas'],
    ['الدين التقني', 'guides/miqyas'],
    ['الديـن', 'guides/miqyas'],
    ['الكلمة الأخيرة', 'faqs/kalima'],
    ['الكلمه الاخيره', 'faqs/kalima'],
  ],
  he: [
    ['החלטה לפני מספר', 'guides/mida'],
    ['הַחְלָטָה', 'glossary/zkhut'],
    ['חוב טכני', 'guides/mida'],
    ['דו״ח', 'guides/mida'],
    ['המילה האחרונה', 'faqs/mila'],
  ],
} as const;

/** By language: a word that the playbook lacks, and whether search knows only the form in which words are written. */
const LACKED = {
  de: { word: 'Kapazität', isAsWritten: undefined },
  cs: { word: 'Rozpočet', isAsWritten: true },
  ja: { word: '予算', isAsWritten: undefined },
  ar: { word: 'ميزانية', isAsWritten: true },
  he: { word: 'תקציב', isAsWritten: true },
} as const;

describe.each(Object.entries(QUERIES))('a playbook in %s', (language, queries) => {
  let opened: Promise<OpenSearch> | undefined;
  const open = async (): Promise<OpenSearch> => {
    const { playbook } = await composeProject(FOLDER + language, collections);
    if (!playbook) throw new Error(`The playbook in ${language} has problems.`);
    return openSearch(await buildSearchIndex(playbook, collections));
  };
  afterAll(async () => {
    (await opened)?.close();
  });

  it.each(queries.map(([query, id]) => ({ query, id })))('finds $id by $query', async ({ query, id }) => {
    const { search } = await (opened ??= open());
    const { hits } = await search(query);
    expect(hits[0]?.record.id).toBe(id);
  });

  it('names a word that it lacks as it was typed, and knows whether another form may be there', async () => {
    const { word, isAsWritten } = LACKED[language as keyof typeof LACKED]; // each language of QUERIES is one of LACKED
    const { search, data } = await (opened ??= open());
    const { missing, hits } = await search(word);
    expect({ missing, hits, isAsWritten: data.isAsWritten }).toEqual({ missing: [word], hits: [], isAsWritten });
  });
});
