import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar-file.ts';
import type { Rhythm } from '../schema/rhythm.ts';
import type { CalendarEvent } from './calendar-file.ts';

const NOW = new Date('2026-11-29T14:00:00.123Z');

const event = (fields: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'review-1@example.org',
  day: '2027-02-28',
  title: 'Look again',
  details: '',
  ...fields,
});

/** The events of a file, as another program reads them. */
const eventsIn = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

/** The first days on which an event takes place. */
const daysOf = (text: string, count: number): string[] => {
  const [first] = eventsIn(text);
  const iterator = first?.iterator();
  return Array.from({ length: count }, () => iterator?.next().toString() ?? '');
};

describe('a calendar file', () => {
  it('is as the standard has it', () => {
    expect(calendarFile([event({ details: 'a, b; c\\d\ne' })], NOW).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//tandem-playbook//tools//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:review-1@example.org',
      'DTSTAMP:20261129T140000Z',
      'DTSTART;VALUE=DATE:20270228',
      'TRANSP:TRANSPARENT',
      'SUMMARY:Look again',
      String.raw`DESCRIPTION:a\, b\; c\\d\ne`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has meetings at the time of the place where it is opened', () => {
    const [meeting] = eventsIn(calendarFile([event({ time: { at: '09:30', minutes: 45 } })], NOW));
    expect([meeting?.startDate.toString(), meeting?.endDate.toString(), meeting?.startDate.zone.tzid]).toEqual([
      '2027-02-28T09:30:00',
      '2027-02-28T10:15:00',
      'floating',
    ]);
  });

  it('repeats on the same weekday, in the last week where a month has no fifth', () => {
    const time = { at: '09:00', minutes: 30 };
    const days = (day: string, every: Rhythm) =>
      daysOf(calendarFile([event({ day, time, every })], NOW), 3).map((one) => one.slice(0, 10));
    expect(days('2027-01-05', 'weekly')).toEqual(['2027-01-05', '2027-01-12', '2027-01-19']);
    expect(days('2027-01-12', 'monthly')).toEqual(['2027-01-12', '2027-02-09', '2027-03-09']);
    expect(days('2027-01-29', 'monthly')).toEqual(['2027-01-29', '2027-02-26', '2027-03-26']);
    expect(days('2027-01-12', 'quarterly')).toEqual(['2027-01-12', '2027-04-13', '2027-07-13']);
    expect(days('2027-01-12', 'fortnightly')).toEqual(['2027-01-12', '2027-01-26', '2027-02-09']);
    expect(days('2027-01-12', 'yearly')).toEqual(['2027-01-12', '2028-01-11', '2029-01-09']);
  });

  it('gives back whatever somebody typed, on lines of at most 75 octets', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (title, details) => {
          const clean = (text: string) =>
            text
              .replace(/\r\n?/g, '\n')
              .replace(/[^\P{Cc}\n]/gu, ' ')
              .toWellFormed();
          const text = calendarFile([event({ title, details })], NOW);
          const [found] = eventsIn(text);
          expect([found?.uid, found?.summary, found?.description ?? '']).toEqual([
            'review-1@example.org',
            clean(title),
            clean(details),
          ]);
          expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
          expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
