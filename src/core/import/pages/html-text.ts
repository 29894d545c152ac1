import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { HtmlNode } from './html-tree.ts';

/** The text of HTML and of what Markdown stands in it, spaces and all. */
export const htmlText = (node: HtmlNode): string => {
  if (node.type === 'text') return node.value;
  if (node.type === 'markdown') return node.node.type === 'break' ? '\n' : toString(node.node);
  return node.name === 'br' ? '\n' : node.children.map(htmlText).join('');
};

/** A text in a line that says where an id of the file stood; it is gone before the page is printed. */
export const anchorNode = (id: string): PhrasingContent => ({
  type: 'text',
  value: '',
  data: { anchor: id } as object,
});

/** The id that stood where a node stands. */
export const anchorOf = (node: { data?: unknown }): string | undefined =>
  (node.data as { anchor?: string } | undefined)?.anchor;

const RAISED: Readonly<Record<'sup' | 'sub', Readonly<Record<string, string>>>> = {
  sup: tableOf('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'),
  sub: tableOf('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'),
};

/** A raised or lowered text by the signs that there are for it; undefined where one is missing. */
export const raised = (text: string, kind: 'sup' | 'sub'): string | undefined => {
  const signs = Array.from(text.trim(), (sign) => RAISED[kind][sign]);
  return signs.length > 0 && signs.every((sign) => sign !== undefined) ? signs.join('') : undefined;
};

function tableOf(plain: string, other: string): Record<string, string> {
  const signs = Array.from(other);
  return Object.fromEntries(Array.from(plain, (sign, index) => [sign, signs[index] ?? sign]));
}

/** Parts of a line, joined by a sign that parts them. */
export const joined = (parts: readonly PhrasingContent[][]): PhrasingContent[] =>
  parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{ type: 'text' as const, value: ' · ' }, ...part]));

/** Without spaces and breaks at its ends. */
export const trimmed = (nodes: readonly PhrasingContent[]): PhrasingContent[] => {
  const kept = [...nodes];
  const isBlank = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '' && anchorOf(node) === undefined);
  while (isBlank(kept[0])) kept.shift();
  while (isBlank(kept.at(-1))) kept.pop();
  const [first] = kept;
  if (first?.type === 'text') kept[0] = { ...first, value: first.value.trimStart() };
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, value: last.value.trimEnd() };
  return kept;
};
