import { z } from 'astro/zod';
import { editionFields } from './edition.ts';

const { version, date, status, reason, notes, base } = editionFields.shape;

/**
 * `/editions.json`: what other programs may rely on. A field is never taken away and never changes its meaning while
 * `contract` is the same; new ones may be added.
 */
export const editionsIndex = z.object({
  /** Where the JSON Schema of this file is. */
  $schema: z.url(),
  /** The version of this contract. */
  contract: z.literal(1),
  /** The playbook's name. */
  name: z.string(),
  /** What stands at the root of the site. */
  root: z.object({
    /** Its address. */
    url: z.url(),
    /** The edition that stands there; null where it is the text being written. */
    edition: version.nullable(),
    /** The newest edition that was not withdrawn, which that text follows; null where there is none. */
    follows: version.nullable(),
  }),
  /** Every edition, newest first. */
  editions: z.array(
    z.object({
      version,
      date,
      status,
      reason,
      notes,
      base,
      /** The edition before it. */
      previous: version.optional(),
      /** How many entries it has. */
      entries: z.int(),
      /** The address of its front page. */
      url: z.url(),
      /** The address of what changed in it. */
      changes: z.url(),
      /** The address of its data; a collection's name and `.json` follow. */
      api: z.url(),
    }),
  ),
});

export type EditionsIndex = z.infer<typeof editionsIndex>;
