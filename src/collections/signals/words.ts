import { byLanguage } from '../../core/words/language.ts';

/** What signals are called, and what their pages say. */
export const words = byLanguage({
  en: {
    names: {
      title: 'Signals',
      one: 'Signal',
      lead: 'What anyone can see within two weeks, and what it says about how well the two of you work together.',
      said: ['warning signs', 'symptoms', 'red flags', 'indicators'],
    },
    polarities: { healthy: 'good news', unhealthy: 'a warning' },
    timings: { leading: 'comes before the damage', lagging: 'comes after the damage' },
    traits: {
      communication: 'clear communication',
      accountability: 'shared accountability',
      visibility: 'operational visibility',
      trust: 'trust',
      'customer-focus': 'customer focus',
      discipline: 'execution discipline',
    },
    observable: 'What you can see',
    sign: 'Sign',
    timing: 'Timing',
    trait: 'Speaks of',
    eachSide: 'How each side adds to it',
    productsPart: 'Product’s part',
    engineeringsPart: 'Engineering’s part',
    situations: 'Situations it belongs to',
    plays: 'Plays that move it',
  },
  de: {
    names: {
      title: 'Signale',
      one: 'Signal',
      lead: 'Was sich innerhalb von zwei Wochen beobachten lässt, und was es darüber sagt, wie gut ihr zusammenarbeitet.',
      said: ['Warnzeichen', 'Symptome', 'Anzeichen', 'Indikatoren'],
    },
    polarities: { healthy: 'ein gutes Zeichen', unhealthy: 'eine Warnung' },
    timings: { leading: 'kommt vor dem Schaden', lagging: 'kommt nach dem Schaden' },
    traits: {
      communication: 'klare Kommunikation',
      accountability: 'gemeinsame Verantwortung',
      visibility: 'Transparenz im Betrieb',
      trust: 'Vertrauen',
      'customer-focus': 'Kundenorientierung',
      discipline: 'Umsetzungsdisziplin',
    },
    observable: 'Was zu sehen ist',
    sign: 'Bedeutung',
    timing: 'Zeitpunkt',
    trait: 'Betrifft',
    eachSide: 'Was jede Seite dazu beiträgt',
    productsPart: 'Anteil der Produktseite',
    engineeringsPart: 'Anteil der Engineering-Seite',
    situations: 'Situationen, zu denen es gehört',
    plays: 'Übungen, die daran etwas ändern',
  },
});
