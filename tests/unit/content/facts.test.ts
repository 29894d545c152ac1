import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entries } from './playbook.ts';

const factIds = JSON.parse(readFileSync(new URL('fact-ids.json', import.meta.url), 'utf8')) as string[];
const citations = entries.flatMap(({ id, data }) =>
  ((data.sources ?? []) as { source: string; facts?: string[] }[]).map((citation) => ({ id, ...citation })),
);

describe('the facts of the sources', () => {
  it('are each carried and cited by at least one entry', () => {
    const cited = new Set(citations.flatMap(({ facts = [] }) => facts));
    expect(factIds.filter((fact) => !cited.has(fact))).toEqual([]);
  });

  it('are cited only where they exist', () => {
    const known = new Set(factIds);
    expect(
      citations.flatMap(({ id, facts = [] }) =>
        facts.filter((fact) => !known.has(fact)).map((fact) => `${id} ${fact}`),
      ),
    ).toEqual([]);
  });

  it('are cited from the source they come from', () => {
    const article = /^sources\/(?:ipl-product-vs-engineering|microsoft-|mckinsey-|atlassian-)/;
    const episode = /^sources\/humanizing-work-/;
    const misplaced = citations.flatMap(({ id, source, facts = [] }) =>
      facts.filter((fact) => !(fact.startsWith('S0') ? article : episode).test(source)).map((fact) => `${id} ${fact}`),
    );
    expect(misplaced).toEqual([]);
  });

  it('leave no entry without a source unless the text is the playbook’s own', () => {
    expect(entries.filter(({ data }) => !data.sources && data.origin !== 'playbook').map(({ id }) => id)).toEqual([]);
  });
});
