import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Components } from '../components.ts';
import { isInline } from './as-blocks.ts';
import { undefinedComponents } from './compile-code.ts';
import { dropComments, HTML_COMMENTS } from './drop-comments.ts';
import { Places } from './places.ts';
import type { BodyRead } from './read-body.ts';
import { FEATURES, parseRepairing, readMessage } from './read-body.ts';
import { withoutRoots } from './roots.ts';
import { chooseStandIns } from './stand-ins.ts';
import { DEEPEST, tooDeepNode } from './too-deep.ts';
import { findTooMuch } from './too-much.ts';

/** Parses a body that may hold code as MDX does; code that cannot be read is a fault, and leaves no tree. */
export const readTrusted = (source: string, components?: Components): BodyRead => {
  const body = withoutRoots(source);
  const places = new Places(body);
  const tooMuch = findTooMuch(body);
  const standIns = chooseStandIns(body);
  if (tooMuch || !standIns) return { faults: tooMuch ? [tooMuch] : [], places };
  const dropped = dropComments(body, {
    standIns,
    comments: HTML_COMMENTS,
    parse: (masked) => parseRepairing(masked, { standIns, places }).tree,
  });
  try {
    // Without a line ending, a backslash at the end of a module ends the process (satteri 0.10.5).
    const text = `${dropped.replaceAll(standIns.gone, ' ')}\n`;
    const tree = mdxToMdast(text, { features: FEATURES }) as Root; // the same shapes
    const deep = tooDeepNode(tree);
    const offset = deep?.position?.start.offset ?? 0;
    if (deep) return { faults: [{ code: 'T508', offset, details: { limit: String(DEEPEST) } }], places };
    const faults = undefinedComponents(text, tree, components);
    normalise(tree, body);
    return { tree, faults, places };
  } catch (error) {
    const { offset, reason } = readMessage(error, places);
    return { faults: [{ code: 'T501', offset, details: { reason } }], places };
  }
};

/**
 * Makes of a native tree what `readBody` gives: elements and expressions on one line stand in a paragraph, and terms in the
 * descriptions of pictures, which the parser takes for text, are known to `altPieces`.
 */
const normalise = (node: Nodes, body: string): void => {
  if (node.type === 'image' || node.type === 'imageReference') {
    const pieces = labelOf(sourceOf(node, body)).split(/(?<!\\)\{([^{}]*)\}/);
    const alt = pieces.map((piece) => piece.replaceAll(/\\(?=[!-/:-@[-`{-~])/g, ''));
    if (alt.length > 1) Object.assign(node, { data: { alt } });
  }
  if (!('children' in node)) return;
  node.children = asLines(node.children, body); // paragraphs for blocks
  for (const child of node.children) normalise(child, body);
};

const asLines = (nodes: readonly RootContent[], body: string): RootContent[] => {
  const lines: RootContent[] = [];
  for (const node of nodes) {
    const inline = asInline(node);
    const last = lines.at(-1);
    const gap = body.slice(last?.position?.end.offset, node.position?.start.offset);
    if (inline && last?.type === 'paragraph' && /^[ \t]*$/.test(gap)) {
      last.children.push({ type: 'text', value: gap }, inline);
      last.position = last.position && node.position && { start: last.position.start, end: node.position.end };
    } else lines.push(inline ? { type: 'paragraph', children: [inline], position: node.position } : node);
  }
  return lines;
};

/** An element or expression that has a line for itself, as it would stand within one; undefined for a real block. */
const asInline = (node: RootContent): PhrasingContent | undefined => {
  if (node.type === 'mdxFlowExpression') return { ...node, type: 'mdxTextExpression' };
  if (node.type !== 'mdxJsxFlowElement' || node.children.length === 0) return undefined;
  const all: RootContent[] = node.children;
  const children = all.filter(isInline);
  return children.length === all.length ? { ...node, type: 'mdxJsxTextElement', children } : undefined;
};

const sourceOf = ({ position }: Nodes, body: string): string =>
  body.slice(position?.start.offset, position?.end.offset);

/** What stands between the brackets of a picture. */
const labelOf = (source: string): string => {
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(/\\[^]|\[|\]/g)) {
    if (token === '[') depth++;
    if (token === ']' && --depth === 0) return source.slice(2, index);
  }
  return '';
};
