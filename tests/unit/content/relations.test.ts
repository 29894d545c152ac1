import { describe, expect, it } from 'vitest';
import { entries, entriesOf } from './playbook.ts';

describe('the playbook', () => {
  it('holds the entries of the first edition', () => {
    const counts = Object.fromEntries(
      Object.entries(Object.groupBy(entries, ({ collection }) => collection)).map(([name, list]) => [name, list.length]),
    );
    expect(counts).toEqual({
      situations: 14,
      plays: 14,
      decisions: 20,
      tensions: 10,
      signals: 28,
      checks: 1,
      roles: 2,
      comparisons: 8,
      jobs: 3,
      guides: 10,
      faqs: 30,
      glossary: 25,
      examples: 4,
      sources: 6,
    });
  });

  it('has eight rows at a glance, each with a stable id', () => {
    const atAGlance = entriesOf('comparisons').find(({ id }) => id === 'comparisons/at-a-glance');
    expect(atAGlance?.data.rows.map(({ id }) => id)).toEqual([
      'focus',
      'priority-call',
      'drives',
      'optimises',
      'balances',
      'closest-to',
      'shapes',
      'makes-possible',
    ]);
  });

  it('asks fifteen statements: nine of the three jobs, six of the partnership', () => {
    const [check] = entriesOf('checks');
    const jobs = new Set(entriesOf('jobs').map(({ id }) => id.split('/')[1]));
    const statements = check?.data.statements ?? [];
    expect(statements.length).toBe(15);
    expect(statements.filter(({ dimension }) => jobs.has(dimension)).length).toBe(9);
    expect(new Set(statements.filter(({ dimension }) => !jobs.has(dimension)).map(({ dimension }) => dimension)).size).toBe(6);
  });

  it('leads from every unhealthy signal to a play in two steps', () => {
    const situations = entriesOf('situations');
    const stranded = entriesOf('signals').filter(
      ({ id, data }) => data.polarity === 'unhealthy' && !situations.some((situation) => situation.data.signals.includes(id) && situation.data.plays.length > 0),
    );
    expect(stranded.map(({ id }) => id)).toEqual([]);
  });

  it('reaches every play from a situation', () => {
    const reached = new Set(entriesOf('situations').flatMap(({ data }) => data.plays));
    expect(entriesOf('plays').filter(({ id }) => !reached.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('turns every decision into part of a job that names it', () => {
    const named = new Map<string, string>();
    for (const { id, data } of entriesOf('jobs')) {
      for (const { decision } of [...data.product, ...data.engineering, ...data.together]) if (decision) named.set(decision, id);
    }
    const homeless = entriesOf('decisions').filter(({ id }) => !named.has(id));
    expect(homeless.map(({ id }) => id)).toEqual([]);
  });

  it('names Humanizing Work in the text of every page that the three jobs structure', () => {
    const structured = entries.filter(({ id, collection }) => collection === 'jobs' || /^checks\/alignment$|three-jobs$/.test(id));
    const silent = structured.filter(({ collection, body, data }) => collection !== 'sources' && !(body + JSON.stringify(data)).includes('Humanizing Work'));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
