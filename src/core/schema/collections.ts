import type { z } from 'astro/zod';
import { check } from './checks.ts';
import { comparison } from './comparisons.ts';
import { decision } from './decisions.ts';
import { example } from './examples.ts';
import { faq } from './faqs.ts';
import type { CollectionName } from './fields.ts';
import { glossaryTerm } from './glossary.ts';
import { guide } from './guides.ts';
import { job } from './jobs.ts';
import { play } from './plays.ts';
import { role } from './roles.ts';
import { signal } from './signals.ts';
import { situation } from './situations.ts';
import { source } from './sources.ts';
import { tension } from './tensions.ts';

/** The schema of each collection, by its folder name. */
export const collections = {
  situations: situation,
  plays: play,
  decisions: decision,
  tensions: tension,
  signals: signal,
  checks: check,
  roles: role,
  comparisons: comparison,
  jobs: job,
  guides: guide,
  faqs: faq,
  glossary: glossaryTerm,
  examples: example,
  sources: source,
} as const satisfies Record<CollectionName, z.ZodType>;

/** The frontmatter of an entry of one collection, as its schema gives it. */
export type EntryData<Name extends CollectionName = CollectionName> = z.infer<(typeof collections)[Name]>;
