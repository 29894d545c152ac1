import { describe, expect, it } from 'vitest';
import { englishTools } from '../words/en/tools.ts';
import { withDecision } from './edit-decisions.ts';
import { asLine, halfOf, noticeOfOrigin, withCommitment, withPart, withPlace, withScore } from './edit-session.ts';
import { readFragment, writeFragment } from './fragment.ts';
import { mergeHalves, mergeSessions } from './merge-sessions.ts';
import { parseSession, problemInWords } from './parse-session.ts';
import { isDay, newSession } from './session.ts';
import type { Commitment, Leader, Session } from './session.ts';
import { writeSession } from './write-session.ts';

const HERE = { playbook: 'Tandem', edition: '' };

const scored = (side: Leader, score: number, session: Session = newSession(HERE)): Session =>
  withScore(session, { side, check: 'checks/pulse', statement: 'clarity', score });

const promise = (text: string, about = ''): Commitment => ({
  text,
  owner: 'both',
  date: '2027-02-28',
  isDone: false,
  about,
});

const read = (text: string): Session => {
  const parsed = parseSession(text);
  if ('problem' in parsed) throw new Error(parsed.problem.kind);
  return parsed.session;
};

/** Everything that a session can hold. */
const full = (): Session => ({
  ...withPlace(scored('product', 4, scored('engineering', 0)), {
    side: 'together',
    tension: 'tensions/a-and-b',
    place: -4,
  }),
  ownDecisions: new Map([['own/on-call', 'Who is on call?']]),
  forms: new Map([['templates/page', new Map([['When we meet', 'Tuesdays\nat nine']])]]),
  behaviours: [{ text: 'Tell the other first', owner: 'both', isNoticeable: true }],
  commitments: [promise('Draw the line')],
  reviews: new Map([['alignment-check', '2027-02-28']]),
});

describe('a saved session', () => {
  it('reads what was written, and writes it as it was', () => {
    const text = writeSession(full());
    expect(read(text)).toEqual(full());
    expect(writeSession(read(text))).toBe(text);
  });

  it('keeps items and fields that nobody knows, wherever they stand', () => {
    const saved = {
      format: 'tandem-session',
      version: 1,
      playbook: 'Tandem',
      edition: '9.0',
      product: { scores: { 'checks/gone': { gone: 2 } }, moods: { today: [1, { deep: true }] } },
      commitments: [{ text: 'x', owner: 'both', date: '', isDone: false, about: '', colour: 'red' }],
      weather: 'rain',
    };
    expect(JSON.parse(writeSession(read(JSON.stringify(saved))))).toMatchObject(saved);
  });

  it('says what is wrong with a damaged one, and where', () => {
    const damaged = (fields: object) =>
      parseSession(JSON.stringify({ format: 'tandem-session', version: 1, ...fields }));
    expect(parseSession('{')).toEqual({ problem: { kind: 'foreign' } });
    expect(damaged({ product: { scores: { a: { b: 6 } } } })).toEqual({
      problem: { kind: 'damaged', place: 'product.scores.a.b' },
    });
    expect(damaged({ commitments: [{ date: '2027-02-30' }] })).toEqual({
      problem: { kind: 'damaged', place: 'commitments[0].date' },
    });
    expect(damaged({ version: 2 })).toEqual({ problem: { kind: 'newer' } });
    expect(problemInWords({ kind: 'damaged', place: 'commitments[0].date' }, englishTools.all)).toBe(
      'This saved session is damaged (commitments[0].date). Ask for it again, or open an earlier copy.',
    );
  });

  it('is refused where the day of another look is none of the calendar, or is missing', () => {
    const withReviewOn = (day: string) => JSON.stringify({ format: 'tandem-session', version: 1, reviews: { a: day } });
    const refused = { problem: { kind: 'damaged', place: 'reviews.a' } };
    expect(['', '2027-02-30', '2027-2-3', 'soon'].map((day) => parseSession(withReviewOn(day)))).toEqual(
      Array.from({ length: 4 }, () => refused),
    );
  });

  it('of another edition comes with a notice, of this one with none', () => {
    expect(noticeOfOrigin(newSession(HERE), HERE, englishTools.all)).toBeUndefined();
    expect(noticeOfOrigin(newSession({ playbook: 'Tandem', edition: '1.0' }), HERE, englishTools.all)).toBe(
      'This was saved with edition 1.0. What has the same name here is shown; the rest is kept, and saved again with it.',
    );
    expect(noticeOfOrigin(newSession({ playbook: 'Acme', edition: '' }), HERE, englishTools.all)).toBe(
      'This was saved with the working text of Acme. What has the same name here is shown; the rest is kept, and saved again with it.',
    );
  });
});

