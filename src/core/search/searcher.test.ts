import { describe, expect, it } from 'vitest';
import { countWords } from './count-words.ts';
import { createSearcher } from './searcher.ts';
import { ENGLISH, stem } from './stem.ts';
import { stemmerOf } from './stem-rules.ts';
import { readThesaurus } from './thesaurus.ts';
import { thesaurusFor } from './thesaurus-for.ts';
import { LIGHT_WORDS, STOP_WORDS } from './stop-words.ts';
import type { SearchData, SearchEngine, SearchRecord } from './types.ts';
import { wordsOf } from './words.ts';

const record = (id: string, title: string, { said = [] as string[], text = '' } = {}) => ({ id, title, said, text });

const PAGES = [
  record('decisions/backlog-order', 'The order of the backlog', { text: 'Engineering brings estimates and risks.' }),
  record('faqs/backlog', 'Who has the final say on the backlog?', {
    said: ['who owns the backlog', 'backlog'],
    text: 'Product typically decides on the priorities.',
  }),
  record('faqs/outages', 'Who is responsible for an outage?', {
    said: ['incident', 'downtime'],
    text: 'Review it with two columns, and roll back the release.',
  }),
  record('faqs/quality', 'How do you choose between speed and quality?', { text: 'Choose a pace for each piece.' }),
  record('glossary/backlog', 'Backlog', { said: ['product backlog'], text: 'An ordered list of work.' }),
  record('plays/alignment-check', 'Alignment check', { text: 'Score nine themes apart, then prioritise one.' }),
  record('tensions', 'Tensions', { said: ['trade-offs'] }),
  record('tensions/speed', 'Speed and quality', { text: 'How finished must it be? A trade-off.' }),
];

/** Holds the texts of the pages, and finds those with every word of a query. */
const engine: SearchEngine = {
  search: (query) => {
    const asked = wordsOf(query).map(stem);
    const found = PAGES.filter(({ text }) =>
      asked.every((key) => wordsOf(text).some((word) => stem(word).startsWith(key))),
    );
    return Promise.resolve(found.map(({ id }) => ({ path: `${id}/`, score: 1 })));
  },
};

const records = PAGES.map(({ id, title, said }): SearchRecord => {
  const [collection = ''] = id.split('/');
  return { id, path: `${id}/`, collection, title, said, summary: '', near: [], key: id };
});

const data: SearchData = {
  folder: '',
  records,
  words: countWords(
    PAGES.map(({ title, said, text }) => [title, ...said, text].join(' ')),
    stemmerOf('en'),
  ),
  synonyms: { sev1: ['outage'], 'calls the shots': ['final say'], ship: ['release'] },
  stemming: ENGLISH,
  stopWords: STOP_WORDS,
  lightWords: LIGHT_WORDS,
  readiness: { faqs: 1.2 },
  questions: ['faqs'],
};

const search = createSearcher(data, engine);
const idsFor = async (query: string, collection?: string): Promise<string[]> =>
  (await search(query, { collection })).hits.map(({ record: { id } }) => id);

