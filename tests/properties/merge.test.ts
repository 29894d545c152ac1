import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeByParts, mergeEntries } from '../../src/core/merge.ts';
import { textsOf } from '../../src/core/merge/check-sentences.ts';
import { comparable } from '../../src/core/merge/form.ts';
import { readDocument } from '../../src/core/merge/read-document.ts';
import { RUNS } from '../unit/thoroughness.ts';
import { editEntry, giveTo, makeEntry, partsOf, writeEntry } from './merge-generator.ts';
import type { Entry } from './merge-generator.ts';

const MOST_EDITS = 6;
const FEW_EDITS = 2;

const seeds = fc.nat();
type GiveTo = (owner: string, entry: Entry) => Entry;
const alone: GiveTo = (_, entry) => entry;
/** An entry and two random edits of it; both sides then give something of it to an owner of theirs. */
const sidesOf = (edits: fc.Arbitrary<number[]>, give: fc.Arbitrary<GiveTo> = fc.constant(alone)) =>
  fc.tuple(seeds, edits, edits, give).map(([seed, ours, others, giveTo]) => {
    const base = makeEntry(seed);
    const mine = giveTo('captain', ours.reduce(editEntry, base));
    const theirs = giveTo('council', others.reduce(editEntry, base));
    return {
      base,
      mine,
      theirs,
      texts: { base: writeEntry(base), mine: writeEntry(mine), theirs: writeEntry(theirs) },
    };
  });

const sides = sidesOf(fc.array(seeds, { maxLength: MOST_EDITS }));
const sidesInConflict = sidesOf(
  fc.array(seeds, { maxLength: MOST_EDITS }),
  fc.boolean().map((inBody) => (owner, entry) => giveTo(owner, entry, inBody)),
);

