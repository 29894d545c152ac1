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

/** How it came to know what it says, in words. */
export const STUDY = {
  trial: 'controlled trial',
  'meta-analysis': 'analysis of many studies',
  survey: 'survey: it shows what goes together, not what causes what',
  measurement: 'measurement of existing data: it shows what goes together, not what causes what',
  fieldwork: 'observation and interviews in organisations',
  theory: 'argument or theory',
  practice: "practitioners' experience",
  'own account': 'an organisation describing itself',
} as const;

/** Which text of it we have seen, in words. */
export const READ = {
  original: 'the original',
  'stored copy': 'a stored copy of its page',
  abstract: 'its abstract or summary only',
  no: 'none of it',
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
  study: z
    .enum(['trial', 'meta-analysis', 'survey', 'measurement', 'fieldwork', 'theory', 'practice', 'own account'])
    .optional()
    .meta(about('What kind of study or account it is.', { label: 'Kind of study', values: STUDY })),
  method: text(300)
    .optional()
    .meta(about('How it found what it says.', { label: 'Method' })),
  sample: text(300)
    .optional()
    .meta(about('Who or what was looked at, and how many.', { label: 'Sample' })),
  read: z
    .enum(['original', 'stored copy', 'abstract', 'no'])
    .optional()
    .meta(about('Which text of it the playbook has seen.', { label: 'We have read', values: READ })),
  claim: text(500)
    .optional()
    .meta(about('Exactly what the playbook takes from it, in its own words.', { label: 'What it says' })),
  reach: text(500)
    .optional()
    .meta(about('How far the claim goes, and what it does not show.', { label: 'How far it goes' })),
  interest: text(300).meta(about('What the publisher sells or stands for.', { label: 'Interest' })),
});
