import { z } from 'astro/zod';
import { editionFields } from './edition.ts';
import { playbookSettings } from './playbook.ts';

/**
 * What pages must know of one state of the playbook, an edition or the text being written, also where none of its own pages
 * is rendered. Compose writes one for each; nobody else does.
 */
export const releaseRecord = z.strictObject({
  /** The edition with its settings and what is in it; the text being written has none. */
  edition: z
    .strictObject({
      /** What its own file says. */
      about: editionFields.pick({ version: true, date: true, status: true, reason: true, notes: true, base: true }),
      settings: playbookSettings,
      /** How many entries it has. */
      entries: z.int(),
      /** Its pages, without slash at the end. */
      paths: z.array(z.string()),
      /** Ids that its entries had before, and those that they have. */
      formerIds: z.array(z.tuple([z.string(), z.string()])),
    })
    .optional(),
  /** The edition of another playbook that it builds on. */
  base: editionFields.shape.base,
  /** What an organisation changed in that edition, as JSON. */
  differences: z.string().optional(),
  /** The edition that it follows. */
  previous: z.string().optional(),
  /** What changed since that edition, as JSON: Astro would take the changes of entries for references to them. */
  changes: z.string().optional(),
});

export type ReleaseRecord = z.infer<typeof releaseRecord>;
/** An edition as pages know it. */
export type KnownEdition = NonNullable<ReleaseRecord['edition']>;
/** What readers are told of an edition. */
export type EditionAbout = KnownEdition['about'];
