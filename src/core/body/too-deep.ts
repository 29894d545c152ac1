import type { Nodes } from 'mdast';

/** The deepest a body may be nested: every list, item, quotation, component and stretch of emphasis is one level. */
export const DEEPEST = 40;

/** The first node that lies deeper than allowed; undefined where there is none. */
export const tooDeepNode = (node: Nodes, depth = 0): Nodes | undefined => {
  if (depth > DEEPEST) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = tooDeepNode(child, depth + 1);
    if (found) return found;
  }
  return undefined;
};
