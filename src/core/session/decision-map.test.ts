import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, decision, EMPTY, say } from '../../../tests/unit/map-session.ts';
import { englishTools } from '../words/en/tools.ts';
import { compareMaps, decisionsOf, openRows, presetAnswer, warningsOf } from './decision-map.ts';
import type { MapDecision } from './decision-map.ts';
import { decisionAsNumber, decisionOfNumber } from './decision-number.ts';
import { othersIn, partsIn } from './decision-schemes.ts';
import { saidOfDecision, sharesInWords, warningInWords } from './decision-words.ts';
import { ownIdOf, withoutDecisions, withOwnDecision } from './edit-decisions.ts';
import { readFragment, writeFragment } from './fragment.ts';
import { parseSession } from './parse-session.ts';
import { DECIDERS, DECISION_STATES, HIGHEST_DECISION } from './session.ts';
import type { DecisionAnswer, Session } from './session.ts';
import { writeSession } from './write-session.ts';

/** Both leaders said something of one decision. */
const both = (product: DecisionAnswer, engineering: DecisionAnswer, session = EMPTY, name = 'one'): Session =>
  say(say(session, 'product', name, product), 'engineering', name, engineering);

const row = (session: Session, fields: Partial<MapDecision> = {}) => {
  const [only] = compareMaps([decision('one', fields)], session);
  if (!only) throw new Error('There is one decision.');
  return only;
};

describe('two answers to one decision', () => {
  it.each([
    ['both-claim', answer('product'), answer('engineering')],
    ['both-yield', answer('engineering'), answer('product')],
    ['differ', answer('joint'), answer('engineering')],
    ['drivers-differ', answer('joint', { drives: 'product' }), answer('joint', { drives: 'engineering' })],
    ['one-silent', answer('joint'), answer('unset')],
    ['open', answer('unset'), answer('unset')],
    ['alike', answer('joint', { drives: 'product' }), answer('joint')],
  ] as const)('are %s', (finding, product, engineering) => {
    expect(row(both(product, engineering)).finding).toBe(finding);
  });

  it('stand on the map only where both believe them', () => {
    const alike = row(
      both(answer('joint', { state: 'agreed' }), answer('joint', { drives: 'product', state: 'agreed' })),
    );
    expect(alike.answer).toEqual({ drives: 'product', decides: 'joint', state: 'agreed' });
    const claimed = row(both(answer('product'), answer('engineering')));
    expect(claimed.answer).toEqual({ drives: 'unset', decides: 'unset', state: 'contested' });
  });

  it('give way to what the two settled', () => {
    const settled = answer('engineering', { state: 'agreed', tieBreak: 'The cheaper one.' });
    const found = row(say(both(answer('product'), answer('engineering')), 'together', 'one', settled));
    expect([found.isSettled, found.answer, found.tieBreak]).toEqual([true, settled, 'The cheaper one.']);
    expect(openRows([found])).toEqual([]);
  });

  it('are put into words', () => {
    expect(saidOfDecision(row(both(answer('product'), answer('unset'))), englishTools.decisions)).toBe(
      'Product says product decides; engineering says nobody has said.',
    );
  });
});

