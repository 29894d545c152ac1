import { describe, expect, it } from 'vitest';
import { mergeEntries } from '../../src/core/merge.ts';
import { inStyle, STYLES } from './merge-styles.ts';

const TALK = `## Weekly talk

The two leaders meet every Monday before lunch in the small room.
They look at the ten items that stand at the top of the list.
Whoever owns an item says in two sentences where it stands today.
What needs more than that goes into a meeting of its own.`;
const NOTES = `## Decisions

A decision that touches both sides is written down on the same day.
The note names who decided and what would change the decision.
It goes to everybody who has to work with the outcome.`;
const LIST = `## Checks

- Every item has one owner.
- Every owner has a deputy who knows the state of things.
  The deputy is named on the page.
- No item is older than a quarter.
- Risks are listed with a date.`;
const TABLE = `## Who does what

| Work | Product | Engineering |
| --- | --- | --- |
| Discovery | leads | joins |
| Delivery | joins | leads |
| Support | informs | leads |`;
const BODY = [TALK, NOTES, LIST, TABLE].join('\n\n');
const GUESTS = 'Guests are welcome when they bring a question that both can answer.';

/** What a side puts where another text stood. */
type Change = readonly [from: string, to: string];
const TUESDAY: Change = ['every Monday', 'every Tuesday'];
const SHORTER: Change = ['a meeting of its own', 'a talk of its own'];
const DAY: Change = ['on the same day', 'within a day'];
const ADDED: Change = ['meeting of its own.', `meeting of its own.\n${GUESTS}`];
const ASKED = 'Whoever owns an item says in two sentences where it stands today.\n';
const LATE = '- No item is older than a quarter.\n';
const FIRST: Change[] = [
  [LATE, ''],
  ['- Every item has', `${LATE}- Every item has`],
];

/** Each with what the two sides change; a person decides where it says so, else both changes are made. */
const situations: Situation[] = [
  { about: 'a sentence added, another of the paragraph changed', mine: [ADDED], theirs: [TUESDAY] },
  {
    about: 'a paragraph cut in two, a sentence of its second half changed',
    mine: [['list.\nWho', 'list.\n\nWho']],
    theirs: [SHORTER],
  },
  {
    about: 'two sentences in another order, one of them changed',
    mine: [
      [ASKED, ''],
      ['They look', `${ASKED}They look`],
    ],
    theirs: [['two sentences', 'three sentences']],
  },
  {
    about: 'an item added, a sentence of another item changed',
    mine: [['- Risks', '- Dates are kept.\n- Risks']],
    theirs: [['knows the state of things', 'knows how things stand']],
  },
  { about: 'an item moved, another one changed', mine: FIRST, theirs: [['with a date', 'with a date and a cause']] },
  { about: 'an item moved, and changed', mine: FIRST, theirs: [['than a quarter', 'than two quarters']] },
  {
    about: 'a row added, a cell of another row changed',
    mine: [['| Support', '| Hiring | joins | leads |\n| Support']],
    theirs: [['| Delivery | joins |', '| Delivery | watches |']],
  },
  {
    about: 'two cells of one row',
    mine: [['| Delivery | joins |', '| Delivery | watches |']],
    theirs: [['| leads |\n| Support', '| owns |\n| Support']],
  },
  {
    about: 'a heading worded anew, the text below changed',
    mine: [['## Decisions', '## What gets written down']],
    theirs: [DAY],
  },
  {
    about: 'a section moved, a sentence in it changed',
    mine: [
      [`${NOTES}\n\n`, ''],
      [TALK, `${NOTES}\n\n${TALK}`],
    ],
    theirs: [DAY],
  },
  {
    about: 'one sentence changed in two ways',
    mine: [DAY],
    theirs: [['on the same day', 'by the evening']],
    decided: true,
  },
  { about: 'a section deleted, a sentence in it changed', mine: [[`${NOTES}\n\n`, '']], theirs: [DAY], decided: true },
];

const changed = (body: string, changes: readonly Change[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`nothing says "${from}"`);
    return text.replace(from, () => to);
  }, body);

const entry = (body: string): string => `---\ntitle: T\n---\n\n${body}\n`;

describe.each(Object.keys(STYLES) as (keyof typeof STYLES)[])('a text written in %s', (style) => {
  it.each(situations)('merges $about', ({ mine, theirs, decided = false }) => {
    const written = (changes: readonly Change[]) => entry(inStyle(changed(BODY, changes), style));
    const [base, one, other] = [written([]), written(mine), written(theirs)];
    for (const sides of [
      { mine: one, theirs: other },
      { mine: other, theirs: one },
    ]) {
      const { outcome, text } = mergeEntries({ base, ...sides });
      if (decided) expect({ outcome, text }).toEqual({ outcome: 'conflict', text: null });
      else expect(text).toBe(written([...mine, ...theirs]));
    }
  });
});

