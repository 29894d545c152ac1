import { FIXED_ID, fixedIdOf } from '../heading-id.ts';
import type { Block } from './blocks.ts';
import { readBlocks } from './blocks.ts';
import type { MergeContext } from './context.ts';
import { mergeList } from './merge-list.ts';
import { mergeParagraph, mergeSentence } from './merge-prose.ts';
import { mergeTable } from './merge-table.ts';
import { otherText } from './other-text.ts';
import { checkOwners } from './owners.ts';
import { withSameBreaks } from './paragraph-breaks.ts';
import { placeOfBlock } from './places.ts';
import { asSentence } from './sentences.ts';
import { mergeSequence } from './sequence.ts';
import type { Merged, ThreeWay } from './sequence.ts';
import { withSectionsWhole } from './whole-sections.ts';

/** Merges Markdown block by block. Where the result would not be what was meant, all of it waits for a person. */
export const mergeBlocks = (texts: ThreeWay<string>, context: MergeContext): string => {
  const { report, place } = context;
  const same = withSameBreaks(texts);
  const [base, mine, theirs] = [readBlocks(same.base), readBlocks(same.mine), readBlocks(same.theirs)];
  const where = place === '' ? 'the body' : place;
  if (!base || !mine || !theirs) return texts[report.conflict(where, 'this text cannot be parsed by itself', texts)];
  const sides = withSectionsWhole({ base: base.blocks, mine: mine.blocks, theirs: theirs.blocks });
  const before = report.length;
  const whole = (message: string) => {
    report.forget(before);
    return texts[report.conflict(where, message, texts)];
  };
  const placeOf = (blocks: readonly Block[], index: number) => placeOfBlock(blocks, index, place);
  const merged = mergeSequence<Block>(sides, {
    match: { likeness: true, moves: 'followed' },
    inserts: 'noted',
    merge: (units) => mergeBlock(units, { ...context, place: placeOf(sides.mine, sides.mine.indexOf(units.mine)) }),
    place: where,
    placeOf: (side, index) => placeOf(sides[side], index),
    report,
  });
  const lost = checkOwners(merged, sides, { report, placeOf });
  if (lost !== undefined) return whole(`the heading that ${lost} stood below is gone`);
  const text = writeBlocks(merged, {
    mine: { ...mine, blocks: sides.mine },
    theirs: { ...theirs, blocks: sides.theirs },
  });
  const keys = readBlocks(text)?.blocks.map(({ key }) => key);
  const meant = merged.map(({ unit }) => unit.key);
  if (keys?.join('\n\n') === meant.join('\n\n')) return text;
  return whole('the two changes do not fit together as Markdown');
};

const mergeBlock = (units: ThreeWay<Block>, context: MergeContext): Block => {
  const { base, mine, theirs } = units;
  const texts = { base: base.source, mine: mine.source, theirs: theirs.source };
  if (theirs.key === mine.key) return mine;
  if (theirs.key === base.key) return isRebroken(units) ? theirs : mine;
  const isUntouched = mine.source === base.source;
  if (isUntouched || (mine.key === base.key && mine.kind === 'exact')) return theirs;
  const other = otherTextOf(units);
  if (other !== undefined) return units[context.report.conflict(context.place, other, texts)];
  const before = context.report.length;
  const source = mergeContent(units, context);
  const { blocks, tail } = readBlocks(source) ?? { blocks: [], tail: '' };
  const [block, ...others] = blocks;
  if (block?.kind !== mine.kind || others.length > 0 || tail.trim() !== '' || block.gap !== '') {
    context.report.forget(before);
    return units[context.report.conflict(context.place, 'the two changes do not fit together as Markdown', texts)];
  }
  return { ...mine, key: block.key, source };
};

/** Whose text is another one than base, where that is told of the whole block and not of its sentences. */
const otherTextOf = ({ base, mine, theirs }: ThreeWay<Block>): string | undefined => {
  const partsOf = (block: Block) => block.parts ?? [block];
  return ['heading', 'table', 'exact'].includes(mine.kind)
    ? undefined
    : otherText({ base: partsOf(base), mine: partsOf(mine), theirs: partsOf(theirs) });
};

/** Whether theirs put breaks into lines, or took them away, where mine did nothing. */
const isRebroken = ({ base, mine, theirs }: ThreeWay<Block>): boolean => {
  const breaks = ({ source }: Block) => source.match(/ {2}\n/g)?.length ?? 0;
  return mine.source === base.source && breaks(theirs) !== breaks(base);
};

