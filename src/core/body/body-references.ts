import type { Definition, Nodes, Root } from 'mdast';

/** The definitions of a tree, and the labels that its links and pictures name. */
export const readReferences = (tree: Root): References => {
  const found: References = { all: [], definitions: new Map(), linked: new Set(), pictured: new Set() };
  const read = (node: Nodes): void => {
    if (node.type === 'linkReference') found.linked.add(node.identifier);
    if (node.type === 'imageReference') found.pictured.add(node.identifier);
    if (node.type === 'definition') {
      found.all.push(node);
      // Of two definitions with one label, Markdown takes the first.
      if (!found.definitions.has(node.identifier)) found.definitions.set(node.identifier, node);
    }
    if ('children' in node) node.children.forEach(read);
  };
  read(tree);
  return found;
};

/** What reference-style links and pictures of a body lead to. */
export interface References {
  all: Definition[];
  /** The definition that holds for each label. */
  definitions: Map<string, Definition>;
  /** The labels that links and pictures name. */
  linked: Set<string>;
  pictured: Set<string>;
}
