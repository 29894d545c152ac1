import type { Block } from './blocks.ts';
import { textsIn } from './check-sentences.ts';
import { isAnotherText } from './other-text.ts';
import type { ThreeWay } from './sequence.ts';
import { LEAF } from './unit.ts';

/**
 * Makes one block of what stands below a heading where one side wrote another text there and the other changed what stood there:
 * it is decided as a whole.
 */
export const withSectionsWhole = (sides: ThreeWay<readonly Block[]>): ThreeWay<readonly Block[]> => {
  const { base, mine, theirs } = sides;
  const texts = { base: textsBelow(base), mine: textsBelow(mine), theirs: textsBelow(theirs) };
  const whole = new Set<string>();
  for (const [name, was] of texts.base) {
    const [own, other] = [texts.mine.get(name), texts.theirs.get(name)];
    if (own && other && isWhole({ base: was, mine: own, theirs: other }, sides)) whole.add(name);
  }
  if (whole.size === 0) return sides;
  const joined = (blocks: readonly Block[], below: ReadonlyMap<string, readonly Block[]>) =>
    [...whole].reduce((rest, name) => replaced(rest, below.get(name) ?? [], name), blocks);
  return { base: joined(base, texts.base), mine: joined(mine, texts.mine), theirs: joined(theirs, texts.theirs) };
};

/** The blocks between a heading and the next, by the heading's id; what stands before the first has none. */
const textsBelow = (blocks: readonly Block[]): Map<string, readonly Block[]> => {
  const below = new Map<string, Block[]>();
  const twice = new Set<string>();
  let text: Block[] = [];
  below.set('', text);
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const name = block.name ?? '';
      if (below.has(name)) twice.add(name);
      text = [];
      below.set(name, text);
    } else text.push(block);
  }
  return new Map([...below].filter(([name]) => !twice.has(name)));
};

const isWhole = (texts: ThreeWay<readonly Block[]>, sides: ThreeWay<readonly Block[]>): boolean => {
  const { base, mine, theirs } = texts;
  const lengths = [base.length, mine.length, theirs.length];
  // A text of one block is compared as that block.
  if (Math.min(...lengths) === 0 || Math.max(...lengths) === 1) return false;
  const [was, own, other] = [keyOf(base), keyOf(mine), keyOf(theirs)];
  if (own === was || other === was || own === other) return false;
  if (![mine, theirs].some((side) => isAllOther(base, side))) return false;
  return !isElsewhere(base, mine, sides.mine) && !isElsewhere(base, theirs, sides.theirs);
};

/** Whether a side wrote all of a section anew, so that none of its blocks belongs to one of base. */
const isAllOther = (base: readonly Block[], side: readonly Block[]): boolean =>
  isAnotherText(base, side) && !side.some(({ key }) => base.some((was) => was.key === key));

/** Whether a text of base went to another place of the side: then it is no other text that the side wrote. */
const isElsewhere = (base: readonly Block[], here: readonly Block[], side: readonly Block[]): boolean => {
  const was = new Set(base.flatMap((block) => textsIn(block.node, block)));
  return side.some((block) => !here.includes(block) && textsIn(block.node, block).some((text) => was.has(text)));
};

const keyOf = (blocks: readonly Block[]): string => blocks.map(({ key }) => key).join('\n\n');

const replaced = (blocks: readonly Block[], text: readonly Block[], name: string): Block[] => {
  const [first] = text;
  if (!first) return [...blocks];
  const start = blocks.indexOf(first);
  const source = text.map((block, index) => (index === 0 ? '' : block.gap) + block.source).join('');
  const whole: Block = {
    ...first,
    kind: 'section',
    name,
    level: LEAF,
    key: keyOf(text),
    words: source,
    source,
    parts: text,
  };
  return [...blocks.slice(0, start), whole, ...blocks.slice(start + text.length)];
};
