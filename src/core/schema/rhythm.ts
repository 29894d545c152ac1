import { z } from 'astro/zod';
import { wordsOf } from '../words/words.ts';

/** How often something comes round, in words. */
export const RHYTHMS = wordsOf('en').rhythms;

/** How often in a year; holidays leave two weeks out. */
export const TIMES_A_YEAR = {
  weekly: 50,
  fortnightly: 25,
  monthly: 12,
  quarterly: 4,
  'half-yearly': 2,
  yearly: 1,
} as const satisfies Record<Rhythm, number>;

/** How often something comes round. */
export const rhythm = () => z.enum(['weekly', 'fortnightly', 'monthly', 'quarterly', 'half-yearly', 'yearly']);

export type Rhythm = keyof typeof RHYTHMS;
