import { z } from 'astro/zod';

/** How often something comes round, in words. */
export const RHYTHMS = {
  weekly: 'every week',
  fortnightly: 'every two weeks',
  monthly: 'every month',
  quarterly: 'every quarter',
  'half-yearly': 'twice a year',
  yearly: 'once a year',
} as const;

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
