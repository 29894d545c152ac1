import type { Nodes, Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { isInline } from './as-blocks.ts';
import { dropComments, HTML_COMMENTS } from './drop-comments.ts';
import { Places } from './places.ts';
import type { BodyRead } from './read-body.ts';
import { FEATURES, parseRepairing, readMessage } from './read-body.ts';
import { withoutRoots } from './roots.ts';
import { chooseStandIns } from './stand-ins.ts';
import { DEEPEST, tooDeepNode } from './too-deep.ts';
import { findTooMuch } from './too-much.ts';

/** Parses a body that may hold code as MDX does; code that cannot be read is a fault, and leaves no tree. */
export const readTrusted = (source: string): BodyRead => {
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
    normalise(tree, body);
    return { tree, faults: [], places };
  } catch (error) {
    const { offset, reason } = readMessage(error, places);
    return { faults: [{ code: 'T501', offset, details: { reason } }], places };
  }
};

/**
 * Makes of a native tree what `readBody` gives: an element on one line stands in a paragraph, and terms in the descriptions
 * of pictures, which the parser takes for text, are known to `altPieces`.
 */
const normalise = (node: Nodes, body: string): void => {
  if (node.type === 'image' || node.type === 'imageReference') {
    const label = labelOf(body.slice(node.position?.start.offset, node.position?.end.offset));
    if (label.includes('{'))
      Object.assign(node, { data: { alt: label.replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '').split(/\{([^{}]*)\}/) } });
  }
  if (!('children' in node)) return;
  const children = node.children.map((child) =>
    child.type === 'mdxJsxFlowElement' && child.children.length > 0 && child.children.every(isInline)
      ? { type: 'paragraph', children: [{ ...child, type: 'mdxJsxTextElement' }], position: child.position }
      : child,
  );
  node.children = children as typeof node.children; // a paragraph for a block
  for (const child of node.children) normalise(child, body);
};

/** What stands between the brackets of a picture. */
const labelOf = (source: string): string => {
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(/\\[^]|\[|\]/g)) {
    if (token === '[') depth++;
    if (token === ']' && --depth === 0) return source.slice(2, index);
  }
  return '';
};
