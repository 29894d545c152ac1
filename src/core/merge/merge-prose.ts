import type { Block } from './blocks.ts';
import type { MergeContext } from './context.ts';
import { holdsPicture, sentencesOf } from './sentences.ts';
import type { Sentence } from './sentences.ts';
import { commonGap, onOneLine, wrapLike } from './flow.ts';
import { mergeSequence } from './sequence.ts';
import type { Merged, ThreeWay } from './sequence.ts';

/** Merges a paragraph that both sides changed, or that one changed and the other reflowed, sentence by sentence. */
export const mergeParagraph = (paragraph: ThreeWay<Block>, context: MergeContext): string => {
  const { place } = context;
  const sentences = {
    base: sentencesOf(paragraph.base),
    mine: sentencesOf(paragraph.mine),
    theirs: sentencesOf(paragraph.theirs),
  };
  const merged = mergeSequence<Sentence>(sentences, {
    match: { likeness: true, moves: 'followed' },
    inserts: 'strict',
    merge: (units) => mergeSentence(units, context),
    place,
    placeOf: () => place,
    report: context.report,
  });
  noteNeighbours(sentences, merged, context);
  return inFlowOf(merged, sentences, paragraph);
};

/** Merges one sentence. Two people who change a sentence mean two different sentences: a person decides. */
export const mergeSentence = (
  units: ThreeWay<Sentence>,
  { report, place }: MergeContext,
  what = 'the same sentence',
): Sentence => {
  const { base, mine, theirs } = units;
  if (mine.key === theirs.key || theirs.key === base.key) return mine;
  if (mine.key === base.key) return theirs;
  const texts = { base: base.source, mine: mine.source, theirs: theirs.source };
  return units[report.conflict(place, `both sides changed ${what}`, texts)];
};

/** Notes where one side changed a sentence and the other the next one. */
const noteNeighbours = (
  { base, mine, theirs }: ThreeWay<readonly Sentence[]>,
  merged: readonly Merged<Sentence>[],
  { report, place }: MergeContext,
): void => {
  const kept = new Map(merged.map((item) => [item.base, item]));
  const touchOf = (index: number): string => {
    const item = kept.get(index);
    const was = base[index]?.key;
    const [own, other] = [mine[item?.mine ?? -1]?.key, theirs[item?.theirs ?? -1]?.key];
    if (item && own === other) return '';
    const isIn = (sentences: readonly Sentence[]) => sentences.some(({ key }) => key === was);
    if (!item) return `${isIn(mine) ? '' : 'mine'}${isIn(theirs) ? '' : 'theirs'}`;
    return `${own === was ? '' : 'mine'}${other === was ? '' : 'theirs'}`;
  };
  const touches = base.map((_, index) => touchOf(index));
  const isNear = touches.some((touch, index) => {
    const next = touches[index + 1];
    return next !== undefined && next !== '' && touch !== '' && touch !== next;
  });
  const isBeside = merged.some((item, index) => {
    if (item.base !== undefined || (item.mine !== undefined && item.theirs !== undefined)) return false;
    const changer = item.mine === undefined ? 'mine' : 'theirs';
    return [merged[index - 1], merged[index + 1]].some((other) => {
      return other?.base !== undefined && touchOf(other.base).includes(changer);
    });
  });
  if (isNear || isBeside) {
    const textOf = (sentences: readonly Sentence[]) => sentences.map(({ source }) => source).join(' ');
    report.note(place, 'the two sides changed sentences next to each other', {
      base: textOf(base),
      mine: textOf(mine),
      theirs: textOf(theirs),
    });
  }
};

/** Joins sentences with the line breaks that mine has, or theirs where mine is too short to have any. */
const inFlowOf = (
  merged: readonly Merged<Sentence>[],
  { mine, theirs }: ThreeWay<readonly Sentence[]>,
  texts: ThreeWay<Block>,
): string => {
  const isMine = merged.every((item, index) => item.mine === index && item.unit === mine[index]);
  if (isMine && merged.length === mine.length) return texts.mine.source;
  const isShort = mine.length < 2 && texts.mine.source.length <= widthOf(texts.theirs.source);
  const [model, sentences] = isShort ? [texts.theirs.source, theirs] : [texts.mine.source, mine];
  const gap = commonGap(sentences);
  const isOnOneLine = sentences.every(({ source }) => !source.includes('\n'));
  const text = merged
    .map((item, index) => {
      const own = item.mine === undefined ? undefined : mine[item.mine];
      const isNew = own === undefined || merged[index - 1]?.mine !== (item.mine ?? 0) - 1;
      const isByPicture = [item, merged[index - 1]].some((one) => one && holdsPicture(one.unit.source));
      const usual = (isNew ? '' : own.gap) || gap || item.unit.gap || ' ';
      const space = isNew && isByPicture && !usual.includes('\n') ? '\n' : usual;
      return (index === 0 ? '' : space) + (isOnOneLine ? onOneLine(item.unit.source) : item.unit.source);
    })
    .join('');
  return isOnOneLine ? text : wrapLike(text, model);
};

/** How many characters the longest line has. */
const widthOf = (text: string): number => Math.max(...text.split('\n').map(({ length }) => length));
