import type { List, ListItem } from 'mdast';
import type { Block } from './blocks.ts';
import { rangeOf, readBlocks } from './blocks.ts';
import type { MergeContext } from './context.ts';
import { mergeBlocks } from './merge-blocks.ts';
import { mergeSequence } from './sequence.ts';
import type { Merged, ThreeWay } from './sequence.ts';
import type { Unit } from './unit.ts';
import { LEAF } from './unit.ts';

const MARKER = /^(?:[-+*]|(\d{1,9})([.)]))/;

/** Merges a list item by item. Numbers are no content: the result is numbered as mine counts. */
export const mergeList = ({ base, mine, theirs }: ThreeWay<Block>, context: MergeContext): string => {
  const lists = { base: itemsOf(base), mine: itemsOf(mine), theirs: itemsOf(theirs) };
  const placeOf = (place: number) => `${context.place}, item ${place + 1}`;
  const items = mergeSequence<Item>(lists, {
    match: { likeness: true, moves: 'followed' },
    inserts: 'noted',
    merge: (units) => mergeItem(units, { ...context, place: placeOf(lists.mine.indexOf(units.mine)) }),
    place: context.place,
    placeOf: (_, place) => placeOf(place),
    report: context.report,
  });
  return items.length === 0 ? '' : writeList(items, lists.mine, mine);
};

const itemsOf = ({ node, origin, source }: Block): Item[] => {
  const list = node as List; // blocks of this kind are lists
  let end = origin.offset;
  return list.children.map((item) => {
    const [from, to] = rangeOf(item);
    const gap = origin.text.slice(end, from);
    end = to;
    return readItem(item, {
      gap,
      text: origin.text.slice(from, to),
      isOrdered: list.ordered === true,
      isWhole: source !== '',
    });
  });
};

const readItem = (
  item: ListItem,
  { gap, text }: { gap: string; text: string; isOrdered: boolean; isWhole: boolean },
): Item => {
  const marker = MARKER.exec(text)?.[0] ?? '-';
  const space = /^[ \t]*/.exec(text.slice(marker.length))?.[0] ?? ' ';
  const width = marker.length + space.length;
  const content = dedent(text.slice(width), width);
  const check = typeof item.checked === 'boolean' ? item.checked : undefined;
  const keys = readBlocks(content)?.blocks.map(({ key }) => key) ?? [content];
  return {
    kind: 'item',
    key: `${check ?? ''}|${keys.join('|')}`,
    words: content,
    level: LEAF,
    source: content,
    marker,
    space,
    gap,
    indent: /(?<![ \t])[ \t]*$/.exec(gap)?.[0] ?? '',
  };
};

/** Takes the indentation of an item from the lines behind its first; less from a line that has less. */
const dedent = (text: string, width: number): string => text.replace(new RegExp(`\\n {0,${width}}`, 'g'), '\n');

const mergeItem = (units: ThreeWay<Item>, context: MergeContext): Item => {
  const { base, mine, theirs } = units;
  if (theirs.key === base.key || theirs.key === mine.key) return mine;
  if (mine.key === base.key && mine.source === base.source) return { ...mine, key: theirs.key, source: theirs.source };
  const merged = mergeBlocks({ base: base.source, mine: mine.source, theirs: theirs.source }, context);
  return { ...mine, key: merged, source: merged };
};

/** Writes the items with mine's marks, numbers and gaps. */
const writeList = (items: readonly Merged<Item>[], mine: readonly Item[], { gap: before }: Block): string => {
  const [first, second] = mine;
  const indent = /(?<![ \t])[ \t]*$/.exec(before)?.[0] ?? '';
  const number = numbersOf(mine);
  const usual = second?.gap.replace(/[^\n]/g, '') ?? '\n';
  return items
    .map(({ unit, mine: place }, index) => {
      const own = place === undefined ? undefined : mine[place];
      const marker = number ? number(index) : (own ?? first ?? unit).marker;
      const space = own?.space ?? first?.space ?? unit.space;
      const gap = own && place !== 0 ? own.gap : usual + (second?.indent ?? indent);
      const margin = ' '.repeat(marker.length + space.length) + (own && place !== 0 ? own.indent : '');
      const text = unit.source.replace(/\n(?=[^\n])/g, `\n${margin}`);
      return (index === 0 ? '' : gap) + marker + (text === '' ? '' : space) + text;
    })
    .join('');
};

/** How a list counts: always the same number, or up from the first. Undefined for a list without numbers. */
const numbersOf = (items: readonly Item[]): ((index: number) => string) | undefined => {
  const [first = 0, second] = items.map(({ marker }) => Number(MARKER.exec(marker)?.[1] ?? -1));
  const mark = MARKER.exec(items[0]?.marker ?? '')?.[2];
  if (mark === undefined) return undefined;
  const step = second === first ? 0 : 1;
  return (index) => `${first + step * index}${mark}`;
};

interface Item extends Unit {
  /** Its content, as if it stood at the left margin; `gap` and `indent` stand before its marker. */
  source: string;
  marker: string;
  space: string;
  gap: string;
  indent: string;
}
