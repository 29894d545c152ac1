/** The tag that stands for a callout of any tool until the page is printed; no tool has it. */
export const CALLOUT = 'tandem-callout';

/** Names that say no more than that something is worth a note. */
const PLAIN = /^(?:note|info|callout|notice|panel|hint|alert|admonition|important-note|aside)$/i;
/** Shortcodes that other tools have around a callout. */
const SHORTCODE =
  /^\s*\{(?:\{[<%]|%-?)\s*(\/|end)?\s*(alert|hint|panel|callout|note|notice|tip|warning|info|admonition|danger|caution|important)\b([^{}]*?)\s*-?(?:\/?[>%]\}|%)\}\s*$/i;
const FENCED = /^([ \t]*):{3,}[ \t]*\{?([A-Za-z][\w-]*)\}?(?:[ \t]*\[([^\]]*)\])?[ \t]*(.*)$/;
const CLOSING = /^([ \t]*):{3,}[ \t]*$/;
const INDENTED = /^([ \t]*)(?:!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w -]*?)(?:[ \t]+"([^"]*)")?[ \t]*$/;

/** A tab of MkDocs: its text is indented too. */
const TAB = /^([ \t]*)===[!+]*[ \t]+"([^"]+)"[ \t]*$/;

/** Reads a line that opens or closes a callout of MkDocs, Docusaurus, VuePress, Hugo or their like; undefined where it does neither. */
export const readCallout = (line: string): CalloutLine | undefined => {
  const [, indent = '', kind, label, rest = ''] = FENCED.exec(line) ?? [];
  if (kind !== undefined) return { indent, does: 'open', title: titleOf(kind, label ?? rest), takesIndented: false };
  const [, closingIndent] = CLOSING.exec(line) ?? [];
  if (closingIndent !== undefined) return { indent: closingIndent, does: 'close' };
  const [, deep = '', name, title = ''] = INDENTED.exec(line) ?? [];
  if (name !== undefined) return { indent: deep, does: 'open', title: titleOf(name, title), takesIndented: true };
  const [, tabIndent = '', tab] = TAB.exec(line) ?? [];
  if (tab !== undefined) return { indent: tabIndent, does: 'open', title: tab, takesIndented: true };
  return readShortcode(line);
};

const readShortcode = (line: string): CalloutLine | undefined => {
  const [, ends, shortcode, rest = ''] = SHORTCODE.exec(line) ?? [];
  if (shortcode === undefined) return undefined;
  if (ends) return { indent: '', does: 'close' };
  const values = new Map([...rest.matchAll(NAMED)].map(([, name = '', value = '']) => [name, value]));
  const kind = ['style', 'type', 'color'].map((name) => values.get(name)).find((value) => value !== undefined);
  const loose = values.size > 0 ? '' : [...rest.matchAll(LOOSE)].map(([, a, b, c]) => a ?? b ?? c ?? '').join(' ');
  const title = titleOf(PLAIN.test(shortcode) ? (kind ?? shortcode) : shortcode, values.get('title') ?? loose);
  return { indent: '', does: 'open', title, takesIndented: false };
};

const NAMED = /\b(\w+)\s*=\s*["']([^"']*)["']/g;
const LOOSE = /"([^"]*)"|'([^']*)'|([\w-]+)/g;

/** What stands over a callout: its own title, and its kind where that says something. */
export const titleOf = (kind: string, title: string): string => {
  const own = title.trim();
  if (own !== '')
    return PLAIN.test(kind) || own.toLowerCase() === kind.toLowerCase() ? own : `${capital(kind)}: ${own}`;
  return PLAIN.test(kind) ? '' : capital(kind);
};

const capital = (kind: string): string => {
  const words = kind.replaceAll(/[-_]+/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The tag that opens a callout. */
export const openingTag = (title: string): string => {
  const safe = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<${CALLOUT} title="${safe}">`;
};

export const CLOSING_TAG = `</${CALLOUT}>`;

export type CalloutLine =
  { indent: string; does: 'open'; title: string; takesIndented: boolean } | { indent: string; does: 'close' };
