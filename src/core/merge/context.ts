import type { z } from 'astro/zod';
import type { Report } from './report.ts';

/** What every part of a merge needs to know. */
export interface MergeContext {
  report: Report;
  /** What is taken whole, by its place, and why: its parts do not fit together. */
  whole: ReadonlyMap<string, string>;
  /** Where in the entry the merge is, in a reader's words. */
  place: string;
  /** The schema of what is merged there, where it is known. */
  schema: z.ZodType | undefined;
}
