import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asLine, halfOf, withCommitment, withPlace, withScore } from '../../src/core/session/edit-session.ts';
import { readFragment, writeFragment } from '../../src/core/session/fragment.ts';
import { mergeHalves, mergeSessions } from '../../src/core/session/merge-sessions.ts';
import { openSession } from '../../src/core/session/open-session.ts';
import { parseSession, problemInWords } from '../../src/core/session/parse-session.ts';
import { LEADERS, newSession, OWNERS } from '../../src/core/session/session.ts';
import type { Session } from '../../src/core/session/session.ts';
import { writeSession } from '../../src/core/session/write-session.ts';
import { englishTools } from '../../src/core/words/en/tools.ts';
import { RUNS } from '../unit/thoroughness.ts';

const HERE = { playbook: 'Tandem', edition: '' };
/** Names that mean something to JavaScript stand among those that mean something to a session. */
const KEYS = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'format', 'version', 'product', 'engineering', 'together'],
  ...['scores', 'places', 'decisions', 'forms', 'commitments', 'behaviours', 'reviews', 'ownDecisions', 'more', 'text'],
];
const key = fc.oneof(fc.constantFrom(...KEYS), fc.string({ unit: 'binary', maxLength: 8 }));
const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.integer({ min: -9, max: 9 }),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;
/** Half of them hold nothing but fields that nobody knows, which are kept; the others nearly fit or do not. */
const unknownKey = key.filter((name) => !KEYS.includes(name) || name.startsWith('__'));
const disguised = fc
  .oneof(
    fc.array(fc.tuple(unknownKey, anything), { maxLength: 8 }),
    fc.array(fc.tuple(key, anything), { maxLength: 8 }),
  )
  .map((entries) => JSON.stringify({ ...Object.fromEntries(entries), format: 'tandem-session', version: 1 }));

/** Any session that the tools can make. */
const id = fc.stringMatching(/^[a-z]{1,3}$/);
const session: fc.Arbitrary<Session> = fc
  .array(
    fc.oneof(
      fc
        .record({ side: fc.constantFrom(...LEADERS), check: id, statement: id, score: fc.integer({ min: 0, max: 5 }) })
        .map((given) => (before: Session) => withScore(before, given)),
      fc
        .record({
          side: fc.constantFrom(...LEADERS, 'together' as const),
          tension: id,
          place: fc.integer({ min: -4, max: 4 }),
        })
        .map((given) => (before: Session) => withPlace(before, given)),
      fc
        .record({ text: fc.string({ unit: 'binary' }).map(asLine), owner: fc.constantFrom(...OWNERS), about: id })
        .map((given) => (before: Session) => withCommitment(before, { ...given, date: '2027-02-28', isDone: false })),
    ),
    { maxLength: 12 },
  )
  .map((edits) => edits.reduce((before, edit) => edit(before), newSession(HERE)));

const prototypeKeys = () => Reflect.ownKeys(Object.prototype);

