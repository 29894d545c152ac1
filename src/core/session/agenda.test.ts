import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishTools } from '../words/en/tools.ts';
import { agendaAsMarkdown, agendaAsText, agendaOf, shareMinutes } from './agenda.ts';
import type { Meeting } from './agenda.ts';
import { withDecision } from './edit-decisions.ts';
import { withCommitment, withReview } from './edit-session.ts';
import { newSession } from './session.ts';
import type { Commitment, DecisionAnswer, Session } from './session.ts';

const EMPTY = newSession({ playbook: 'Tandem', edition: '' });
const INPUT = {
  words: englishTools,
  decisions: [],
  tools: { 'working-agreement': 'Working agreement' },
  today: '2027-01-05',
  dayInWords: String,
};

const meeting = (fields: Partial<Meeting> = {}): Meeting => ({
  every: 'weekly',
  minutes: 30,
  title: 'The half hour',
  parts: [
    { title: 'About to promise (10 min)', ask: 'To whom?' },
    { title: 'One line', ask: 'For both teams.' },
  ],
  ...fields,
});

const promise = (text: string, date: string, fields: Partial<Commitment> = {}): Commitment => ({
  text,
  owner: 'product',
  date,
  isDone: false,
  about: text,
  ...fields,
});

const titlesOf = (session: Session, fields: Partial<Meeting> = {}) =>
  agendaOf(meeting(fields), { ...INPUT, session }).map(({ title, lines }) => [title, ...lines]);

describe('an agenda', () => {
  it('of a session in which nothing is open has the parts of the meeting', () => {
    expect(agendaOf(meeting(), { ...INPUT, session: EMPTY })).toEqual([
      { title: 'About to promise', minutes: 20, lines: ['To whom?'], isOfPlaybook: true },
      { title: 'One line', minutes: 10, lines: ['For both teams.'], isOfPlaybook: true },
    ]);
  });

  it('begins with what was promised and is due by the next one, earliest first', () => {
    const session = [
      promise('Later', '2027-02-01'),
      promise('Soon', '2027-01-12'),
      promise('Late', '2027-01-04'),
      promise('Done', '2027-01-04', { isDone: true }),
    ].reduce(withCommitment, EMPTY);
    expect(titlesOf(session)[0]).toEqual([
      'What we promised',
      'Late (Product, was due 2027-01-04)',
      'Soon (Product, due 2027-01-12)',
    ]);
    expect(titlesOf(session, { every: 'monthly' })[0]).toContain('Later (Product, due 2027-02-01)');
  });

  it('has contested decisions as far as there is time, and once a quarter those that are only assumed', () => {
    const say = (
      session: Session,
      side: 'product' | 'engineering',
      [id, decides]: readonly [string, DecisionAnswer['decides']],
    ) => withDecision(session, { side, decision: id, answer: { drives: 'unset', decides, state: 'assumed' } });
    const named = {
      ...EMPTY,
      ownDecisions: new Map([
        ['own/a', 'A'],
        ['own/b', 'B'],
        ['own/c', 'C'],
      ]),
    };
    const given = [
      ['own/a', 'product', 'engineering'],
      ['own/b', 'engineering', 'product'],
      ['own/c', 'joint', 'joint'],
    ] as const;
    const session = given.reduce<Session>(
      (one, [id, product, engineering]) => say(say(one, 'product', [id, product]), 'engineering', [id, engineering]),
      named,
    );
    expect(titlesOf(session)[0]).toEqual([
      'Decisions that are not settled',
      'A: Product says product decides; engineering says engineering decides. Each of you says it is yours.',
      '1 more on the decision map',
    ]);
    expect(titlesOf(session, { every: 'quarterly' })[0]?.at(-1)).toBe('C: you assume it, and never said it.');
  });

  it('has what is due for another look', () => {
    const session = withReview(withReview(EMPTY, 'working-agreement', '2027-01-10'), 'gone', '2027-03-01');
    expect(titlesOf(session)[0]).toEqual(['Due for another look', 'Working agreement, 2027-01-10']);
    expect(titlesOf(session, { every: 'quarterly' })[0]?.at(-1)).toBe('gone, 2027-03-01');
  });

  it('names what no tool is called as the file does, whatever that means to JavaScript', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const session = names.reduce((one, name) => withReview(one, name, '2027-01-10'), EMPTY);
    expect(titlesOf(session)[0]?.slice(1)).toEqual(names.map((name) => `${name}, 2027-01-10`));
  });

  it('reads as Markdown and as the text of a calendar entry', () => {
    const session = withCommitment(EMPTY, promise('Draw *the* line', ''));
    const items = agendaOf(meeting({ parts: [] }), { ...INPUT, session });
    expect(agendaAsMarkdown({ title: 'Week', when: 'Tuesday', items, from: 'Tandem' }, englishTools.agenda)).toBe(
      '# Week\n\nTuesday\n\n1. **What we promised** (30 min)\n   - Draw \\*the\\* line (Product, no day yet)\n\nTandem\n',
    );
    expect(agendaAsText(items, 'Tandem', englishTools.agenda)).toBe(
      '30 min: What we promised\n  Draw *the* line (Product, no day yet)\n\nTandem',
    );
  });

  it('takes as long as the meeting, to the minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 120 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 }),
        (total, weights) => {
          const minutes = shareMinutes(total, weights);
          expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(total);
          expect(Math.min(...minutes)).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
