import { byLanguage } from '../../core/words/language.ts';

/** What guides are called, and what their pages say. */
export const words = byLanguage({
  en: {
    names: {
      title: 'Guides',
      one: 'Guide',
      lead: 'One idea at a time, for when you want to understand why.',
      said: ['articles', 'explanations', 'background reading', 'how-to'],
    },
    toRead: (minutes: string) => `${minutes} to read`,
    readingTime: 'Reading time',
    keyMessage: 'If you remember one thing',
    own: 'Your own organisation',
    checklist: 'Look at your own organisation',
    pitfalls: 'Where people go wrong',
    nextPlay: 'The play to run next',
    rituals: 'Calendar of rituals',
    calendar: 'The calendar',
    /** Over the calendar: `year` and `week` are hours, in words. */
    calendarCaption: (year: string, week: string) =>
      `What comes round, and what it takes of each of you: ${year} a year, or ${week} a week.`,
    hours: (count: string) => `${count} hours`,
    howOften: 'How often',
    what: 'What',
    minutesEach: 'Minutes each time',
    hoursAYear: 'Hours a year',
    inAll: 'In all',
  },
  de: {
    names: {
      title: 'Leitfäden',
      one: 'Leitfaden',
      lead: 'Ein Gedanke nach dem anderen, für alle, die das Warum verstehen wollen.',
      said: ['Artikel', 'Erklärungen', 'Hintergrund', 'Anleitungen'],
    },
    toRead: (minutes) => `${minutes} Lesezeit`,
    readingTime: 'Lesezeit',
    keyMessage: 'Wenn nur eines hängen bleibt',
    own: 'Die eigene Organisation',
    checklist: 'Der Blick auf die eigene Organisation',
    pitfalls: 'Was oft schiefgeht',
    nextPlay: 'Die Übung für danach',
    rituals: 'Kalender der Rituale',
    calendar: 'Der Kalender',
    calendarCaption: (year, week) =>
      `Was regelmäßig wiederkehrt, und was es jede und jeden von euch kostet: ${year} im Jahr, das sind ${week} in der Woche.`,
    hours: (count) => `${count} Stunden`,
    howOften: 'Wie oft',
    what: 'Was',
    minutesEach: 'Minuten je Termin',
    hoursAYear: 'Stunden im Jahr',
    inAll: 'Insgesamt',
  },
});
