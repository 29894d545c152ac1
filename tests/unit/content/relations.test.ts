import { describe, expect, it } from 'vitest';
import { readEditions } from '../../../src/disk/editions.ts';
import { entries, entriesOf } from './playbook.ts';
import { checks } from '../../../src/collections/checks/index.ts';
import { comparisons } from '../../../src/collections/comparisons/index.ts';
import { decisions } from '../../../src/collections/decisions/index.ts';
import { jobs } from '../../../src/collections/jobs/index.ts';
import { plays } from '../../../src/collections/plays/index.ts';
import { signals } from '../../../src/collections/signals/index.ts';
import { situations } from '../../../src/collections/situations/index.ts';

/** Entries that went away, each with the one that took its place: see CHANGELOG.md. */
const WITHDRAWN: Record<string, string> = {
  // It says the same and more.
  'glossary/three-jobs': 'faqs/three-jobs',
};

const { editions } = await readEditions(process.cwd());
const ids = new Set(entries.map(({ id }) => id));
const formerIds = entries.flatMap(({ data }) => (data.formerly ?? []) as string[]);

describe('the playbook', () => {
  it('holds every entry of every edition, under the same or a new name, unless the list says what took its place', () => {
    const known = new Set([...ids, ...formerIds, ...Object.keys(WITHDRAWN)]);
    const lost = editions.flatMap(({ file, sources }) =>
      sources.filter(({ id }) => !known.has(id)).map(({ id }) => `${id}, of edition ${file.version}`),
    );
    expect(editions.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });

  it('has withdrawn what the list says, and has what took its place', () => {
    expect(Object.keys(WITHDRAWN).filter((id) => ids.has(id))).toEqual([]);
    expect(Object.values(WITHDRAWN).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has in an edition every entry that it says had another name', () => {
    const frozen = new Set(editions.flatMap(({ sources }) => sources.map(({ id }) => id)));
    expect(formerIds.filter((id) => !frozen.has(id))).toEqual([]);
  });

  it('has eight rows at a glance, each with a stable id', () => {
    const atAGlance = entriesOf(comparisons).find(({ id }) => id === 'comparisons/at-a-glance');
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
    const [check] = entriesOf(checks);
    const slugs = new Set(entriesOf(jobs).map(({ id }) => id.split('/')[1]));
    const statements = check?.data.statements ?? [];
    expect(statements.length).toBe(15);
    expect(statements.filter(({ dimension }) => slugs.has(dimension)).length).toBe(9);
    expect(
      new Set(statements.filter(({ dimension }) => !slugs.has(dimension)).map(({ dimension }) => dimension)).size,
    ).toBe(6);
  });

  it('leads from every unhealthy signal to a play in two steps', () => {
    const leading = entriesOf(situations);
    const stranded = entriesOf(signals).filter(
      ({ id, data }) =>
        data.polarity === 'unhealthy' &&
        !leading.some((situation) => situation.data.signals.includes(id) && situation.data.plays.length > 0),
    );
    expect(stranded.map(({ id }) => id)).toEqual([]);
  });

  it('reaches every play from a situation', () => {
    const reached = new Set(entriesOf(situations).flatMap(({ data }) => data.plays));
    expect(
      entriesOf(plays)
        .filter(({ id }) => !reached.has(id))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('says of every play how it is run by people who are apart', () => {
    expect(
      entriesOf(plays)
        .filter(({ data }) => !data.variations.Remote)
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('gives every play and every situation something to fill in', () => {
    const bare = [...entriesOf(plays), ...entriesOf(situations)].filter(({ data }) => !data.templates?.length);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('turns every decision into part of a job that names it', () => {
    const named = new Map<string, string>();
    for (const { id, data } of entriesOf(jobs)) {
      for (const { decision } of [...data.product, ...data.engineering, ...data.together])
        if (decision) named.set(decision, id);
    }
    const homeless = entriesOf(decisions).filter(({ id }) => !named.has(id));
    expect(homeless.map(({ id }) => id)).toEqual([]);
  });

  it('names Humanizing Work in the text of every page that the three jobs structure', () => {
    const structured = entries.filter(
      ({ id, collection }) => collection === 'jobs' || /^checks\/alignment$|three-jobs$/.test(id),
    );
    const silent = structured.filter(
      ({ collection, markdown, data }) =>
        collection !== 'sources' && !(markdown + JSON.stringify(data)).includes('Humanizing Work'),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