describe('a heading', () => {
  const week = (heading: string, text = 'We meet on Mondays.') => entry(`Before.\n\n## ${heading}\n\n${text}`);
  const [WORDS, NEW] = ['On an ordinary week', 'In a week without news'];
  const PINNED = '[#on-an-ordinary-week]';

  it.each([
    {
      about: 'fixed from the start',
      base: `${WORDS} ${PINNED}`,
      mine: `${WORDS} ${PINNED}`,
      theirs: `${NEW} ${PINNED}`,
    },
    { about: 'fixed by mine', base: WORDS, mine: `${WORDS} ${PINNED}`, theirs: NEW },
    { about: 'fixed by both', base: WORDS, mine: `${WORDS} ${PINNED}`, theirs: `${NEW} ${PINNED}` },
    { about: 'fixed by theirs', base: WORDS, mine: WORDS, theirs: `${NEW} ${PINNED}` },
  ])('keeps the id that is $about, and takes the new words', ({ base, mine, theirs }) => {
    const [before, after] = ['We meet on Mondays.', 'We meet on Tuesdays, for an hour.'];
    for (const [one, other] of [
      [before, after],
      [after, before],
    ] as const) {
      const texts = [week(mine, one), week(theirs, other)] as const;
      const merged = week(`${NEW} ${PINNED}`, after);
      expect(mergeEntries({ base: week(base), mine: texts[0], theirs: texts[1] }).text).toBe(merged);
      expect(mergeEntries({ base: week(base), mine: texts[1], theirs: texts[0] }).text).toBe(merged);
    }
  });

  it('waits for a person where both say it in other words, or fix another id', () => {
    const said = (mine: string, theirs: string) =>
      mergeEntries({ base: week(WORDS), mine: week(mine), theirs: week(theirs) }).conflicts.map(
        ({ message }) => message,
      );
    const changed = ['both sides changed the same heading'];
    expect(said(`In any week ${PINNED}`, `${NEW} ${PINNED}`)).toEqual(changed);
    expect(said(`${WORDS} [#week]`, `${WORDS} [#ordinary]`)).toEqual(changed);
  });

  it.each([
    ['an id that is taken away follows from the words', `A ${PINNED}`, 'A', `B ${PINNED}`],
    ['marks stand behind the words', 'A', 'A [#x]', 'B ##'],
    ['marks stand behind the id', 'A [#x]', 'B [#x] ##', 'A'],
    ['what looks like an id is escaped', 'A \\[#c]', 'A \\[#d]', 'B \\[#c]'],
    ['what looks like an id is that of a link', 'A [t][#c]', 'B [t][#c]', 'A [t][#d]'],
  ])('waits for a person where %s', (_, base, mine, theirs) => {
    const text = 'We meet.\n\n[#c]: https://a.example/c\n[#d]: https://a.example/d';
    const [before, own, other] = [base, mine, theirs].map((heading) => week(heading, text)) as [string, string, string];
    expect(mergeEntries({ base: before, mine: own, theirs: other }).outcome).toBe('conflict');
    expect(mergeEntries({ base: before, mine: other, theirs: own }).outcome).toBe('conflict');
  });
});

describe('a list that both sides put in another order', () => {
  it.each([
    ['of letters', ['A', 'B', 'C']],
    ['of acronyms', ['QA', 'HR', 'PM']],
    ['of one sign each', ['品', '技', '人']],
    ['of numbers', ['1', '2', '3']],
    ['of signs', ['👍🏽', '★★', '→']],
    ['of words', ['Alpha', 'Beta', 'Gamma']],
  ])('waits for a person, and follows the one side that did: %s', (_, [first = '', second = '', third = '']) => {
    const list = (...items: string[]) => entry(items.map((item) => `- ${item}`).join('\n'));
    const [base, mine, theirs] = [list(first, second, third), list(third, first, second), list(second, first, third)];
    const { outcome, conflicts } = mergeEntries({ base, mine, theirs });
    expect({ outcome, said: conflicts.map(({ message }) => message) }).toEqual({
      outcome: 'conflict',
      said: ['both sides put this in another order'],
    });
    const longer = list('One that was added', first, second, third);
    const followed = list('One that was added', third, first, second);
    expect(mergeEntries({ base, mine, theirs: longer }).text).toBe(followed);
    expect(mergeEntries({ base, mine: longer, theirs: mine }).text).toBe(followed);
  });
});

interface Situation {
  about: string;
  mine: readonly Change[];
  theirs: readonly Change[];
  /** Whether a person has to decide. */
  decided?: true;
}
