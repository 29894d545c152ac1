import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, decision, EMPTY, say } from '../../../tests/unit/map-session.ts';
import { englishTools } from '../words/en/tools.ts';
import { collections } from '../../collections/index.ts';
import { context } from '../../../tests/unit/entries.ts';
import { planImport } from '../import/plan-import.ts';
import { mapAsCsv, mapAsMarkdown, mapAsYaml } from './decision-files.ts';
import { compareMaps, decisionsOf } from './decision-map.ts';
import { withOwnDecision } from './edit-decisions.ts';
import { asLine } from './edit-session.ts';

const ENTRY = (id: string): string => `---
title: A decision
summary: Who says.
question: Who?
job: jobs/one
drives: product
decides: product
mustAgree: []
consulted: []
informed: []
carriesOut: [Both]
escalatesTo: Nobody
reversible: easy
cascadesTo: []
presets: {}
whyDefault: ${id}
---
`;

/** What an import makes of a file, over a playbook with the decisions "one" and "two". */
const imported = (text: string) => {
  const base = ['decisions/one', 'decisions/two'].map((id) => ({
    id,
    file: `editions/1.0/${id}.mdx`,
    text: ENTRY(id),
  }));
  const job = { id: 'jobs/one', file: 'editions/1.0/jobs/one.mdx', text: '---\n---\n' };
  return planImport({
    collection: collections.get('decisions'),
    file: 'map.yaml',
    text,
    content: [],
    edition: '1.0',
    settings: context().settings,
    present: new Map([...base, job].map((source) => [source.id, source])),
    hidden: new Map(),
    baseOf: ({ id }) => base.find((source) => source.id === id),
  });
};

describe('the map as a file', () => {
  const mine = withOwnDecision(EMPTY, 'own/on-call', 'On call: # who?');
  const settled = say(
    say(
      say(mine, 'together', 'one', answer('joint', { drives: 'engineering', tieBreak: 'Toss "a" coin: # {now}' })),
      'together',
      'two',
      answer('joint'),
    ),
    'together',
    'own/on-call',
    answer('engineering'),
  );
  const rows = compareMaps(decisionsOf([decision('one'), decision('two')], settled), settled);

  it('is read by the import, but for what no entry can be', () => {
    const text = mapAsYaml({ rows, from: 'Tandem\n- evil: true' }, englishTools);
    const plan = imported(text);
    expect(plan.problems).toEqual([]);
    expect(plan.entries.map(({ id, fields }) => ({ id, fields }))).toEqual([
      { id: 'decisions/one', fields: ['drives', 'decides', 'tieBreak'] },
    ]);
    expect(plan.entries[0]?.text).toContain('Toss "a" coin: # (now)');
    expect(text).toContain('# Joint, and without a tie-break:\n#   decisions/two:\n#   decides: joint\n');
    expect(text).toContain('# Your own, for which the playbook has no entry yet:\n#   "On call: # who?":\n');
  });

  it('is read by the import, whatever somebody typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary' }), (typed, title) => {
        const tieBreak = `x${asLine(typed)}`;
        const named = withOwnDecision(EMPTY, 'own/x', asLine(title));
        const joint = answer('joint', { tieBreak });
        const session = say(say(named, 'together', 'one', joint), 'together', 'own/x', joint);
        const rowsOfBoth = compareMaps(decisionsOf([decision('one')], session), session);
        const text = mapAsYaml({ rows: rowsOfBoth, from: 'Tandem' }, englishTools);
        const { problems, entries } = imported(text);
        expect(problems).toEqual([]);
        expect(entries.map(({ id }) => id)).toEqual(['decisions/one']);
      }),
      { numRuns: 400 },
    );
  });

  it('has no formula in any cell of a spreadsheet', () => {
    for (const start of ['=', '+', '-', '@', ' =', '\t=', '＝']) {
      const named = withOwnDecision(EMPTY, 'own/x', `${start}HYPERLINK("x")`);
      const csv = mapAsCsv({ rows: compareMaps(decisionsOf([], named), named), scheme: 'raci' }, englishTools);
      expect(csv.split('\r\n')[1]?.startsWith(`"'${start}HYPERLINK(""x"")",`)).toBe(true);
    }
  });

  it('has as many cells in each line as in the first', () => {
    const lines = mapAsCsv({ rows, scheme: 'daci' }, englishTools).trimEnd().split('\r\n');
    expect(new Set(lines.map((line) => line.split('","').length)).size).toBe(1);
  });

  it('shows nothing that was typed as markup of Markdown', () => {
    const named = withOwnDecision(EMPTY, 'own/x', '<img src=x> [a](b) | c');
    const rowsOfOwn = compareMaps(decisionsOf([], named), named);
    const given = { rows: rowsOfOwn, scheme: 'daci', commitment: undefined, from: 'Tandem' } as const;
    const text = mapAsMarkdown(given, englishTools);
    expect(text).toContain(String.raw`| \<img src=x> \[a\](b) \| c |`);
  });
});
