import type { Edit } from '../edits.ts';
import { applyEdits } from '../edits.ts';
import type { Block } from './blocks.ts';
import { rangeOf, readBlocks } from './blocks.ts';
import { commonGap, onOneLine, wrapLike } from './flow.ts';
import { matchUnits } from './match-units.ts';
import { sentencesOf } from './sentences.ts';
import type { Sentence } from './sentences.ts';
import type { ThreeWay } from './sequence.ts';

/**
 * Where one side cut a paragraph in two, or joined two, and the other changed a sentence there: the same break is made in the other
 * two texts, or taken out, so that each sentence is compared with what it was. All else stays as it is.
 */
export const withSameBreaks = (texts: ThreeWay<string>): ThreeWay<string> => {
  const [base, mine, theirs] = [readProse(texts.base), readProse(texts.mine), readProse(texts.theirs)];
  const sides = [
    { side: mine, other: theirs },
    { side: theirs, other: mine },
  ];
  const changes = sides.flatMap(({ side, other }) => changesOf(base, { side, other }));
  if (changes.length === 0) return texts;
  const changed = (prose: Prose) =>
    withBreaks(
      prose,
      new Map(changes.filter((change) => change.prose === prose).map(({ at, isBreak }) => [at, isBreak])),
    );
  return { base: changed(base), mine: changed(mine), theirs: changed(theirs) };
};

/** The breaks that a side made or took out in paragraphs that the other side changed. */
const changesOf = (base: Prose, { side, other }: { side: Prose; other: Prose }): Change[] => {
  const [own, others] = [side, other].map(({ sentences }) =>
    matchUnits(base.sentences, sentences, { likeness: true, moves: 'found' }),
  );
  if (!own || !others) return [];
  return base.sentences.slice(1).flatMap((_, index): Change[] => {
    const at = index + 1;
    const here = own.of.get(at) ?? -1;
    // What stands between the two now is no question of a break.
    if (own.of.get(index) !== here - 1 || isBroken(base, at) === isBroken(side, here)) return [];
    if (!isProse(base, at) || !isProse(side, here)) return [];
    const isBreak = isBroken(side, here);
    const there = placeBetween(base, { at, of: others.of, isBreak });
    if (there === undefined || !isProse(other, there) || isBroken(other, there) === isBreak) return [];
    if (isSame(base, other, { at, there })) return [];
    return [
      { prose: base, at, isBreak },
      { prose: other, at: there, isBreak },
    ];
  });
};

/**
 * Which sentence of another text follows the break before a sentence of base. Undefined where the sentences of the two halves are
 * mixed there by now, or where others came between two paragraphs.
 */
const placeBetween = (
  base: Prose,
  { at, of, isBreak }: { at: number; of: ReadonlyMap<number, number>; isBreak: boolean },
): number | undefined => {
  const placesOf = (half: readonly number[], paragraph: Block | undefined) =>
    half.filter((place) => base.paragraphs[place] === paragraph).flatMap((place) => of.get(place) ?? []);
  const all = [...base.paragraphs.keys()];
  const before = placesOf(all.slice(0, at), base.paragraphs[at - 1]);
  const behind = placesOf(all.slice(at), base.paragraphs[at]);
  const [last, first] = [Math.max(...before), Math.min(...behind)];
  if (before.length === 0 || behind.length === 0 || first <= last) return undefined;
  return isBreak || first === last + 1 ? first : undefined;
};

/** Whether a sentence begins another paragraph than the one before it. */
const isBroken = ({ paragraphs }: Prose, at: number): boolean => paragraphs[at] !== paragraphs[at - 1];

/** Whether a sentence and the one before it stand in one paragraph, or in two with nothing between them. */
const isProse = ({ paragraphs, blocks }: Prose, at: number): boolean => {
  const [before, here] = [paragraphs[at - 1], paragraphs[at]];
  if (before === undefined || here === undefined) return false;
  return before === here || blocks.indexOf(here) === blocks.indexOf(before) + 1;
};

/** Whether a text says the same as base in the paragraphs on both sides of a sentence's beginning. */
const isSame = (base: Prose, other: Prose, { at, there }: { at: number; there: number }): boolean => {
  const keysOf = ({ paragraphs }: Prose, place: number) =>
    `${paragraphs[place - 1]?.key ?? ''}\n${paragraphs[place]?.key ?? ''}`;
  return keysOf(base, at) === keysOf(other, there);
};

/** A text with other breaks before some sentences, each paragraph wrapped as it was. */
const withBreaks = (prose: Prose, breaks: ReadonlyMap<number, boolean>): string => {
  const { text, sentences, paragraphs } = prose;
  if (breaks.size === 0) return text;
  const edits: Edit[] = [];
  const isBreakAt = (at: number) => breaks.get(at) ?? isBroken(prose, at);
  const touched = new Set([...breaks.keys()].flatMap((at) => [paragraphs[at - 1], paragraphs[at]]));
  let start = 0;
  while (start < sentences.length) {
    let end = start + 1;
    // Paragraphs that change together are written together.
    while (end < sentences.length && touched.has(paragraphs[end]) && (!isBroken(prose, end) || breaks.has(end)))
      end += 1;
    const [first, last] = [paragraphs[start], paragraphs[end - 1]];
    if (first && last && touched.has(first)) {
      const gap = commonGap(sentences.slice(start, end)) || ' ';
      const pieces: string[] = [];
      for (let at = start; at < end; at += 1) {
        const { source = '', gap: own = '' } = sentences[at] ?? {};
        if (at === start || isBreakAt(at)) pieces.push(source);
        else pieces.push((pieces.pop() ?? '') + (breaks.has(at) ? gap : own || gap) + source);
      }
      const models = [first.source, last.source];
      const isOneLine = sentences.slice(start, end).every(({ source }) => !source.includes('\n'));
      const model = models.find((one) => one.includes('\n')) ?? first.source;
      const written = pieces.map((piece) => (isOneLine ? onOneLineUnlessBroken(piece, gap) : wrapLike(piece, model)));
      edits.push({ start: rangeOf(first.node)[0], end: rangeOf(last.node)[1], text: written.join('\n\n') });
    }
    start = end;
  }
  return applyEdits(text, edits);
};

const onOneLineUnlessBroken = (text: string, gap: string): string => (gap.includes('\n') ? text : onOneLine(text));

const readProse = (text: string): Prose => {
  const blocks = readBlocks(text)?.blocks ?? [];
  const found = blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((block) => sentencesOf(block).map((sentence) => ({ sentence, block })));
  return {
    text,
    blocks,
    sentences: found.map(({ sentence }) => sentence),
    paragraphs: found.map(({ block }) => block),
  };
};

/** The sentences of a text's paragraphs, and the paragraph that each stands in. */
interface Prose {
  text: string;
  blocks: readonly Block[];
  sentences: readonly Sentence[];
  paragraphs: readonly Block[];
}

/** A break that is made before a sentence of a text, or taken out. */
interface Change {
  prose: Prose;
  at: number;
  isBreak: boolean;
}
