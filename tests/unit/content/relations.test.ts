import { describe, expect, it } from 'vitest';
import { entries, entriesOf } from './playbook.ts';

/** What later editions changed in the first one's list of entries. */
const SINCE_THE_FIRST_EDITION = {
  // 1.1: faults had no page, though people look for one.
  added: ['faqs/bugs'],
  // 1.1: faqs/three-jobs, which says the same and more, took its place.
  withdrawn: ['glossary/three-jobs'],
  // 1.1: nobody could guess the question from the old name.
  renamed: { 'faqs/when-scale': 'faqs/when-we-grow' },
};

describe('the playbook', () => {
  it('holds the entries of the first edition, save for what later ones changed', () => {
    const { added, withdrawn } = SINCE_THE_FIRST_EDITION;
    const first = [...entries.map(({ id }) => id).filter((id) => !added.includes(id)), ...withdrawn];
    const counts = Object.fromEntries(
      Object.entries(Object.groupBy(first, (id) => id.split('/')[0] ?? '')).map(([name, list]) => [name, list?.length]),
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

  it('adds, withdraws and renames what the list of changes says', () => {
    const { added, withdrawn, renamed } = SINCE_THE_FIRST_EDITION;
    const ids = new Set(entries.map(({ id }) => id));
    expect(added.filter((id) => !ids.has(id))).toEqual([]);
    expect([...withdrawn, ...Object.keys(renamed)].filter((id) => ids.has(id))).toEqual([]);
    const formerly = Object.fromEntries(entries.flatMap(({ id, data }) => ((data.formerly ?? []) as string[]).map((old) => [old, id])));
    expect(formerly).toEqual(renamed);
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
