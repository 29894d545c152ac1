import type { BlockContent, Nodes, Parents, RootContent } from 'mdast';

/** Calls back with every node, parents first. */
export const walk = (node: Nodes, see: (node: Nodes) => void): void => {
  see(node);
  if ('children' in node) for (const child of node.children) walk(child, see);
};

/** Calls back with every node that has children, the innermost first. */
export const eachParent = (node: Nodes, see: (node: Parents) => void): void => {
  if (!('children' in node)) return;
  for (const child of node.children) eachParent(child, see);
  see(node);
};

export const childrenOf = (parent: Parents): readonly RootContent[] => parent.children;

/** Gives a node other children of the kinds that it may have. */
export const setChildren = (parent: Parents, children: readonly RootContent[]): void => {
  Object.assign(parent, { children: children as BlockContent[] });
};

/** The line of the file on which a node stands. */
export const lineOf = ({ position }: Pick<Nodes, 'position'>): number => position?.start.line ?? 1;
