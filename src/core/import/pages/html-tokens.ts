import { markdownToMdast } from 'satteri';
import type { Root } from 'mdast';

const PIECE =
  /<!--([^]*?)(?:-->|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)|<[!?]([^>]*)(?:>|$)|<(\/?)([A-Za-z][\w.:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g;

/** Cuts raw HTML into tags, comments and texts, each with how many lines it begins behind the first. */
export const htmlTokens = (html: string): HtmlToken[] => {
  const tokens: HtmlToken[] = [];
  let from = 0;
  let line = 0;
  const addText = (until: number) => {
    const text = html.slice(from, until);
    if (text !== '') tokens.push({ type: 'text', raw: text, line });
    line += linesIn(text);
  };
  for (const match of html.matchAll(PIECE)) {
    const [raw, comment, data, declaration, slash, name, attributes = '', whole] = match;
    addText(match.index);
    from = match.index + raw.length;
    if (comment !== undefined) tokens.push({ type: 'comment', raw, line });
    else if (data !== undefined) tokens.push({ type: 'text', raw: data, line });
    else if (declaration !== undefined) tokens.push({ type: 'declaration', raw, line });
    else if (slash) tokens.push({ type: 'close', name: nameOf(name), raw, line });
    else
      tokens.push({
        type: 'open',
        name: nameOf(name),
        attributes: attributesOf(attributes),
        isWhole: whole === '/',
        raw,
        line,
      });
    line += linesIn(raw);
  }
  addText(html.length);
  return tokens;
};

/** A text of HTML as readers see it. */
export const decodeEntities = (text: string): string => text.replace(ENTITY, decoded);

/** Only a component has capitals, which then mean something. */
const nameOf = (name = ''): string => (/^[A-Z][a-z]/.test(name) || name.includes('.') ? name : name.toLowerCase());

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decodeEntities(double ?? single ?? bare ?? ''),
    ]),
  );

const known = new Map<string, string>();

/** What a reference such as `&eacute;` means, by the parser's own list. */
const decoded = (reference: string): string => {
  const before = known.get(reference);
  if (before !== undefined) return before;
  const [paragraph] = (markdownToMdast(`x${reference}x`, { features: { frontmatter: false } }) as Root).children;
  const [text] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const meaning = text?.type === 'text' ? text.value.slice(1, -1) : reference;
  if (known.size < MOST_KNOWN) known.set(reference, meaning);
  return meaning;
};

const MOST_KNOWN = 10_000;

const linesIn = (text: string): number => text.split('\n').length - 1;

export type HtmlToken =
  | { type: 'text' | 'comment' | 'declaration'; raw: string; line: number }
  | { type: 'close'; name: string; raw: string; line: number }
  | {
      type: 'open';
      name: string;
      attributes: ReadonlyMap<string, string>;
      isWhole: boolean;
      raw: string;
      line: number;
    };
