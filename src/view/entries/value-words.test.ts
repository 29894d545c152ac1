import { describe, expect, it } from 'vitest';
import * as words from '../../core/diff/value-words.ts';
import { readPlaybookFile } from '../../core/playbook-file.ts';
import type { CollectionName } from '../../core/schema/fields.ts';
import { PLAYBOOK } from '../../../tests/unit/entries.ts';
import { entryPage } from '../entry-page.ts';
import type { Entry } from '../playbook.ts';
import { Playbook } from '../playbook.ts';
import { placeOf, Shelf } from '../shelf.ts';

/** The page of an entry with no more than its fields, as text in lower case. */
const pageOf = (collection: CollectionName, data: Record<string, unknown>): string => {
  const read = readPlaybookFile(PLAYBOOK);
  if ('problems' in read) throw new Error('The settings of the tests have problems.');
  const about = { title: 'A', summary: 'S' };
  const make = (name: CollectionName, fields: Record<string, unknown>) =>
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
  const playbook = new Playbook({ settings: read.settings, entries, site: '/', place, shelf: new Shelf([place]) });
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

describe('what changed is said in the words of the pages', () => {
  it.each([
    ['decisions', DECISION, 'decides', words.DECIDERS],
    ['decisions', DECISION, 'drives', words.DECIDERS],
    ['decisions', DECISION, 'reversible', words.REVERSIBLE],
    ['decisions', DECISION, 'scope', words.SCOPES],
    ['signals', SIGNAL, 'polarity', words.POLARITIES],
    ['signals', SIGNAL, 'timing', words.TIMINGS],
    ['signals', SIGNAL, 'dimension', words.TRAITS],
    ['sources', SOURCE, 'evidence', words.SOURCE_EVIDENCE],
    ['examples', EXAMPLE, 'evidence', words.EXAMPLE_EVIDENCE],
  ] as const)('%s: %o: %s', (collection, data, field, table) => {
    for (const [value, said] of Object.entries(table)) {
      expect(pageOf(collection, { ...data, [field]: value })).toContain(said);
    }
  });

  it('decisions: presets', () => {
    for (const [preset, said] of Object.entries(words.PRESETS)) {
      const presets = { [preset]: { decides: 'product', note: 'N' } };
      expect(pageOf('decisions', { ...DECISION, presets })).toContain(said.toLowerCase());
    }
  });
});
