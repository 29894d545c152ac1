import { z } from 'astro/zod';
import { editionVersion } from '../schema/edition.ts';
import { text } from '../schema/fields.ts';

/** The ways to change an entry of the base. */
export const OVERLAY_KINDS = ['replace', 'patch', 'hide'] as const;

/** Where a section of a patch goes, or that one of the base goes away. */
const placement = z.union([
  z.literal('hide'),
  z
    .strictObject({
      /** The section it stands before, by its id. */
      before: z.string().optional(),
      /** The section it stands after, by its id. */
      after: z.string().optional(),
    })
    .refine(({ before, after }) => (before === undefined) !== (after === undefined), {
      error: 'needs either `before` or `after`',
    }),
]);

/** The fields of an overlay entry that are about the change itself; no entry of an edition has them. */
export const overlayKeys = z.strictObject({
  /** How the entry of the base is changed. */
  overlay: z.enum(OVERLAY_KINDS),
  /** The edition whose entry this text changes. */
  basedOn: editionVersion(),
  /** Why an entry is hidden. */
  reason: text(300).optional(),
  /** Where sections of a patch go, and which of the base go away, by their ids. */
  sections: z.record(z.string(), placement).optional(),
});

export type OverlayKind = (typeof OVERLAY_KINDS)[number];
export type Placements = NonNullable<z.infer<typeof overlayKeys>['sections']>;
