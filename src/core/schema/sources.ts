import { z } from 'astro/zod';
import { commonFields, title } from './entry.ts';
import { day, text, texts, webAddress } from './fields.ts';

/** Something the playbook rests on. */
export const source = z.strictObject({
  title,
  ...commonFields,
  /** Who wrote or said it. */
  authors: texts(80),
  /** Who published it. */
  publisher: text(120),
  /** Where it is. */
  url: webAddress().optional(),
  /** When it came out: a day, a month or a year. */
  published: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'is not a year, month or day')
    .optional(),
  /** The day it was last read. */
  accessed: day().optional(),
  /** What kind of thing it is. */
  type: z.enum(['article', 'episode', 'model', 'report', 'book', 'talk']),
  /** How the playbook knows what it says. */
  evidence: z.enum(['primary', 'secondary', 'not read']),
  /** What the publisher sells or stands for. */
  interest: text(300),
});
