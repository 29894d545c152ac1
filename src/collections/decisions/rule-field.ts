import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { reference } from '../../core/schema/fields.ts';

/** The field of an entry that shows the rules of decisions instead of writing them again. */
export const rules = z
  .array(reference('decisions'))
  .optional()
  .meta(
    about('Decisions whose rule the page shows, as it stands there.', {
      label: 'The rule, as it is decided',
      set: true,
      part: true,
    }),
  );
