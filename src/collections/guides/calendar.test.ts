import { expect, it } from 'vitest';
import { entry, playbookOn, workingText } from '../../../tests/unit/shelves.ts';
import type { Entry } from '../../view/entry.ts';
import { calendarBlocks } from './calendar.ts';

/** An entry with fields of its collection. */
const entryWith = (id: string, fields: Record<string, unknown>): Entry => {
  const made = entry(id);
  return { ...made, data: Object.assign(made.data, fields) };
};
const once = entryWith('plays/once', { prepMinutes: 0, runMinutes: 90 });
const calendarOf = (entries: readonly Entry[]) => {
  const place = workingText(entries);
  return calendarBlocks(playbookOn([place], place, entries));
};

it('has everything that comes round, the most frequent first, with its hours added up', () => {
  const review = { every: 'quarterly', minutes: 45, what: 'The split.' };
  const entries = [
    once,
    entryWith('plays/yearly-one', { prepMinutes: 30, runMinutes: 60, rhythm: 'yearly' }),
    entryWith('decisions/split', { review }),
    entryWith('plays/weekly-one', { prepMinutes: 0, runMinutes: 30, rhythm: 'weekly' }),
  ];
  const [block] = calendarOf(entries);
  expect(block).toMatchObject({
    caption: 'What comes round, and what it takes of each of you: 29.5 hours a year, or 0.6 hours a week.',
    rows: [
      ['Every week', 'About weekly-one', '30', '25'],
      ['Every quarter', 'About split', '45', '3'],
      ['Once a year', 'About yearly-one', '90', '1.5'],
    ].map((row) => row.map((text) => ({ text }))),
    foot: [{ text: 'In all' }, { text: '' }, { text: '' }, { text: '29.5' }],
  });
});

it('is left out where nothing comes round', () => {
  expect(calendarOf([once, entry('decisions/split')])).toEqual([]);
});