describe('a map', () => {
  it('lists what is open, what hurts most first', () => {
    const session = both(answer('joint'), answer('unset'), both(answer('product'), answer('engineering')), 'two');
    const rows = compareMaps([decision('two'), decision('three'), decision('one')], session);
    expect(openRows(rows).map(({ decision: { title } }) => title)).toEqual(['one', 'two', 'three']);
  });

  it('has rows of the two themselves, and forgets them with what was said', () => {
    const id = ownIdOf('Who is on call?', EMPTY);
    const named = withOwnDecision(EMPTY, id, 'Who is on call?');
    expect([id, ownIdOf('who is on CALL', named), ownIdOf('?', EMPTY)]).toEqual([
      'own/who-is-on-call',
      'own/who-is-on-call-2',
      'own/decision',
    ]);
    expect(decisionsOf([decision('one')], named).map(({ title }) => title)).toEqual(['one', 'Who is on call?']);
    expect(withOwnDecision(say(named, 'product', id, answer('joint')), id, undefined)).toEqual(EMPTY);
  });

  it('is answered anew without what was said, and with what another edition asks', () => {
    const named = withOwnDecision(say(EMPTY, 'engineering', 'gone', answer('other')), 'own/x', 'X');
    const full = say(both(answer('joint'), answer('joint'), named), 'together', 'own/x', answer('joint'));
    expect(withoutDecisions(full, ['decisions/one'])).toEqual(named);
  });

  it('begins with the defaults of the playbook where a preset says nothing', () => {
    const presets = { captain: 'other' } as const;
    expect(presetAnswer(decision('one', { presets }), 'captain').decides).toBe('other');
    expect(presetAnswer(decision('one', { presets }), 'none').decides).toBe('product');
  });

  it('warns of two deciders, none, a joint one without an end, and one side with most', () => {
    const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
    const claimed = both(answer('product'), answer('engineering'));
    const yielded = both(answer('engineering'), answer('product'), claimed, 'two');
    const joint = both(answer('joint'), answer('joint'), yielded, 'three');
    const all = names
      .slice(3)
      .reduce((session, name) => both(answer('product'), answer('product'), session, name), joint);
    const rows = compareMaps(
      names.map((name) => decision(name)),
      all,
    );
    expect(warningsOf(rows)).toEqual([
      { kind: 'two-deciders', titles: ['one'] },
      { kind: 'no-decider', titles: ['two'] },
      { kind: 'no-tie-break', titles: ['three'] },
      { kind: 'lopsided', leader: 'product', count: 4, of: 5 },
    ]);
    expect(sharesInWords(rows, englishTools.map)).toBe('Product decides 4, engineering 0, both together 1.');
    expect(warningInWords({ kind: 'no-tie-break', titles: ['a', 'b', 'c', 'd'] }, englishTools)).toBe(
      'You decide “a”, “b” and 2 more together, and nothing says how it ends when you differ. Write that down.',
    );
  });

  it('does not warn where one side has just 60 % of them', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const session = names.reduce((one, name, index) => {
      const said = answer(index < 3 ? 'engineering' : 'other');
      return both(said, said, one, name);
    }, EMPTY);
    expect(
      warningsOf(
        compareMaps(
          names.map((name) => decision(name)),
          session,
        ),
      ),
    ).toEqual([]);
  });

  it('reads under the names of each scheme', () => {
    const given = answer('joint', { drives: 'engineering' });
    expect(partsIn('daci', given)).toEqual({ product: ['Approver'], engineering: ['Driver', 'Approver'], other: [] });
    expect(partsIn('rapid', answer('product', { drives: 'product' }))).toEqual({
      product: ['Recommends', 'Decides'],
      engineering: ['Input'],
      other: [],
    });
    expect(partsIn('raci', answer('other'))).toEqual({
      product: ['Consulted'],
      engineering: ['Consulted'],
      other: ['Accountable'],
    });
    const others = { mustAgree: ['law'], consulted: ['sales'], informed: ['all'], carriesOut: ['teams'] };
    expect(othersIn('daci', row(EMPTY, { others }))).toBe('Contributors: law, sales. Informed: all.');
    expect(othersIn('rapid', row(EMPTY, { others }))).toBe('Agree: law. Input: sales. Perform: teams.');
  });
});

describe('a link with a map', () => {
  it('carries each answer in three digits', () => {
    for (const drives of [...DECIDERS, 'unset'] as const)
      for (const decides of [...DECIDERS, 'unset'] as const)
        for (const state of DECISION_STATES) {
          const number = decisionAsNumber({ drives, decides, state });
          expect(decisionOfNumber(number)).toEqual({ drives, decides, state });
          expect(number).toBeLessThanOrEqual(HIGHEST_DECISION);
        }
    expect(decisionAsNumber({ drives: 'unset', decides: 'unset', state: 'contested' })).toBe(HIGHEST_DECISION);
    const values = new Map([['b', 443]]);
    const fragment = writeFragment('decision-map', { ids: ['a', 'b'], leader: 'product', values });
    expect(fragment).toMatch(/\.999443$/);
    expect(readFragment(fragment, 'decision-map', ['a', 'b'])).toEqual({ leader: 'product', values });
    expect(readFragment(fragment.replace('443', '444'), 'decision-map', ['a', 'b'])).toEqual({
      problem: 'damaged',
    });
  });

  it('gives an answer for whatever digits somebody writes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6}$/), (digits) => {
        const made = writeFragment('decision-map', { ids: ['a', 'b'], leader: 'product', values: new Map() });
        const read = readFragment(made.replace('999999', digits), 'decision-map', ['a', 'b']);
        if (!read || 'problem' in read) return;
        for (const number of read.values.values()) {
          const { drives, decides, state } = decisionOfNumber(number);
          expect([...DECIDERS, 'unset']).toContain(drives);
          expect([...DECIDERS, 'unset']).toContain(decides);
          expect(DECISION_STATES).toContain(state);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a saved session', () => {
  it('keeps the tie-break that the two wrote', () => {
    const session = say(EMPTY, 'together', 'one', answer('joint', { tieBreak: 'Toss a coin.' }));
    expect(parseSession(writeSession(session))).toEqual({ session });
  });
});
