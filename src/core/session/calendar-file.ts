import type { Rhythm } from '../schema/rhythm.ts';

const MOST_OCTETS = 75;
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const RULES = {
  weekly: { frequency: 'WEEKLY', interval: 1 },
  fortnightly: { frequency: 'WEEKLY', interval: 2 },
  monthly: { frequency: 'MONTHLY', interval: 1 },
  quarterly: { frequency: 'MONTHLY', interval: 3 },
  'half-yearly': { frequency: 'MONTHLY', interval: 6 },
  yearly: { frequency: 'MONTHLY', interval: 12 },
} as const satisfies Record<Rhythm, { frequency: 'WEEKLY' | 'MONTHLY'; interval: number }>;
const DAYS_IN_WEEK = 7;
/** No month has a fifth of each weekday, but each has a last one. */
const MOST_WEEKS = 4;

/** Events as a calendar file (RFC 5545): `now` is when it is made. Times are those of the place where it is opened. */
export const calendarFile = (events: readonly CalendarEvent[], now: Date): string => {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//tandem-playbook//tools//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
};

const eventLines = ({ uid, day, time, every, title, details }: CalendarEvent, stamp: string): string[] => {
  const date = day.replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    ...(time
      ? [`DTSTART:${date}T${time.at.replace(':', '')}00`, `DURATION:PT${time.minutes}M`]
      : [`DTSTART;VALUE=DATE:${date}`, 'TRANSP:TRANSPARENT']),
    ...(every ? [`RRULE:${ruleOf(every, day)}`] : []),
    `SUMMARY:${escaped(title)}`,
    ...(details === '' ? [] : [`DESCRIPTION:${escaped(details)}`]),
    'END:VEVENT',
  ];
};

/** How often: each month on the same weekday of the same week, since not every month has a 31st. */
const ruleOf = (every: Rhythm, day: string): string => {
  const { frequency, interval } = RULES[every];
  const often = `FREQ=${frequency};INTERVAL=${interval}`;
  if (frequency === 'WEEKLY') return often;
  const date = new Date(`${day}T00:00:00Z`);
  const week = Math.ceil(date.getUTCDate() / DAYS_IN_WEEK);
  return `${often};BYDAY=${week > MOST_WEEKS ? -1 : week}${DAYS[date.getUTCDay()] ?? ''}`;
};

/** A text as a value: one line, in which nothing divides values. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', String.raw`\n`);

/** A line of at most 75 octets, and the rest of it on lines that begin with a space. No character is divided. */
const fold = (line: string): string => {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
};

/** Something to put into a calendar. */
export interface CalendarEvent {
  /** The same whenever the same thing is saved again, so that calendars move it and add no second one. */
  uid: string;
  /** `2027-02-28` */
  day: string;
  /** `09:00`, and how long; all day where it is left out. */
  time?: { at: string; minutes: number } | undefined;
  every?: Rhythm | undefined;
  title: string;
  details: string;
}
