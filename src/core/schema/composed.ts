import { z } from 'astro/zod';
import type { EntrySchema } from '../collection.ts';
import type { Part } from '../body/body-parts.ts';

const part: z.ZodType<Part> = z.lazy(() =>
  z.union([
    z.strictObject({ html: z.string() }),
    z.strictObject({
      component: z.string(),
      props: z.record(z.string(), z.string()),
      children: z.array(part),
    }),
  ]),
);

/** What compose adds to an entry when it writes the composed tree. */
const composed = z.strictObject({
  /** The file the entry was written in, from the project's root. */
  file: z.string(),
  /** Whose text it is, where the playbook builds on another: see `OverlaidSource`. */
  origin: z.enum(['base', 'own', 'replaced', 'patched']).optional(),
  /** What the page prints of the body; nothing where it is code. */
  parts: z.array(part),
  /** The body as Markdown. */
  markdown: z.string(),
  /** Words in the body. */
  words: z.int(),
  /** Headings of the body, in order. */
  headings: z.array(
    z.strictObject({
      /** 2 for `##`, and so on. */
      depth: z.int(),
      /** The id that links use. */
      id: z.string(),
      /** The heading as readers see it. */
      text: z.string(),
    }),
  ),
});

/** The schema of an entry of the composed tree: what its collection says, and what compose adds. */
export const composedSchema = (schema: EntrySchema) => schema.safeExtend({ composed });
