import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections/index.ts';
import { baselineOf } from '../../src/core/baseline.ts';
import { comparePlaybooks } from '../../src/core/diff.ts';
import type { EntryChange } from '../../src/core/diff/changes.ts';
import { applyOverlaysOf, baseAsSeen, overlayOf } from '../../src/core/overlay/follow-editions.ts';
import { parseEntry } from '../../src/core/parse-entry.ts';
import type { EntrySource } from '../../src/core/parse-entry.ts';
import { asTarget, contextOf, entriesById, planUpgrade } from '../../src/core/plan.ts';
import type { UpgradeInput } from '../../src/core/plan.ts';
import { readPlaybookFile } from '../../src/core/playbook-file.ts';
import { takeUpstream } from '../../src/core/upgrade/settle-parts.ts';
import { settleForMine } from '../../src/core/upgrade/settle.ts';
import { readWaiting, waitingFileOf } from '../../src/core/upgrade/waiting.ts';
import type { WaitingUpgrade } from '../../src/core/upgrade/waiting.ts';
import { PLAYBOOK } from '../unit/entries.ts';
import { RUNS } from '../unit/thoroughness.ts';

const ID = 'guides/a';
const FILE = `content/${ID}.mdx`;
const FIELDS = ['title', 'summary', 'keyMessage'] as const;
const SECTIONS = ['first', 'second'] as const;
const ITEMS = ['checklist', 'pitfalls'] as const;

const PLACES = [...FIELDS, ...SECTIONS, ...ITEMS];
/** What a guide says in one of its places: for each, one sentence or more. */
type Guide = Record<(typeof FIELDS)[number] | (typeof SECTIONS)[number] | (typeof ITEMS)[number], readonly string[]>;

const REST = 'Then come together, look at what became of it, say so in plain words to whoever asked, and begin again.';
const BASE: Guide = {
  title: ['A guide to it'],
  summary: ['Where it begins.', 'Why it ends.'],
  keyMessage: ['One thing counts.'],
  checklist: ['Look', 'Listen'],
  pitfalls: ['Haste'],
  // Long enough that a paragraph is told as changed, and not as another one.
  first: ['Plan it first with all of them.', 'Price it well before anybody begins.', 'Wait for a week or two.', REST],
  second: ['Ask who decides about the matter.', 'Write it down where all can see it.', REST],
};

/** A guide in which one side has written words of its own in some places, after or instead of what stood there; the words are numbered from `first`. */
const changedBy = (side: 'UP' | 'OWN', first = 0): fc.Arbitrary<Guide> =>
  fc
    .array(fc.record({ place: fc.constantFrom(...PLACES), at: fc.nat(2), isAdded: fc.boolean() }), {
      maxLength: 4,
    })
    .map((changes) => {
      const guide: Record<string, string[]> = Object.fromEntries(PLACES.map((key) => [key, [...BASE[key]]]));
      for (const [index, { place, at, isAdded }] of changes.entries()) {
        const texts = guide[place] ?? [];
        const word = `${side}${first + index}`;
        const text = ITEMS.some((name) => name === place) ? word : `Say ${word}.`;
        texts.splice(Math.min(at, texts.length - 1) + (isAdded ? 1 : 0), isAdded ? 0 : 1, text);
      }
      return guide as unknown as Guide; // the same places
    });

const asText = (guide: Guide, keys = ''): string =>
  [
    '---',
    keys + FIELDS.map((name) => `${name}: ${guide[name].join(' ')}`).join('\n'),
    ...ITEMS.map((name) => `${name}: ${JSON.stringify(guide[name])}`),
    '---',
    ...SECTIONS.map((name) => `\n## The ${name} [#${name}]\n\n${guide[name].join(' ')}`),
    '',
  ].join('\n');

