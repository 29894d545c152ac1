import { RHYTHMS, TIMES_A_YEAR } from '../../core/schema/rhythm.ts';
import type { Rhythm } from '../../core/schema/rhythm.ts';
import type { Block, Item } from '../../view/blocks.ts';
import type { Ritual } from '../../view/collection.ts';
import type { Playbook } from '../../view/playbook.ts';
import { words } from './words.ts';

/** Everything that comes round, whatever collection says so, as a table with its hours added up; nothing where there is none. */
export const calendarBlocks = (playbook: Playbook): Block[] => {
  const rituals = ritualsIn(playbook);
  if (rituals.length === 0) return [];
  const rows = RHYTHM_NAMES.flatMap((every) =>
    rituals.filter((ritual) => ritual.every === every).map((ritual) => rowOf(ritual, playbook)),
  );
  const total = hoursIn(rituals);
  const say = playbook.pick(words);
  const hours = (count: number) => say.hours(playbook.say.number(count));
  return [
    {
      kind: 'table',
      id: 'calendar',
      title: say.calendar,
      caption: say.calendarCaption(hours(total), hours(total / TIMES_A_YEAR.weekly)),
      head: [say.howOften, say.what, say.minutesEach, say.hoursAYear],
      rows,
      foot: [{ text: say.inAll }, { text: '' }, { text: '' }, { text: playbook.say.number(total) }],
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

const rowOf = (ritual: NamedRitual, { say, words: ours }: Playbook): Item[] => [
  { text: say.capital(ours.rhythms[ritual.every]) },
  ritual.item,
  { text: say.number(ritual.minutes) },
  { text: say.number(hoursIn([ritual])) },
];

const hoursIn = (rituals: readonly Ritual[]): number =>
  rituals.reduce((sum, { every, minutes }) => sum + (TIMES_A_YEAR[every] * minutes) / 60, 0);

interface NamedRitual extends Ritual {
  item: Item;
}
