import type { Nodes } from 'mdast';

/** Lowers every heading of a body by a rank, where the body is a part of its page and not the whole. Changes the tree. */
export const lowerHeadings = (node: Nodes): void => {
  if (node.type === 'heading') node.depth = DEEPER[node.depth];
  if ('children' in node) node.children.forEach(lowerHeadings);
};

const DEEPER = { 1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 6 } as const;
