import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { day, text, texts, webAddress } from '../../core/schema/fields.ts';

/** How the playbook knows what a source says, in words. */
export const EVIDENCE = {
  primary: 'read by us',
  secondary: 'known through somebody else',
  'not read': 'named by another source, not read by us',
} as const;

/** Something the playbook rests on. */
export const schema = z.strictObject({
  title,
  ...commonFields,
  authors: texts(80).meta(about('Who wrote or said it.', { label: 'By', set: true })),
  publisher: text(120).meta(about('Who published it.', { label: 'Publisher' })),
  url: webAddress()
    .optional()
    .meta(about('Where it is.', { label: 'Address' })),
  published: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'is not a year, month or day')
    .optional()
    .meta(about('When it came out: a day, a month or a year.', { label: 'Published' })),
  accessed: day()
    .optional()
    .meta(about('The day it was last read.', { label: null })),
  type: z
    .enum(['article', 'episode', 'model', 'report', 'book', 'talk'])
    .meta(about('What kind of thing it is.', { label: 'Kind' })),
  evidence: z
    .enum(['primary', 'secondary', 'not read'])
    .meta(about('How the playbook knows what it says.', { label: 'Evidence', values: EVIDENCE })),
  interest: text(300).meta(about('What the publisher sells or stands for.', { label: 'Interest' })),
});
