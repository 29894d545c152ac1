import { RHYTHMS, TIMES_A_YEAR } from '../../core/schema/rhythm.ts';
import type { Rhythm } from '../../core/schema/rhythm.ts';
import type { Block, Item } from '../../view/blocks.ts';
import { capital } from '../../view/capital.ts';
import type { Ritual } from '../../view/collection.ts';
import type { Playbook } from '../../view/playbook.ts';

/** Everything that comes round, whatever collection says so, as a table with its hours added up; nothing where there is none. */
export const calendarBlocks = (playbook: Playbook): Block[] => {
  const rituals = ritualsIn(playbook);
  if (rituals.length === 0) return [];
  const rows = RHYTHM_NAMES.flatMap((every) =>
    rituals.filter((ritual) => ritual.every === every).map((ritual) => rowOf(ritual)),
  );
  const total = hoursIn(rituals);
  return [
    {
      kind: 'table',
      id: 'calendar',
      title: 'The calendar',
      caption: `What comes round, and what it takes of each of you: ${hours(total)} a year, or ${hours(total / TIMES_A_YEAR.weekly)} a week.`,
      head: ['How often', 'What', 'Minutes each time', 'Hours a year'],
      rows,
      foot: [{ text: 'In all' }, { text: '' }, { text: '' }, { text: round(total) }],
    },
  ];
};

const RHYTHM_NAMES = Object.keys(RHYTHMS) as Rhythm[]; // the keys of this very table

const ritualsIn = (playbook: Playbook): NamedRitual[] =>
  playbook.collections.flatMap((collection) =>
    playbook.in(collection).flatMap((entry) => {
      const ritual = collection.ritualOf?.(entry);
      return ritual ? [{ ...ritual, item: { text: entry.title, href: playbook.href(entry.id) } }] : [];
    }),
  );

const rowOf = (ritual: NamedRitual): Item[] => [
  { text: capital(RHYTHMS[ritual.every]) },
  ritual.item,
  { text: String(ritual.minutes) },
  { text: round(hoursIn([ritual])) },
];

const hoursIn = (rituals: readonly Ritual[]): number =>
  rituals.reduce((sum, { every, minutes }) => sum + (TIMES_A_YEAR[every] * minutes) / 60, 0);

const round = (count: number): string => String(Math.round(count * 10) / 10);

const hours = (count: number): string => `${round(count)} hours`;

interface NamedRitual extends Ritual {
  item: Item;
}
