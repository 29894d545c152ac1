import { z } from 'astro/zod';
import { commonFields, title } from './entry.ts';
import { reference, text, texts } from './fields.ts';

/** A word, and what the playbook means by it. */
export const glossaryTerm = z.strictObject({
  title,
  ...commonFields,
  /** The word as it stands in a sentence. */
  term: text(60),
  /** What it means here, in one or two sentences. */
  definition: text(400),
  /** Other words for the same thing. */
  alsoCalled: texts(60).optional(),
  /** Words to leave out, and why. */
  avoid: texts(160).optional(),
  /** Words it is mistaken for; each must name this one too. */
  notSameAs: z.array(reference('glossary')).optional(),
});
