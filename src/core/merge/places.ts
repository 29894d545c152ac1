import type { Block } from './blocks.ts';

const NAMES: Record<Block['kind'], string> = {
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'list',
  steps: 'numbered list',
  table: 'table',
  quotation: 'quotation',
  exact: 'block',
  section: 'text',
};

/** Where a block stands, in a reader's words: `section "Who decides" (#who-decides), paragraph 2`. */
export const placeOfBlock = (blocks: readonly Block[], index: number, within: string): string => {
  const block = blocks[index];
  if (!block) return within || 'the body';
  const start = blocks.slice(0, index + 1).findLastIndex(({ kind }) => kind === 'heading');
  const heading = blocks[start];
  const section = heading ? `section "${heading.title ?? ''}" (#${heading.name ?? ''})` : within || 'the opening';
  if (block.kind === 'section') return section;
  if (heading === block) return `${section}, heading`;
  const count = blocks.slice(start + 1, index + 1).filter(({ kind }) => kind === block.kind).length;
  const isOnly = within !== '' && blocks.length === 1;
  return isOnly ? within : `${section}, ${NAMES[block.kind]} ${count}`;
};
