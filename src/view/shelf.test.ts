import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collections } from '../collections/index.ts';
import { entry, frozen, workingText } from '../../tests/unit/shelves.ts';
import { RUNS } from '../../tests/unit/thoroughness.ts';
import { placeOf, Shelf } from './shelf.ts';
import type { Place } from './shelf.ts';
import { toolsOfAll } from './tool.ts';

/** Three playbooks, in which one entry goes by three names; each knows only the name before. */
const first = frozen('1.0', [entry('faqs/a'), entry('faqs/old'), entry('plays/x', { topics: ['people'] })]);
const second = frozen('1.1', [entry('faqs/b', { formerly: ['faqs/a'] }), entry('plays/x')]);
const now = workingText([entry('faqs/c', { formerly: ['faqs/b'] }), entry('plays/x'), entry('jobs/new')]);
const shelf = new Shelf([now, second, first]);

describe('placeOf', () => {
  it('knows the pages of a playbook: entries, collections, topics, and those that there always are', () => {
    const { paths } = placeOf({
      path: '',
      label: '',
      entries: [entry('faqs/a', { topics: ['people', 'ai'] }), entry('faqs/b', { topics: ['ai'] })],
    });
    expect([...paths].sort()).toEqual([
      '',
      'faqs',
      'faqs/a',
      'faqs/b',
      'search',
      'topics',
      'topics/ai',
      'topics/people',
    ]);
    expect([...placeOf({ path: '', label: '', entries: [entry('jobs/a')] }).paths].sort()).toEqual([
      '',
      'jobs',
      'jobs/a',
      'search',
    ]);
  });

  it('has the tools that work on entries which readers are led to', () => {
    const entries = [entry('checks/a'), entry('decisions/b')];
    const toolsIn = (settings: Parameters<typeof placeOf>[0]['collections']) => {
      const { paths } = placeOf({
        path: '',
        label: '',
        entries,
        tools: toolsOfAll(collections),
        collections: settings,
      });
      return [...paths].filter((path) => path.startsWith('tools')).sort();
    };
    expect(toolsIn(undefined)).toEqual(['tools', 'tools/alignment-check', 'tools/decision-map']);
    expect(toolsIn({ checks: { hide: true } })).toEqual(['tools', 'tools/decision-map']);
    expect(toolsIn({ checks: { hide: true }, decisions: { hide: true } })).toEqual([]);
  });

  it('knows each former id, and whose it was', () => {
    const { formerIds } = workingText([entry('faqs/a', { formerly: ['faqs/b', 'plays/c'] }), entry('faqs/d')]);
    expect([...formerIds]).toEqual([
      ['faqs/b', 'faqs/a'],
      ['plays/c', 'faqs/a'],
    ]);
  });
});

describe('a shelf', () => {
  it('has the first of its places at the root, and must have one', () => {
    expect(shelf.root).toBe(now);
    expect(() => new Shelf([]).root).toThrow('A site has a playbook at its root.');
  });

  it.each([
    ['', ''],
    ['search/', 'search/'],
    ['faqs/', 'faqs/'],
    ['plays/x/', 'plays/x/'],
  ])('finds the page "%s" where it has the same address', (path, found) => {
    expect(shelf.places.map((place) => shelf.counterpart(path, place))).toEqual([found, found, found]);
  });

  it.each(['faqs/a/', 'faqs/b/', 'faqs/c/'])('follows an entry through all its names, from %s', (path) => {
    expect(shelf.places.map((place) => shelf.counterpart(path, place))).toEqual(['faqs/c/', 'faqs/b/', 'faqs/a/']);
  });

  it.each([
    ['faqs/old/', [undefined, undefined, 'faqs/old/']],
    ['jobs/new/', ['jobs/new/', undefined, undefined]],
    ['jobs/', ['jobs/', undefined, undefined]],
    ['topics/people/', [undefined, undefined, 'topics/people/']],
    ['changes/', [undefined, 'changes/', 'changes/']],
    ['editions/', [undefined, undefined, undefined]],
  ])('finds %s only where it is', (path, found) => {
    expect(shelf.places.map((place) => shelf.counterpart(path, place))).toEqual(found);
  });

  it('finds an entry that came back under an older name', () => {
    const back = workingText([entry('faqs/a', { formerly: ['faqs/b'] })]);
    const other = new Shelf([back, second, first]);
    expect(other.counterpart('faqs/b/', back)).toBe('faqs/a/');
    expect(other.counterpart('faqs/a/', second)).toBe('faqs/b/');
  });

  it('finds in every edition the same entry and no other, however often entries are renamed, removed and added', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...STEPS), { maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        (runs) => {
          const history = new History();
          const states = runs.map((steps, index) => history.freeze(`1.${index}`, steps));
          const places = new Shelf(states.map(({ place }) => place).reverse());
          for (const from of states)
            for (const [id, who] of from.known)
              for (const to of states) {
                const there = [...to.known].find(([, other]) => other === who)?.[0];
                expect(places.counterpart(`${id}/`, to.place)).toBe(there && `${there}/`);
              }
        },
      ),
      RUNS,
    );
  });
});

const STEPS = ['add', 'rename first', 'rename last', 'remove first', 'remove last'] as const;

/** A playbook over time, which knows by numbers which entry is which. */
class History {
  #last = 0;
  /** Every id of each entry since it was last frozen. */
  #entries: { who: number; ids: string[] }[] = [];

  /** Takes some steps, and freezes what there is then. An entry names the ids since it was last frozen, and none older. */
  freeze(version: string, steps: readonly (typeof STEPS)[number][]): { place: Place; known: Map<string, number> } {
    for (const step of steps) this.#take(step);
    const entries = this.#entries.map(({ ids }) => entry(ids.at(-1) ?? '', { formerly: ids.slice(0, -1) }));
    const place = frozen(version, entries);
    this.#entries = this.#entries.map(({ who, ids }) => ({ who, ids: ids.slice(-1) }));
    return { place, known: new Map(this.#entries.map(({ who, ids }) => [ids[0] ?? '', who])) };
  }

  #take(step: (typeof STEPS)[number]): void {
    const at = step.endsWith('first') ? 0 : this.#entries.length - 1;
    if (step === 'add') this.#entries.push({ who: this.#number(), ids: [`faqs/n${this.#number()}`] });
    else if (step.startsWith('remove')) this.#entries.splice(at, 1);
    else this.#entries[at]?.ids.push(`faqs/n${this.#number()}`);
  }

  #number(): number {
    this.#last += 1;
    return this.#last;
  }
}
