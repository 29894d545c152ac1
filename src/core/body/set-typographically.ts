import type { Link, Nodes, Text } from 'mdast';
import { typographic } from '../typography.ts';

/** Quotes, dashes and ellipses as books of a language print them, in everything but code and addresses. */
export const setTypographically = (node: Nodes, language?: string): void => {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') setText(node, language);
  else if ('children' in node) for (const child of node.children) setTypographically(child, language);
};

/** Whether a quote opens or closes depends on what stands before it, be that in another node. */
const setText = (node: Nodes, language: string | undefined): void => {
  const pieces = piecesOf(node);
  for (const { text } of pieces)
    if (text) text.value = text.value.replace(/(?<!-)-{2,3}(?!-)/g, dash).replaceAll('...', '…');
  const whole = typographic(pieces.map((piece) => piece.text?.value ?? 'x').join(''), language);
  let at = 0;
  for (const { text } of pieces) {
    const length = text?.value.length ?? 1;
    if (text) text.value = whole.slice(at, at + length);
    at += length;
  }
};

const dash = (hyphens: string): string => (hyphens.length === 2 ? '–' : '—');

/** The texts of a paragraph, and something for each code or picture between them. */
const piecesOf = (node: Nodes): { text?: Text }[] => {
  if (node.type === 'text') return [{ text: node }];
  if (node.type === 'link' && isBare(node)) return [{}];
  if (node.type === 'break') return [{ text: { type: 'text', value: '\n' } }];
  return 'children' in node ? node.children.flatMap(piecesOf) : [{}];
};

/** Whether a link shows its own address. */
const isBare = ({ url, children: [child] }: Link): boolean => child?.type === 'text' && url.endsWith(child.value);
