import { z } from 'astro/zod';
import { commonFields, title } from './entry.ts';
import { reference, text } from './fields.ts';

/** What an organisation is said to do, and what can be learnt from it. */
export const example = z.strictObject({
  title,
  ...commonFields,
  /** The organisation. */
  organisation: text(80),
  /** What the source says of it, with its hedge. */
  claim: text(400),
  /** What to take from it. */
  lesson: text(400),
  /** The entries it stands for. */
  illustrates: z.array(reference()).min(1, 'needs at least one item'),
  /** Whether the organisation says so itself or somebody says it of them. */
  evidence: z.enum(['primary', 'secondary']),
  /** What the evidence does not show. */
  caveat: text(400),
});