/** The patch that makes a guide of the base. */
const asPatch = (guide: Guide): string => {
  const isOwn = (name: keyof Guide) => guide[name].join() !== BASE[name].join();
  return [
    '---\noverlay: patch\nbasedOn: "1.0"',
    ...FIELDS.filter(isOwn).map((name) => `${name}: ${guide[name].join(' ')}`),
    ...ITEMS.filter(isOwn).map((name) => `${name}: ${JSON.stringify(guide[name])}`),
    '---',
    ...SECTIONS.filter(isOwn).map((name) => `\n## The ${name} [#${name}]\n\n${guide[name].join(' ')}`),
    '',
  ].join('\n');
};

const situation = fc.record({
  upstream: changedBy('UP'),
  later: changedBy('UP', 5),
  mine: changedBy('OWN'),
  isPatch: fc.boolean(),
});

const source = (folder: string, text: string): EntrySource => ({ id: ID, file: `${folder}/${ID}.mdx`, text });
const read = readPlaybookFile(PLAYBOOK);
if ('problems' in read) throw new Error('The settings of the tests have problems.');
const context = { collections, settings: read.settings, publicFiles: new Set<string>() };
const parse = (entry: EntrySource) => parseEntry(entry, context);

/** What readers are told that the organisation changed. */
const told = (on: string, { editions, content, waiting }: State): EntryChange[] => {
  const input = { collections, base: editions.get(on) ?? [], content, edition: on, editions };
  const before = baselineOf({ ...input, base: baseAsSeen(input), waiting, parse });
  const after = applyOverlaysOf(input).sources.map((entry) => {
    const { id, collection, data = {}, sections } = parse(entry);
    return { id, collection, data, sections };
  });
  return comparePlaybooks(before, after, { collections, names: read.settings }).entries;
};

interface State {
  editions: ReadonlyMap<string, readonly EntrySource[]>;
  content: readonly EntrySource[];
  waiting: ReadonlyMap<string, string>;
}

/** Each takes several upgrades. */
const SOME = { ...RUNS, numRuns: RUNS.numRuns * 0.4 };

/** The words of one of the sides that it says came or went; where a text is told as another one, what stays does both. */
const wordsOf = (changes: unknown, side: 'UP' | 'OWN'): string[] => {
  const [went, came] = (['removed', 'added'] as const).map((kind) => wordsIn(textsOf(changes, kind).join(' '), side));
  return [...new Set(went).symmetricDifference(new Set(came))].sort();
};

/** All texts of changes that were there before only, or are there now only. */
const textsOf = (value: unknown, kind: 'removed' | 'added', isIn = false): string[] => {
  if (typeof value === 'string') return isIn ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  const own = 'kind' in value ? value.kind : undefined;
  if (own === 'same') return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    if (key === 'title' || key === 'kind') return [];
    const isSide = own === kind || key === (kind === 'removed' ? 'before' : 'after');
    const isOther = own === (kind === 'removed' ? 'added' : 'removed');
    return textsOf(child, kind, !isOther && (isIn || isSide));
  });
};

const wordsIn = (text: string, side: 'UP' | 'OWN'): string[] => [...new Set(text.match(new RegExp(`${side}\\d`, 'g')))];

/** What an organisation has after an upgrade, and what was planned. */
const upgraded = ({ editions, content, waiting }: State, [from, to]: readonly [string, string]) => {
  const known = new Map([...editions].map(([version, entries]) => [version, entriesById(entries)]));
  const input: UpgradeInput = {
    collections,
    content,
    waiting,
    from: { version: from, entries: known.get(from) ?? new Map() },
    target: asTarget(to, editions.get(to) ?? []),
    editions: known,
    problemsOf: () => [],
  };
  const [step] = planUpgrade(input).steps;
  const written = new Map(step?.writes.map((write) => [write.file, write.text]));
  const file = waitingFileOf(FILE);
  const kept = written.has(file) ? written.get(file) : waiting.get(file);
  const state: State = {
    editions,
    content: [source('content', written.get(FILE) ?? content[0]?.text ?? '')],
    waiting: new Map(kept === undefined ? [] : [[file, kept]]),
  };
  return { step, input, state, kept };
};

