import type { Heading, Nodes, Root } from 'mdast';
import { anchorOf } from './html-text.ts';
import { childrenOf, eachParent, setChildren, walk } from './walk-tree.ts';

/** Ids that stood in the text, each with the heading behind it, or else the one it stands under. */
export const aliasesIn = (tree: Root): Alias[] => {
  const aliases: Alias[] = [];
  let last: Heading | undefined;
  let waiting: string[] = [];
  const settle = (heading: Heading | undefined, isOwn: boolean) => {
    for (const id of waiting) aliases.push({ id, heading, isOwn });
    waiting = [];
  };
  const read = (node: Nodes): void => {
    const anchor = anchorOf(node);
    if (anchor !== undefined) waiting.push(anchor);
    else if (node.type === 'heading') {
      last = node;
      walk(node, (inner) => {
        const own = anchorOf(inner);
        if (own !== undefined) waiting.push(own);
      });
      settle(node, true);
      return;
    } else if ('value' in node && node.value.trim() !== '') settle(last, false);
    if ('children' in node) node.children.forEach(read);
  };
  read(tree);
  settle(last, false);
  return aliases;
};

/** Takes what stood for ids out of a tree, with the paragraphs that held nothing else. */
export const dropAnchors = (tree: Root): void => {
  eachParent(tree, (parent) => {
    const kept = childrenOf(parent).filter((node) => anchorOf(node) === undefined);
    const isEmptied = (node: Nodes) => node.type === 'paragraph' && node.children.length === 0;
    setChildren(
      parent,
      kept.filter((node) => !isEmptied(node)),
    );
  });
};

/** An id of the text. */
export interface Alias {
  id: string;
  heading: Heading | undefined;
  /** Whether it stands right before the heading, or in it. */
  isOwn: boolean;
}
