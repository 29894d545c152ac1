import { z } from 'astro/zod';
import { day, ENTRY_ID, webAddress } from './fields.ts';

/** Two or three numbers, none with a leading zero, such as 1.0 or 2.11.3. */
const VERSION = /^(?:0|[1-9]\d{0,3})(?:\.(?:0|[1-9]\d{0,3})){1,2}$/;

/** The version of an edition. */
export const editionVersion = () => z.string().regex(VERSION, 'is not a version such as 1.0, in quotes');

/** Text of several lines, without characters that only a machine understands. */
const plainText = (max: number) =>
  z
    .string()
    .max(max, `is longer than ${max} characters`)
    // No pattern, which a JSON Schema would read without its flag.
    .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), 'must have no control characters');

/** An edition that another playbook builds on. */
const builtOn = z.strictObject({
  /** The package that brings it. */
  package: z.string(),
  /** Its version. */
  edition: editionVersion(),
  /** The name of that playbook. */
  name: z.string().optional(),
  /** Where it is published. */
  url: webAddress().optional(),
  /** What it may be used for. */
  licence: z.string().optional(),
});

/** The fields of an edition's own file. */
export const editionFields = z.strictObject({
  /** Its version, which is also the name of its folder. */
  version: editionVersion(),
  /** The day it was released. */
  date: day(),
  /** Whether readers may rely on it: the newest is `current`, older ones are `superseded`. */
  status: z.enum(['current', 'superseded', 'withdrawn']),
  /** Why it was withdrawn. */
  reason: plainText(300).min(1, 'is empty').optional(),
  /** What is new, in a reader's words; blank lines part paragraphs. */
  notes: plainText(4000).optional(),
  /** The version of the schemas that its entries were written for. */
  schema: z.int().min(1),
  /** The edition that it builds on. */
  base: builtOn
    .extend({
      /** What that playbook builds on in its turn, from the nearest one on: each asks for its credit. */
      ancestors: z.array(builtOn).optional(),
    })
    .optional(),
  /** Every file of the edition by its path, those that entries name under `files/`, with the sha256 of its bytes, in hexadecimal. */
  files: z.record(
    z
      .string()
      .regex(
        new RegExp(`^(?:playbook\\.yaml|${ENTRY_ID}\\.mdx|files(?:/[^./\\\\][^/\\\\]*)+)$`),
        'is not the path of a file of an edition',
      ),
    z.string().regex(/^[0-9a-f]{64}$/, 'is not a sha256 sum'),
  ),
});

/** What is known of a frozen edition: `editions/<version>/edition.yaml`. */
export const editionFile = editionFields.refine(
  ({ status, reason }) => status !== 'withdrawn' || reason !== undefined,
  {
    error: 'is required when `status` is withdrawn',
    path: ['reason'],
  },
);

export type EditionFile = z.infer<typeof editionFile>;