describe('whatever is opened as a saved session', () => {
  it.for([
    ['any text', fc.string({ unit: 'binary', maxLength: 200 })],
    ['any JSON', anything.map((value) => JSON.stringify(value))],
    ['JSON that says it is one', disguised],
  ] as const)('%s is read or refused in words, and touches nothing else', ([, texts]) => {
    const before = prototypeKeys();
    const mine = withScore(newSession(HERE), { side: 'product', check: 'a', statement: 'b', score: 3 });
    let opens = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseSession(text);
        const opened = openSession(text, { mine, here: HERE, words: englishTools.all });
        if ('problem' in parsed) {
          const said = problemInWords(parsed.problem, englishTools.all);
          expect(opened).toEqual({ problem: `${said} Nothing has changed here.` });
          return;
        }
        opens += 1;
        const written = writeSession(parsed.session);
        const again = parseSession(written);
        expect('session' in again && writeSession(again.session)).toBe(written);
        expect('session' in opened && opened.session.product.scores.get('a')?.has('b')).toBe(true);
      }),
      RUNS,
    );
    expect(opens > 100).toBe(texts === disguised);
    expect(prototypeKeys()).toEqual(before);
    expect(Object.keys({})).toEqual([]);
  });

  it('is refused where it is deep, long or large, before any work is done on it', () => {
    const deep = `{"format":"tandem-session","version":1,"x":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    const long = JSON.stringify({ format: 'tandem-session', version: 1, commitments: new Array(5_000).fill({}) });
    const large = `{"format":"tandem-session","version":1,"x":"${'x'.repeat(600_000)}"}`;
    expect([deep, long, large].map((text) => Object.keys(parseSession(text)))).toEqual([
      ['problem'],
      ['problem'],
      ['problem'],
    ]);
  });
});

describe('whatever stands behind # in an address', () => {
  const ids = ['one', 'two', 'three', 'four'];
  const whole = writeFragment('check', { ids, leader: 'product', values: new Map([['one', 3]]) });
  const odd = fc.tuple(fc.nat({ max: whole.length }), fc.string({ unit: 'binary', maxLength: 6 }));
  it.for([
    ['any text', fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `#check=${text}`)],
    ['numbers', fc.array(fc.nat(), { maxLength: 8 }).map((numbers) => `#check=${numbers.join('.')}`)],
    ['a damaged link', odd.map(([at, text]) => whole.slice(0, at) + text + whole.slice(at + text.length))],
  ] as const)('%s gives answers to the items, a problem in words, or nothing', ([, fragments]) => {
    const before = prototypeKeys();
    fc.assert(
      fc.property(fragments, (fragment) => {
        const found = readFragment(fragment, 'check', ids);
        if (!found) return;
        if ('problem' in found) {
          expect(englishTools.apart.link[found.problem]).toMatch(/^[A-Z][^<>]*\.$/);
          return;
        }
        expect([...found.values.keys()].filter((name) => !ids.includes(name))).toEqual([]);
        expect([...found.values.values()].filter((score) => score < 0 || score > 5)).toEqual([]);
        // It says the same when it is written again.
        expect(readFragment(writeFragment('check', { ids, ...found }), 'check', ids)).toEqual(found);
      }),
      RUNS,
    );
    expect(prototypeKeys()).toEqual(before);
  });
});

describe('any two sessions', () => {
  it('come back from a file as they were', () => {
    fc.assert(
      fc.property(session, (one) => {
        expect(parseSession(writeSession(one))).toEqual({ session: one });
      }),
      RUNS,
    );
  });

  it('merge without losing anything, and merging again changes nothing', () => {
    fc.assert(
      fc.property(session, session, (one, other) => {
        const merged = mergeSessions(one, other);
        expect(mergeSessions(one, one)).toEqual(one);
        expect(mergeSessions(merged, other)).toEqual(merged);
        for (const from of [one, other]) {
          const names = new Set(merged.commitments.map(({ text, owner }) => `${owner} ${text}`));
          expect(from.commitments.filter(({ text, owner }) => !names.has(`${owner} ${text}`))).toEqual([]);
          for (const side of [...LEADERS, 'together'] as const) {
            expect([...from[side].places.keys()].filter((name) => !merged[side].places.has(name))).toEqual([]);
            for (const [check, scores] of from[side].scores)
              expect([...scores.keys()].filter((name) => !merged[side].scores.get(check)?.has(name))).toEqual([]);
          }
        }
      }),
      RUNS,
    );
  });

  it('give both devices the same answers when the halves are exchanged', () => {
    fc.assert(
      fc.property(session, session, (ofProduct, ofEngineering) => {
        const here = mergeHalves({ mine: ofProduct, theirs: halfOf(ofEngineering, 'engineering'), leader: 'product' });
        const there = mergeHalves({ mine: ofEngineering, theirs: halfOf(ofProduct, 'product'), leader: 'engineering' });
        const own = (one: Session) => [one.product, one.engineering];
        // Each device may hold what its owner once wrote for the other; where the half says something, that counts.
        const [ownProduct, theirEngineering] = [ofProduct.product, ofEngineering.engineering];
        expect(own(here)[0]).toEqual(ownProduct);
        expect(own(there)[1]).toEqual(theirEngineering);
        for (const [tension, place] of theirEngineering.places)
          expect(here.engineering.places.get(tension)).toBe(place);
        for (const [tension, place] of ownProduct.places) expect(there.product.places.get(tension)).toBe(place);
      }),
      RUNS,
    );
  });
});