describe('editing', () => {
  it('changes one answer and nothing else, and takes it back', () => {
    const before = full();
    const after = scored('product', 5, before);
    expect({ ...after, product: before.product }).toEqual(before);
    const given = { side: 'product', check: 'checks/pulse', statement: 'clarity' } as const;
    expect(withScore(after, { ...given, score: undefined }).product.scores.get('checks/pulse')).toEqual(new Map());
  });

  it('keeps one open commitment for each thing it is about', () => {
    const first = withCommitment(newSession(HERE), promise('One', 'plays/a'));
    expect(withCommitment(first, promise('Two', 'plays/a')).commitments).toEqual([promise('Two', 'plays/a')]);
    expect(withCommitment(first, promise('Two', 'plays/b')).commitments).toHaveLength(2);
  });

  it('makes one clean line of what was typed', () => {
    expect(asLine('  a\n\u0000b\u2028 c \ud800')).toBe('a b c \ufffd');
    expect(asLine('x'.repeat(999))).toHaveLength(400);
  });

  it('forgets a part of a form that was cleared', () => {
    const part = { form: 'templates/page', part: 'When we meet' };
    expect(withPart(full(), { ...part, text: '' }).forms).toEqual(new Map());
  });

  it('knows days of the calendar', () => {
    expect(['2028-02-29', '2027-02-29', '2027-2-1', '', '2027-13-01'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('two halves', () => {
  it('come together on either device', () => {
    const [product, engineering] = [scored('product', 2), scored('engineering', 5)];
    const both = scored('engineering', 5, scored('product', 2));
    expect(mergeHalves({ mine: product, theirs: engineering, leader: 'product' })).toEqual(both);
    expect(mergeHalves({ mine: engineering, theirs: product, leader: 'engineering' })).toEqual(both);
  });

  it('count each for its own leader', () => {
    const mine = scored('product', 1, scored('engineering', 1));
    const theirs = scored('product', 5, scored('engineering', 5));
    const merged = mergeHalves({ mine, theirs, leader: 'product' });
    expect(merged).toEqual(scored('product', 1, scored('engineering', 5)));
  });

  it('hand over nothing but the answers of one leader', () => {
    expect(halfOf(full(), 'product')).toEqual({
      ...newSession(HERE),
      product: full().product,
      ownDecisions: full().ownDecisions,
    });
  });

  it('keep both texts, both promises and both decisions under one id', () => {
    const decision = {
      decision: 'own/on-call',
      answer: { drives: 'joint', decides: 'other', state: 'assumed' },
    } as const;
    const first = full();
    const second: Session = {
      ...withDecision(full(), { side: 'engineering', ...decision }),
      ownDecisions: new Map([['own/on-call', 'Who pays for nights?']]),
      forms: new Map([['templates/page', new Map([['When we meet', 'Fridays']])]]),
      commitments: [promise('Draw the line'), promise('Walk the system')],
    };
    const merged = mergeSessions(first, second);
    expect(merged.ownDecisions).toEqual(
      new Map([
        ['own/on-call', 'Who is on call?'],
        ['own/on-call-2', 'Who pays for nights?'],
      ]),
    );
    expect(merged.engineering.decisions).toEqual(new Map([['own/on-call-2', decision.answer]]));
    expect(merged.forms.get('templates/page')?.get('When we meet')).toBe('Tuesdays\nat nine\nFridays');
    expect(merged.commitments).toEqual([promise('Draw the line'), promise('Walk the system')]);
    expect(mergeSessions(first, first)).toEqual(first);
  });
});

describe('a link', () => {
  const ids = ['one', 'two', 'three'];

  it('carries the answers of one leader in digits', () => {
    const values = new Map([
      ['one', 0],
      ['three', 5],
    ]);
    const fragment = writeFragment('check', { ids, leader: 'engineering', values });
    expect(fragment).toMatch(/^#check=1\.\d+\.2\.095$/);
    expect(readFragment(fragment, 'check', ids)).toEqual({ leader: 'engineering', values });
    expect(readFragment(fragment, 'trade-offs', ids)).toBeUndefined();
  });

  it('carries places on both sides of the middle', () => {
    const values = new Map([
      ['one', -4],
      ['two', 4],
      ['three', 0],
    ]);
    const fragment = writeFragment('trade-offs', { ids, leader: 'product', values });
    expect(readFragment(fragment, 'trade-offs', ids)).toEqual({ leader: 'product', values });
  });

  it('says so when it is cut off, damaged, newer, or about other statements', () => {
    const fragment = writeFragment('check', { ids, leader: 'product', values: new Map() });
    const problemOf = (text: string, of = ids) => {
      const found = readFragment(text, 'check', of);
      return found && 'problem' in found ? found.problem : found;
    };
    expect(problemOf(fragment.slice(0, -1))).toBe('cut');
    expect(problemOf(`${fragment.slice(0, -1)}8`)).toBe('damaged');
    expect(problemOf(fragment.replace('=1', '=2'))).toBe('newer');
    expect(problemOf(fragment, ['one'])).toBe('others');
    expect(problemOf('#check=<b>')).toBe('broken');
  });
});
