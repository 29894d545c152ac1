import type { Block } from '../blocks.ts';
import { listBlock } from '../blocks.ts';
import type { Entry } from '../playbook.ts';

/** A question: the short answer, the longer one, and how else people ask it. */
export const faqBlocks = ({ data }: Entry<'faqs'>): Block[] => [
  { kind: 'key', label: 'Short answer', text: data.shortAnswer },
  { kind: 'body' },
  ...listBlock(
    'also-asked',
    'Also asked',
    data.alsoAsked.map((line) => `“${line}”`),
    'quotes',
  ),
];