describe('a search', () => {
  it('puts what is called just so first', async () => {
    expect((await idsFor('alignment check'))[0]).toBe('plays/alignment-check');
    expect((await idsFor('product backlog'))[0]).toBe('glossary/backlog');
  });

  it('puts a question first where several are called alike', async () => {
    expect((await idsFor('backlog'))[0]).toBe('faqs/backlog');
    expect((await idsFor('how do we choose between quality and speed'))[0]).toBe('faqs/quality');
  });

  it('finds the page of a collection by its bare name, singular or plural', async () => {
    expect((await idsFor('tension'))[0]).toBe('tensions');
  });

  it('finds what only the text holds, and names the words it was found by', async () => {
    const { hits, isClose } = await search('estimates');
    expect(hits.map(({ record: { id }, words }) => [id, words])).toEqual([['decisions/backlog-order', ['estimates']]]);
    expect(isClose).toBe(false);
  });

  it('does without a word that is nowhere', async () => {
    const { hits, isClose } = await search('backlog order flibberty');
    expect(hits[0]?.record.id).toBe('decisions/backlog-order');
    expect(isClose).toBe(true);
  });

  it('does without a word where no page has all of them', async () => {
    const { hits, isClose } = await search('outage estimates');
    expect(hits.map(({ record: { id } }) => id).sort()).toEqual(['decisions/backlog-order', 'faqs/outages']);
    expect(isClose).toBe(true);
  });

  it('takes American spelling as British', async () => {
    const { corrections, hits } = await search('prioritizes ');
    expect(corrections).toEqual([]);
    expect(hits.map(({ record: { id } }) => id)).toContain('plays/alignment-check');
  });

  it('corrects a slip, and says so', async () => {
    const { used, corrections, changedQuery, hits } = await search('Who owns an outgae?');
    expect(corrections).toEqual([{ from: 'outgae', to: 'outage' }]);
    expect(changedQuery).toBe('Who owns an outage?');
    expect(used).toContain('outage');
    expect(hits[0]?.record.id).toBe('faqs/outages');
  });

  it('takes every word as typed where that is wanted', async () => {
    const { corrections, changedQuery, hits } = await search('outgae', { asTyped: true });
    expect({ corrections, changedQuery, hits }).toEqual({ corrections: [], changedQuery: undefined, hits: [] });
  });

  it('never corrects a word that it knows, nor one that is still being typed', async () => {
    expect((await search('release')).corrections).toEqual([]);
    expect((await search('downti')).corrections).toEqual([]);
    expect((await idsFor('downti'))[0]).toBe('faqs/outages');
  });

  it('knows synonyms, phrases among them', async () => {
    expect((await idsFor('sev1'))[0]).toBe('faqs/outages');
    expect((await idsFor('who calls the shots'))[0]).toBe('faqs/backlog');
    expect(await idsFor('ship')).toContain('faqs/outages');
  });

  it('knows words that are written as one or as two', async () => {
    expect((await idsFor('back log order'))[0]).toBe('decisions/backlog-order');
    expect((await idsFor('alignmentcheck '))[0]).toBe('plays/alignment-check');
  });

  it('searches for words that say little where there are no others', async () => {
    expect((await search('how do you')).used).toEqual(['how', 'do', 'you']);
  });

  it('leaves those out of them that stand on most pages, unless nothing else is asked', async () => {
    const everywhere = createSearcher({ ...data, words: { ...data.words, the: PAGES.length } }, engine);
    expect((await everywhere('how do the')).used).toEqual(['how', 'do']);
    expect((await everywhere('the')).used).toEqual(['the']);
    // Of one that is nowhere, and one that is everywhere, the latter is all there is to find.
    expect((await everywhere('the upon')).used).toEqual(['the', 'upon']);
  });

  it('keeps to one collection where one is named', async () => {
    expect(await idsFor('backlog', 'glossary')).toEqual(['glossary/backlog']);
  });

  it('finds nothing about something else', async () => {
    expect(await idsFor('parking permit')).toEqual([]);
    expect((await search('')).hits).toEqual([]);
  });

  it('names the words that the playbook lacks, and says that what it found is only close', async () => {
    const { missing, isClose } = await search('chocolate cake with a list of spices');
    expect({ missing, isClose }).toEqual({ missing: ['chocolate', 'cake', 'spices'], isClose: true });
  });

  it('takes a word that the playbook lacks for the nearest that it has, and corrects no real word', async () => {
    const thesaurus = () =>
      Promise.resolve(
        readThesaurus(thesaurusFor(Object.keys(data.words), ['breakdown outage incident', 'outrage fury'])),
      );
    const near = createSearcher(data, { ...engine, thesaurus });
    const { missing, hits } = await near('a breakdown');
    expect({ missing, first: hits[0]?.record.id }).toEqual({ missing: ['breakdown'], first: 'faqs/outages' });
    expect(await near('outrage')).toMatchObject({ corrections: [], missing: ['outrage'], hits: [] });
    expect((await search('outrage')).corrections).toEqual([{ from: 'outrage', to: 'outage' }]);
  });

  it('goes without a thesaurus that cannot be had', async () => {
    const broken = createSearcher(data, { ...engine, thesaurus: () => Promise.reject(new Error('offline')) });
    expect((await broken('backlog order flibberty')).hits[0]?.record.id).toBe('decisions/backlog-order');
  });

  it('takes a word for what it is made from', async () => {
    expect((await idsFor('misestimates'))[0]).toBe('decisions/backlog-order');
  });

  it('takes an acronym for no slip and for no beginning', async () => {
    expect(await search('OUTGA')).toMatchObject({ corrections: [], missing: ['OUTGA'], hits: [] });
  });

  it('reads at most 300 characters and 32 words', async () => {
    const { query, used } = await search('backlog order '.repeat(1_000));
    expect(query.length).toBeLessThanOrEqual(300);
    expect(used.length).toBeLessThanOrEqual(32);
  });

  it('offers the nearest records, questions before others', () => {
    expect(search.nearest('quality street').map(({ id }) => id)).toEqual([
      'faqs/quality',
      'tensions/speed',
      'faqs/backlog',
    ]);
  });
});
