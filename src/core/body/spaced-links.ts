import type { Nodes, Root } from 'mdast';
import type { Fault } from './read-body.ts';

/** The form of a link or picture in a line in which all markup is filled in; without brackets within its brackets. */
const LINK = /(!?)(?<!\\)\[(?:\\.|[^[\]\\])*\]\(((?:\\.|[^()\\])*)\)/gs;
const FILLED = '\u{FFFC}';
/** An address, and a title whose quotes Markdown does not know or that is never closed. */
const WITH_TITLE = /^(\S+)\s+["'“”„‘’«»](.+?)["'“”‘’«»]?$/s;

/**
 * What is written as a link or a picture and is none, because spaces stand in its address: Markdown prints its brackets. `body` is the
 * text of the tree, which is as it was read.
 */
export const spacedLinks = (tree: Root, body: string): Fault[] => {
  const faults: Fault[] = [];
  const read = (node: Nodes): void => {
    if (!('children' in node)) return;
    if (node.children.some(({ type }) => type === 'text')) faults.push(...linksIn(lineOf(node.children, body), body));
    node.children.forEach(read);
  };
  read(tree);
  return faults;
};

/** The source of a line, in which only its text can be read. */
const lineOf = (nodes: readonly Nodes[], body: string): Line => {
  const start = nodes[0]?.position?.start.offset ?? 0;
  let text = '';
  for (const { type, position } of nodes) {
    const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    text = text.padEnd(from - start, FILLED);
    text += type === 'text' ? body.slice(from, to) : FILLED.repeat(Math.max(to - from, 0));
  }
  return { text, start };
};

const linksIn = ({ text, start }: Line, body: string): Fault[] =>
  [...text.matchAll(LINK)].flatMap(({ 0: whole, 1: sign = '', 2: inside = '', index }): Fault[] => {
    if (!/\S\s+\S/.test(inside)) return [];
    const offset = start + index;
    const end = offset + whole.length;
    const middle = end - inside.length - 1;
    const form = rightForm(onOneLine(body.slice(middle, end - 1)).trim());
    const [written, before] = [end, middle].map((to) => onOneLine(body.slice(offset, to)));
    const what = sign ? 'picture' : 'link';
    return [{ code: 'T520', offset, details: { text: written ?? '', what, form: form && `${before ?? ''}${form})` } }];
  });

/** What the address would have to be; empty where nobody can tell. */
const rightForm = (address: string): string => {
  const [, url, title = ''] = WITH_TITLE.exec(address) ?? [];
  if (url !== undefined) return `${url} "${title.replaceAll('"', '\\"')}"`;
  return /^(?:https?:\/\/|\/)/.test(address) ? address.replaceAll(/\s+/g, '%20') : '';
};

/** Without line endings, and the marks of a quotation behind them. */
const onOneLine = (text: string): string => text.replaceAll(/(?<!\s)\s*\n[>\s]*/g, ' ');

interface Line {
  text: string;
  /** Where it begins in the body. */
  start: number;
}
