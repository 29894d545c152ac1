import type { Block } from './blocks.ts';

/** The parts of pages that a project may replace by components of its own: each is given the same properties as ours. */
export const PAGE_PARTS = ['SiteHeader', 'SiteFooter', 'EditionBar', 'PageHeader', 'OnThisPage', 'Around'] as const;

/** Kinds of blocks that one component prints; others hold blocks, or the body. */
export type BlockKind = Exclude<Block['kind'], 'body' | 'group' | 'sources'>;

const KINDS: Record<BlockKind, true> = {
  boundary: true,
  changes: true,
  columns: true,
  comparison: true,
  credit: true,
  'decision-map': true,
  definitions: true,
  edition: true,
  entries: true,
  facts: true,
  form: true,
  key: true,
  list: true,
  poles: true,
  questions: true,
  roster: true,
  spread: true,
  steps: true,
  table: true,
  text: true,
  'tick-sheet': true,
  timeline: true,
  verdict: true,
};

/** Their names: a project may replace what prints each. */
export const BLOCK_KINDS = Object.keys(KINDS) as BlockKind[]; // the keys of that table
