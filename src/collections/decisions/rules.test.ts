import { describe, expect, it } from 'vitest';
import { readPlaybookFile } from '../../core/playbook-file.ts';
import { PLAYBOOK } from '../../../tests/unit/entries.ts';
import type { Entry } from '../../view/entry.ts';
import { Playbook } from '../../view/playbook.ts';
import { placeOf, Shelf } from '../../view/shelf.ts';
import { collections } from '../index.ts';
import { rulesBlock } from './rules.ts';

/** A playbook with one decision, of which only the fields that a rule is made from. */
const playbookWith = (fields: Record<string, unknown>): Playbook => {
  const read = readPlaybookFile(PLAYBOOK);
  if ('problems' in read) throw new Error('The settings of the tests have problems.');
  const decision = {
    id: 'decisions/a',
    slug: 'a',
    collection: 'decisions',
    title: 'A',
    data: { title: 'A', summary: 'S', decides: 'joint', escalatesTo: 'The board.', ...fields },
    file: '',
    words: 0,
    headings: [],
  } as unknown as Entry; // only the fields that this page reads
  const place = placeOf({ path: '', label: 'Working text', entries: [decision] });
  return new Playbook({
    collections,
    settings: read.settings,
    entries: [decision],
    site: '/',
    place,
    shelf: new Shelf([place]),
  });
};

const ruleOf = (fields: Record<string, unknown>) =>
  rulesBlock(['decisions/a'], playbookWith(fields)).flatMap((block) =>
    block.kind === 'entries' ? block.entries.map(({ summary }) => summary) : [],
  );

describe('a rule that an entry shows', () => {
  it('is that of the decision, whoever wrote it', () => {
    expect(ruleOf({ tieBreak: 'Toss a coin.' })).toEqual([
      'Both together by default. If you still differ: Toss a coin.',
    ]);
  });

  it('is the way up where the decision has one decider', () => {
    expect(ruleOf({ decides: 'product' })).toEqual(['Product by default. Escalates to: The board.']);
  });

  it('is nothing where the entry names no decision', () => {
    expect(rulesBlock(undefined, playbookWith({}))).toEqual([]);
  });
});
