import type { Definition, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { findLostText } from '../../body/lost-text.ts';
import { titleOf } from './callout-lines.ts';
import { calloutOf } from './html-flow.ts';
import type { AddNote } from './html-notes.ts';
import { anchorOf } from './html-text.ts';
import { childrenOf, eachParent, lineOf, setChildren, walk } from './walk-tree.ts';

const ALERT = /^\[!([A-Za-z][\w-]*)\][+-]?[ \t]*([^\n]*)(?:\n|$)/;

/**
 * Brings a tree into the form that bodies have: references become links, alerts callouts, and what no page would show stands where
 * one does, or is a note. Changes the tree; gives the labels
 * by which references went.
 */
export const tidyTree = (tree: Root, note: AddNote): string[] => {
  const labels = resolveReferences(tree, note);
  showAll(tree, note);
  tidy(tree);
  return labels;
};

/** Puts the addresses of definitions into the links that name them; gives their labels. */
const resolveReferences = (tree: Root, note: AddNote): string[] => {
  const definitions = new Map<string, Definition>();
  const others: Definition[] = [];
  const used = new Set<string>();
  walk(tree, (node) => {
    if (node.type !== 'definition') return;
    if (definitions.has(node.identifier)) others.push(node);
    else definitions.set(node.identifier, node);
  });
  walk(tree, (node) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const { url = '', title } = definitions.get(node.identifier) ?? {};
    used.add(node.identifier);
    Object.assign(node, { type: node.type === 'linkReference' ? 'link' : 'image', url, title });
  });
  const unused = [...definitions.values()].filter(({ identifier }) => !used.has(identifier));
  for (const node of [...others, ...unused])
    note('unused', lineOf(node), `[${node.label ?? node.identifier}]: ${node.url} ${node.title ?? ''}`);
  eachParent(tree, (parent) => {
    setChildren(
      parent,
      childrenOf(parent).filter(({ type }) => type !== 'definition'),
    );
  });
  return [...definitions.values()].map(({ label, identifier }) => label ?? identifier);
};

/** Shows what would be lost: columns without a head get one, footnotes that nothing names are paragraphs. */
const showAll = (tree: Root, note: AddNote): void => {
  walk(tree, (node) => {
    if (node.type === 'table') widenHead(node);
    if (node.type !== 'code') return;
    if (node.meta) note('code-meta', lineOf(node), node.meta);
    if (node.lang && !/^[\w+#.-]+$/.test(node.lang)) {
      note('code-meta', lineOf(node), node.lang);
      node.lang = null;
    }
    node.meta = null;
  });
  const lost = new Set(findLostText(tree).map(({ node }) => node));
  for (const node of lost)
    if (node.type === 'footnoteDefinition') note('unused', lineOf(node), `[^${node.label ?? node.identifier}]`);
  if (lost.size === 0) return;
  eachParent(tree, (parent) => {
    setChildren(
      parent,
      childrenOf(parent).flatMap((node) =>
        node.type === 'footnoteDefinition' && lost.has(node) ? node.children : [node],
      ),
    );
  });
};

const widenHead = ({ children }: Table): void => {
  const columns = Math.max(...children.map((row) => row.children.length));
  const [head] = children;
  while (head && head.children.length < columns) head.children.push({ type: 'tableCell', children: [] });
};

const tidy = (node: Nodes): void => {
  if (!('children' in node)) return;
  const children = childrenOf(node).flatMap((child): RootContent[] => {
    tidy(child);
    if (isHollow(child)) return [];
    if (child.type === 'blockquote') return [asCallout(child) ?? child];
    if (child.type === 'break' && (node.type === 'heading' || node.type === 'tableCell'))
      return [{ type: 'text', value: node.type === 'heading' ? ' ' : ' · ' }];
    return [child];
  });
  setChildren(node, node.type === 'root' ? children : mergeTexts(children));
};

/** Whether nothing of a node would be seen. */
const isHollow = (node: Nodes): boolean => {
  if (node.type === 'listItem' || node.type === 'tableCell' || node.type === 'link' || !('children' in node))
    return false;
  if (node.type === 'tableRow' || node.type === 'footnoteDefinition') return false;
  return childrenOf(node).every(
    (child) => child.type === 'text' && child.value.trim() === '' && anchorOf(child) === undefined,
  );
};

const asCallout = (quotation: RootContent & { type: 'blockquote' }): RootContent | undefined => {
  const [first, ...rest] = quotation.children;
  const [text] = first?.type === 'paragraph' ? first.children : [];
  const [whole = '', kind, title = ''] = text?.type === 'text' ? (ALERT.exec(text.value) ?? []) : [];
  if (kind === undefined || first?.type !== 'paragraph' || text?.type !== 'text') return undefined;
  const opening: PhrasingContent[] = [{ ...text, value: text.value.slice(whole.length) }, ...first.children.slice(1)];
  const label = titleOf(kind, title);
  const strong: RootContent[] =
    label === ''
      ? []
      : [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: label }] }] }];
  const said = opening.filter((node) => node.type !== 'text' || node.value !== '' || anchorOf(node) !== undefined);
  return calloutOf([...strong, ...(said.length > 0 ? [{ ...first, children: said }] : []), ...rest], lineOf(quotation));
};

/** Texts that came to stand beside each other as one. */
const mergeTexts = (nodes: readonly RootContent[]): RootContent[] => {
  const merged: RootContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text' && anchorOf(node) === undefined && anchorOf(last) === undefined)
      merged[merged.length - 1] = { ...last, value: last.value + node.value };
    else merged.push(node);
  }
  return merged;
};
