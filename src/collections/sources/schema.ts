import { z } from 'astro/zod';
import { about } from '../../core/schema/field-meta.ts';
import { commonFields, title } from '../../core/schema/entry.ts';
import { day, text, texts, webAddress } from '../../core/schema/fields.ts';
import { words } from './words.ts';

const { evidences, studies, readings } = words.en;

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
    .meta(about('How the playbook knows what it says.', { label: 'Evidence', values: evidences })),
  study: z
    .enum(['trial', 'meta-analysis', 'survey', 'measurement', 'fieldwork', 'theory', 'practice', 'own account'])
    .optional()
    .meta(about('What kind of study or account it is.', { label: 'Kind of study', values: studies })),
  method: text(300)
    .optional()
    .meta(about('How it found what it says.', { label: 'Method' })),
  sample: text(300)
    .optional()
    .meta(about('Who or what was looked at, and how many.', { label: 'Sample' })),
  read: z
    .enum(['original', 'stored copy', 'part', 'abstract', 'no'])
    .optional()
    .meta(about('Which text of it the playbook has seen.', { label: 'We have read', values: readings })),
  claim: text(500)
    .optional()
    .meta(about('Exactly what the playbook takes from it, in its own words.', { label: 'What it says' })),
  reach: text(500)
    .optional()
    .meta(about('How far the claim goes, and what it does not show.', { label: 'How far it goes' })),
  interest: text(300).meta(about('What the publisher sells or stands for.', { label: 'Interest' })),
});
