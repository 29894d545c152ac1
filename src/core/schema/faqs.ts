import { z } from 'astro/zod';
import { commonFields } from './entry.ts';
import { listedIn, text } from './fields.ts';

const wordCount = (line: string) => line.split(/\s+/).filter(Boolean).length;

/** A question people really ask, and its answer; the body is the longer answer. */
export const faq = z.strictObject({
  ...commonFields,
  /** The question, as a whole sentence; it heads the page. */
  question: text(160),
  /** The answer in at most 60 words. */
  shortAnswer: text(480).refine((line) => wordCount(line) <= 60, 'is longer than 60 words'),
  /** Two to eight other ways people ask it. */
  alsoAsked: z.array(text(120)).min(2, 'needs at least two items').max(8, 'has more than eight items'),
  /** The group it stands in, from `categories` in playbook.yaml. */
  category: listedIn('categories'),
});