const upgradesIn = (text: string | undefined): WaitingUpgrade[] => {
  const read = text === undefined ? undefined : readWaiting(text, '');
  return read && 'waiting' in read ? read.waiting.upgrades : [];
};

describe('what readers are told of differences', () => {
  it('names what the organisation did, all of it and nothing else, whatever waits and however it is settled', () => {
    const counts = { waited: 0, waitedTwice: 0 };
    fc.assert(
      fc.property(situation, fc.infiniteStream(fc.boolean()), ({ upstream, later, mine, isPatch }, coins) => {
        const editions = new Map([
          ['1.0', [source('editions/1.0', asText(BASE))]],
          ['1.1', [source('editions/1.1', asText(upstream))]],
          ['1.2', [source('editions/1.2', asText(later))]],
        ]);
        const text = isPatch ? asPatch(mine) : asText(mine, 'overlay: replace\nbasedOn: "1.0"\n');
        const start = { editions, content: [source('content', text)], waiting: new Map<string, string>() };
        const did = wordsOf(told('1.0', start), 'OWN');
        expect(wordsIn(asText(mine), 'OWN').filter((word) => !did.includes(word))).toEqual([]);

        const { step, input, state, kept } = upgraded(start, ['1.0', '1.1']);
        const changes = told('1.1', state);
        expect(wordsOf(changes, 'UP')).toEqual([]);
        expect(wordsOf(changes, 'OWN')).toEqual(did);

        if (step?.waits === 'entry') {
          const overlay = overlayOf(source('content', text), '1.0');
          if (!overlay) throw new Error('It is no overlay.');
          const settled = settleForMine(overlay, contextOf(input)).text ?? '';
          const left = told('1.1', { ...start, content: [source('content', settled)] });
          expect(wordsOf(left, 'OWN')).toEqual(did);
          return;
        }

        // The next upgrade, with what waits undecided.
        const second = upgraded(state, ['1.1', '1.2']);
        if (second.step?.waits !== 'entry') {
          const then = told('1.2', second.state);
          // In a list that waits since both, an item that came beside one that upstream took back may be told with what waits.
          const parts = upgradesIn(second.kept).flatMap((waiting) => waiting.parts);
          const waits = wordsIn(parts.map((part) => part.upstream).join(' '), 'UP');
          expect(wordsOf(then, 'UP').filter((word) => !waits.includes(word))).toEqual([]);
          expect(wordsOf(then, 'OWN')).toEqual(did);
          if (upgradesIn(second.kept).length > 1) counts.waitedTwice += 1;
        }

        const [upgrade] = upgradesIn(kept);
        if (!upgrade) return;
        counts.waited += 1;
        const merged = state.content[0] ?? source('content', '');
        const given = upgrade.parts.filter(() => coins.next().value);
        const places = new Set(given.map(({ place }) => place));
        const taken = takeUpstream(merged, { upgrade, places, context: contextOf(input) });
        const rest = taken?.text === undefined ? [] : [source('content', taken.text)];
        const left = told('1.1', { ...start, content: rest });
        // Upstream's words are replaced only where the organisation has kept its own instead of them.
        const mineNow = upgrade.parts.filter((part) => !given.includes(part));
        const replaced = wordsIn(mineNow.map((part) => part.upstream).join(' '), 'UP');
        expect(wordsOf(left, 'UP').filter((word) => !replaced.includes(word))).toEqual([]);
        const lost = wordsIn(given.map((part) => part.mine).join(' '), 'OWN');
        const now = wordsOf(left, 'OWN');
        expect(did.filter((word) => !now.includes(word) && !lost.includes(word))).toEqual([]);
      }),
      SOME,
    );
    expect(counts.waited).toBeGreaterThan(SOME.numRuns / 8);
    expect(counts.waitedTwice).toBeGreaterThan(SOME.numRuns / 32);
  });
});
