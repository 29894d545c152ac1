import type { Nodes } from 'mdast';
import { FIXED_ID } from '../heading-id.ts';
import type { Block } from './blocks.ts';
import { cellText, collapse, sourceOf } from './blocks.ts';
import type { MergeDocument } from './read-document.ts';
import type { Report } from './report.ts';
import { cutSentences } from './sentences.ts';
import type { ThreeWay } from './sequence.ts';

/**
 * Counts every sentence, item, cell and heading. What either side wrote must be there: a merge that loses it is a
 * conflict, and so is one that says a sentence of running text twice which all say once. What one side deleted must not be there
 * again, and nothing may be there more often than on either side, without a note.
 */
export const checkSentences = (
  result: MergeDocument,
  { base, mine, theirs }: ThreeWay<MergeDocument>,
  report: Report,
): void => {
  const told = [...report.notes, ...report.conflicts];
  const noted = told.map((found) => collapse([found.base, found.mine, found.theirs].join(' ')));
  const isNoted = (sentence: string) => noted.some((text) => text.includes(sentence));
  const [now, was, own, other] = [result, base, mine, theirs].map(({ blocks }) => countSentences(blocks.blocks)) as [
    Counts,
    Counts,
    Counts,
    Counts,
  ];
  for (const [side, counts] of [['mine', own] as const, ['theirs', other] as const]) {
    for (const [sentence, count] of counts) {
      const isLost = count > (was.get(sentence) ?? 0) && !now.has(sentence) && !isNoted(sentence);
      if (isLost) report.misfit('the body', `text of ${side} would be lost: ${sentence}`);
    }
  }
  for (const sentence of saidTwice(result, [base, mine, theirs]))
    report.misfit('the body', `both sides moved this text, and it would be there twice: ${sentence}`);
  for (const [sentence, count] of now) {
    const [b, m, t] = [was, own, other].map((counts) => counts.get(sentence) ?? 0) as [number, number, number];
    if (isNoted(sentence) || m + t === 0) continue;
    if (m < b && count > m + Math.max(0, t - b)) {
      report.note('the body', 'mine deleted or moved this text, and it is there', { base: sentence, theirs: sentence });
    } else if (t < b && count > t + Math.max(0, m - b)) {
      report.note('the body', 'theirs deleted or moved this text, and it is there', { base: sentence, mine: sentence });
    } else if (count > Math.max(m, t)) {
      report.note('the body', 'this text is there more often than on either side', {
        mine: sentence,
        theirs: sentence,
      });
    }
  }
};

/** The sentences of paragraphs that stand twice or more in a result, and once in each of the texts that it was made of. */
const saidTwice = (result: MergeDocument, sides: readonly MergeDocument[]): string[] => {
  const [now, ...counts] = [result, ...sides].map(({ blocks }) =>
    countSentences(blocks.blocks.filter(({ kind }) => kind === 'paragraph')),
  );
  return [...(now ?? [])]
    .filter(([sentence, count]) => count > 1 && counts.every((known) => known.get(sentence) === 1))
    .map(([sentence]) => sentence);
};

const countSentences = (blocks: readonly Block[]): Counts => {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    for (const text of textsIn(block.node, block)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
};

/** The sentences of a body, and what is compared as a whole, each without its layout. */
export const textsOf = ({ blocks }: MergeDocument): string[] =>
  blocks.blocks.flatMap((block) => textsIn(block.node, block));

/** The same for one block, or for a part of it. */
export const textsIn = (node: Nodes, block: Block): string[] => {
  const text = sourceOf(node, block.origin.text);
  if (node.type === 'thematicBreak') return [];
  if (node.type === 'tableCell') return [cellText(node, block.origin.text)];
  const running = text.replace(/^[ \t]*>/gm, ' ');
  if (node.type === 'paragraph') return cutSentences(running).map(({ key }) => key);
  // The id that a heading fixes is merged by itself.
  if (node.type === 'heading')
    return [running.replace(FIXED_ID, ''), FIXED_ID.exec(running)?.[0] ?? ''].map(collapse).filter(Boolean);
  if (!('children' in node)) return [collapse(running)];
  return node.children.flatMap((child) => textsIn(child, block));
};

type Counts = Map<string, number>;