const mergeContent = (units: ThreeWay<Block>, context: MergeContext): string => {
  const { base, mine, theirs } = units;
  const texts = { base: base.source, mine: mine.source, theirs: theirs.source };
  switch (mine.kind) {
    case 'paragraph':
      return mergeParagraph(units, context);
    case 'list':
    case 'steps':
      return mergeList(units, context);
    case 'table':
      return mergeTable(units, context);
    case 'quotation':
      return mergeQuotation(units, context);
    case 'heading':
      return mine.key === base.key ? theirs.source : mergeHeading(units, context);
    case 'section':
    case 'exact':
      return texts[
        context.report.conflict(context.place, 'both sides changed this, and it is compared as a whole', texts)
      ];
  }
};

/**
 * A heading is one sentence. An id that a side fixes is merged apart from its words: it says nothing of them. One that a side
 * takes away follows from the words again, so that the two are one decision.
 */
const mergeHeading = (units: ThreeWay<Block>, context: MergeContext): string => {
  const [base, mine, theirs] = [units.base, units.mine, units.theirs].map(partsOf);
  if (!base || !mine || !theirs) return asSentences(units, context);
  const isOneSided = mine.id === theirs.id || mine.id === base.id || theirs.id === base.id;
  const id = mine.id === base.id ? theirs.id : mine.id;
  if (!isOneSided || (id === undefined && mine.id !== theirs.id)) return asSentences(units, context);
  const words = asSentences({ base: base.words, mine: mine.words, theirs: theirs.words }, context);
  return id === undefined ? words : `${words} [#${id}]`;
};

/**
 * A heading without its id, and that id; undefined where they cannot be told apart: it is underlined, has marks behind it, or ends in
 * what only looks like an id.
 */
const partsOf = (block: Block): { words: Block; id: string | undefined } | undefined => {
  const [whole, id] = FIXED_ID.exec(block.source) ?? ['', undefined];
  const source = block.source.slice(0, block.source.length - whole.length);
  const isPlain = /^#{1,6} [^\n]*$/.test(source) && !/[\\#]$/.test(source.trimEnd());
  const isRead = block.node.type === 'heading' && fixedIdOf(block.node) === id;
  return isPlain && isRead ? { words: { ...block, source }, id } : undefined;
};

const asSentences = ({ base, mine, theirs }: ThreeWay<Block>, context: MergeContext): string => {
  const asOne = ({ source }: Block) => asSentence(source, { gap: '', closed: [] });
  return mergeSentence({ base: asOne(base), mine: asOne(mine), theirs: asOne(theirs) }, context, 'the same heading')
    .source;
};

/** A quotation is merged as what stands behind its marks. */
const mergeQuotation = ({ base, mine, theirs }: ThreeWay<Block>, context: MergeContext): string => {
  const inner = ({ source }: Block) => source.replace(/^[ \t]*>[ \t]?/gm, '');
  const merged = mergeBlocks({ base: inner(base), mine: inner(mine), theirs: inner(theirs) }, context);
  return merged.replace(/^(.*)$/gm, (line) => (line === '' ? '>' : `> ${line}`));
};

/** Joins blocks with the gaps that mine has, or theirs where it added something. */
const writeBlocks = (
  merged: readonly Merged<Block>[],
  { mine, theirs }: Record<'mine' | 'theirs', Written>,
): string => {
  const gapBefore = (item: Merged<Block>, previous: Merged<Block> | undefined): string => {
    if (!previous) return mine.blocks[0]?.gap ?? theirs.blocks[0]?.gap ?? '';
    const isMine = item.mine !== undefined;
    const [place, before] = isMine ? [item.mine, previous.mine] : [item.theirs, previous.theirs];
    const gap = (isMine ? mine : theirs).blocks[place ?? -1]?.gap ?? '';
    const isSameGap = place !== undefined && before === place - 1;
    return gap.includes('\n') && (isSameGap || gap.includes('\n\n')) ? gap : '\n\n';
  };
  const text = merged.map((item, index) => gapBefore(item, merged[index - 1]) + item.unit.source).join('');
  return text + mine.tail;
};

/** Blocks, and what stands behind the last one. */
interface Written {
  blocks: readonly Block[];
  tail: string;
}
