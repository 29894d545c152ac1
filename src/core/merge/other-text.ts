import { similarity } from '../diff/similarity.ts';
import type { Block } from './blocks.ts';
import { textsIn } from './check-sentences.ts';
import { bagOf, matchUnits } from './match-units.ts';
import { asSentence } from './sentences.ts';
import type { ThreeWay } from './sequence.ts';
import type { Unit } from './unit.ts';

/** Two sentences with so much of their words in common are forms of one. */
const ALIKE = 0.4;
/** Less of the shorter text than this in common makes two texts different ones. */
const LEAST_IN_COMMON = 0.5;

/**
 * Who put another text in the place of one that the other side changed. Sentences of two such texts do not go together: what
 * one side wrote into its text makes no sense in the other's.
 */
export const otherText = ({ base, mine, theirs }: ThreeWay<readonly Block[]>): string | undefined => {
  const [was, own, other] = [base, mine, theirs].map(sentencesIn) as [Unit[], Unit[], Unit[]];
  // Two people who change one sentence are told so.
  if (Math.max(was.length, own.length, other.length) <= 1) return undefined;
  const [isOwn, isOther] = [isAnother(was, own), isAnother(was, other)];
  if (isOwn && isOther) return 'both sides wrote another text here';
  if (isOwn) return 'mine is another text than the one that theirs changed';
  return isOther ? 'theirs is another text than the one that mine changed' : undefined;
};

/** Whether the blocks of a side have few sentences in common with those of base. */
export const isAnotherText = (base: readonly Block[], side: readonly Block[]): boolean =>
  isAnother(sentencesIn(base), sentencesIn(side));

/** What the blocks say, sentence by sentence. */
const sentencesIn = (blocks: readonly Block[]): Unit[] =>
  blocks.flatMap((block) => textsIn(block.node, block)).map((text) => asSentence(text, { gap: '', closed: [] }));

/** Whether two texts have few sentences in common, whatever their order. */
const isAnother = (was: readonly Unit[], is: readonly Unit[]): boolean => {
  const { of } = matchUnits(was, is, { likeness: true, moves: 'found' });
  const common = [...of].filter(([from, to]) => isForm(was[from], is[to]));
  return common.length < LEAST_IN_COMMON * Math.min(was.length, is.length);
};

const isForm = (a: Unit | undefined, b: Unit | undefined): boolean =>
  a !== undefined && b !== undefined && (a.key === b.key || similarity(bagOf(a), bagOf(b)) >= ALIKE);
