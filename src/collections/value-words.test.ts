import { describe, expect, it } from 'vitest';
import { readPlaybookFile } from '../core/playbook-file.ts';
import { PLAYBOOK } from '../../tests/unit/entries.ts';
import { metaOf } from '../core/schema/field-meta.ts';
import { entryPage } from '../view/entry-page.ts';
import type { Entry } from '../view/entry.ts';
import { Playbook } from '../view/playbook.ts';
import { placeOf, Shelf } from '../view/shelf.ts';
import { collections } from './index.ts';

/** The page of an entry with no more than its fields, as text in lower case. */
const pageOf = (collection: string, data: Record<string, unknown>): string => {
  const read = readPlaybookFile(PLAYBOOK);
  if ('problems' in read) throw new Error('The settings of the tests have problems.');
  const about = { title: 'A', summary: 'S' };
  const make = (name: string, fields: Record<string, unknown>) =>
    // Only the fields that the page of this collection reads.
    ({
      id: `${name}/a`,
      slug: 'a',
      collection: name,
      title: 'A',
      data: { ...about, ...fields },
      file: '',
      words: 0,
      headings: [],
    }) as unknown as Entry;
  const entry = make(collection, data);
  const place = placeOf({ path: '', label: 'Working text', entries: [entry] });
  const entries = [entry, make('jobs', {})];
  const playbook = new Playbook({
    collections,
    settings: read.settings,
    entries,
    site: '/',
    place,
    shelf: new Shelf([place]),
  });
  return JSON.stringify(entryPage(entry, playbook).blocks).toLowerCase();
};

const DECISION = {
  job: 'jobs/a',
  mustAgree: [],
  consulted: [],
  informed: [],
  carriesOut: [],
  cascadesTo: [],
  presets: {},
  question: 'Q',
  decides: 'product',
  drives: 'product',
  reversible: 'easy',
};
const SIGNAL = { polarity: 'healthy', timing: 'leading', dimension: 'trust' };
const SOURCE = { authors: [], publisher: 'P', type: 'article', interest: 'I', evidence: 'primary' };
const EXAMPLE = { illustrates: [], evidence: 'primary' };

/** What readers call the values of a field. */
const valuesOf = (collection: string, field: string): [string, string][] => {
  const schema = collections.get(collection).schema.shape[field];
  return Object.entries((schema && metaOf(schema).values) ?? {});
};

describe('what changed is said in the words of the pages', () => {
  it.each([
    ['decisions', DECISION, 'decides'],
    ['decisions', DECISION, 'drives'],
    ['decisions', DECISION, 'reversible'],
    ['decisions', DECISION, 'scope'],
    ['signals', SIGNAL, 'polarity'],
    ['signals', SIGNAL, 'timing'],
    ['signals', SIGNAL, 'dimension'],
    ['sources', SOURCE, 'evidence'],
    ['sources', SOURCE, 'study'],
    ['sources', SOURCE, 'read'],
    ['examples', EXAMPLE, 'evidence'],
  ] as const)('%s: %o: %s', (collection, data, field) => {
    const values = valuesOf(collection, field);
    expect(values.length).toBeGreaterThan(1);
    for (const [value, said] of values) expect(pageOf(collection, { ...data, [field]: value })).toContain(said);
  });

  it('decisions: presets', () => {
    const values = valuesOf('decisions', 'presets');
    expect(values.length).toBeGreaterThan(1);
    for (const [preset, said] of values) {
      const presets = { [preset]: { decides: 'product', note: 'N' } };
      expect(pageOf('decisions', { ...DECISION, presets })).toContain(said.toLowerCase());
    }
  });
});