/** Writes a text in another form. */
const forms: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\uFEFF${text}`,
  (text) => text.trimEnd(),
  (text) => `\uFEFF${text.replaceAll('\n', '\r\n').trimEnd()}`,
  (text) => text.normalize('NFD'),
];

const accented = (text: string): string => text.replaceAll('team', 'équipe');
const squeezed = (text: string): string => text.replaceAll('\\"', '"').replace(/\s+/g, ' ');
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const newParts = (side: Entry, base: Entry): string[] => {
  const known = new Set(partsOf(base));
  return partsOf(side).filter((part) => !known.has(part));
};

/** The same, with a row as its cells: it may wait in one of them. */
const newCells = (side: Entry, base: Entry): string[] => {
  const known = new Set(partsOf(base).flatMap((part) => part.split(' | ')));
  return newParts(side, base).flatMap((part) => part.split(' | ').filter((cell) => !known.has(cell)));
};

/** What mine deleted, and theirs did not write anew. */
const deletedParts = ({ base, mine, theirs }: Record<'base' | 'mine' | 'theirs', Entry>): string[] => {
  const known = new Set([...partsOf(mine), ...newParts(theirs, base)]);
  return partsOf(base).filter((part) => !known.has(part));
};

/** Every sentence, item, cell and heading of a body. */
const sentencesIn = (text: string): string[] => {
  const document = readDocument(text);
  if (!document) throw new Error('The merged text cannot be parsed.');
  return textsOf(document).map(squeezed);
};

/** Whether a part stands in a text as a line, an item, a row or a sentence. */
const isIn = (text: string): ((part: string) => boolean) => {
  const parts = new Set(text.split(/\n|(?<=\.) /).map((line) => line.replace(/^(?:[-|#]+|\d+\.) +| +\|$/g, '')));
  return (part) => parts.has(part);
};

describe('the merge of any three texts', () => {
  it('is the side that changed, or the one that both became, byte for byte', () => {
    fc.assert(
      fc.property(sides, ({ texts: { base, mine, theirs } }) => {
        expect(mergeEntries({ base, mine: base, theirs })).toMatchObject({ outcome: 'clean', text: theirs });
        expect(mergeEntries({ base, mine, theirs: base })).toMatchObject({ outcome: 'clean', text: mine });
        expect(mergeEntries({ base, mine, theirs: mine })).toMatchObject({ outcome: 'clean', text: mine });
      }),
      RUNS,
    );
  });

  it('loses, invents and brings back nothing, parses, is the same when made again, and is a conflict for both or neither', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs, texts }) => {
        const { outcome, text, notes } = mergeEntries(texts);
        const swapped = mergeEntries({ base: texts.base, mine: texts.theirs, theirs: texts.mine });
        expect(swapped.outcome === 'conflict').toBe(outcome === 'conflict');
        if (text === null) return;
        const noted = squeezed(notes.flatMap((note) => [note.base, note.mine, note.theirs]).join(' '));
        const merged = squeezed(text);
        for (const part of [...newParts(mine, base), ...newParts(theirs, base)].map(squeezed)) {
          expect(merged + noted).toContain(part);
        }
        const words = new Set(wordsIn(texts.base + texts.mine + texts.theirs));
        // The numbers of steps are made by the merge.
        expect(wordsIn(text).filter((word) => !words.has(word) && !/^\d{1,2}$/.test(word))).toEqual([]);
        expect(readDocument(text)).toBeDefined();
        if (notes.length === 0) expect(deletedParts({ base, mine, theirs }).filter(isIn(text))).toEqual([]);
        expect(mergeEntries({ base: texts.theirs, mine: text, theirs: texts.theirs }).text).toBe(text);
      }),
      RUNS,
    );
  });

  it('merges what only one side changed, whatever is chosen for the parts that wait', () => {
    fc.assert(
      fc.property(sidesInConflict, fc.infiniteStream(fc.boolean()), ({ base, mine, theirs, texts }, coins) => {
        const merge = mergeByParts(texts);
        const { conflicts, notes, outcome } = merge;
        fc.pre(outcome === 'conflict');
        expect(new Set(conflicts.map(({ place }) => place)).size).toBe(conflicts.length);
        const chosen = new Map(conflicts.map(({ place }) => [place, coins.next().value ? 'mine' : 'theirs'] as const));
        const results = {
          mine: merge.choose(() => 'mine'),
          theirs: merge.choose(() => 'theirs'),
          mixed: merge.choose((place) => chosen.get(place) ?? 'mine'),
        };
        expect(results.mine).toBe(merge.text);
        const told = squeezed([...notes, ...conflicts].flatMap((one) => [one.base, one.mine, one.theirs]).join(' '));
        const words = new Set(wordsIn(texts.base + texts.mine + texts.theirs));
        for (const text of Object.values(results)) {
          expect(readDocument(text)).toBeDefined();
          expect(wordsIn(text).filter((word) => !words.has(word) && !/^\d{1,2}$/.test(word))).toEqual([]);
          const merged = squeezed(text);
          for (const part of [...newCells(mine, base), ...newCells(theirs, base)].map(squeezed)) {
            expect(merged + told).toContain(part);
          }
          if (notes.length > 0) continue;
          const isTold = (part: string) => told.includes(squeezed(part));
          expect(deletedParts({ base, mine, theirs }).filter((part) => isIn(text)(part) && !isTold(part))).toEqual([]);
        }
      }),
      { ...RUNS, numRuns: 2 * RUNS.numRuns },
    );
  });

  it('gives way in a part that waits by what it shows as mine for what it shows as theirs, and nothing else', () => {
    let count = 0;
    fc.assert(
      fc.property(sidesInConflict, ({ texts }) => {
        const { conflicts, choose, text } = mergeByParts(texts);
        for (const { place, mine, theirs } of conflicts.filter((one) => !one.place.startsWith('frontmatter'))) {
          const [before, after] = [text, choose((one) => (one === place ? 'theirs' : 'mine'))].map(sentencesIn);
          const [own, other] = [squeezed(mine ?? ''), squeezed(theirs ?? '')];
          for (const part of before ?? []) if (!after?.includes(part)) expect(own).toContain(part);
          for (const part of after ?? []) if (!before?.includes(part)) expect(other).toContain(part);
          count += 1;
        }
      }),
      RUNS,
    );
    expect(count).toBeGreaterThan(RUNS.numRuns / 4);
  });

  it('has the form of mine: line endings, byte order mark, final newline and Unicode form', () => {
    const form = fc.nat({ max: forms.length - 1 }).map((index) => forms[index] as (text: string) => string); // in range
    fc.assert(
      fc.property(
        sidesOf(fc.array(seeds, { maxLength: FEW_EDITS })),
        form,
        form,
        ({ texts }, formOfMine, formOfTheirs) => {
          const base = accented(texts.base);
          const [mine, theirs] = [accented(texts.mine), accented(texts.theirs)];
          const plain = mergeEntries({ base, mine, theirs });
          const formed = mergeEntries({ base, mine: formOfMine(mine), theirs: formOfTheirs(theirs) });
          expect(formed.outcome).toBe(plain.outcome);
          if (plain.text === null || formed.text === null) return;
          expect(comparable(formed.text)).toBe(comparable(plain.text));
          expect(formed.text).toBe(formOfMine(formed.text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')));
        },
      ),
      RUNS,
    );
  });
});
