import type { NoteKind } from './page-notes.ts';

/** What the program that a file was written for would fill in, outside of code. Each is bounded, so that none is looked for in vain for long. */
const SHORTCODES =
  /\{\{[<%]([^]{0,500}?)[>%]\}\}|\{%([^]{0,500}?)%\}|\{\{([^{}]{0,500})\}\}|\{:([^{}\n]{0,500})\}|\[\[(?!_)([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\](?!\()|\{\/\*([^]{0,500}?)\*\/\}|(?<=[)\]*_])\{[ \t]{0,9}((?:[.#][\w-]|[\w-]{1,40}=)[^{}\n]{0,500})\}/g;
const CODE_SPAN = /(?<!`)(`+)(?!`)[^]{0,2000}?(?<!`)\1(?!`)/g;
/** A longer line is no sentence that a shortcode stands in. */
const LONGEST_LINE = 20_000;
/** An address that a site is built under, which stands before a path. */
const BASE = /^(?:site\.(?:baseurl|url|github\.url)|page\.baseurl|\.Site\.BaseURL|baseurl)$/i;

/** A line with what shortcodes say in Markdown; each that says nothing there is told to `note`. */
export const withoutShortcodes = (line: string, note: AddNote): string => {
  if (line.length > LONGEST_LINE || !/\{[{%:/]|\[\[|[)\]*_]\{/.test(line)) return line;
  let result = '';
  let from = 0;
  for (const { 0: code, index } of line.matchAll(CODE_SPAN)) {
    result += replaced(line.slice(from, index), note) + code;
    from = index + code.length;
  }
  return result + replaced(line.slice(from), note);
};

/** In a sentence, something must stand where a shortcode stood: its last text in quotes is the likeliest. */
const lastQuoted = (shortcode: string): string =>
  [...shortcode.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '').at(-1) ?? '';

const replaced = (text: string, note: AddNote): string => {
  const isAlone = text.replace(SHORTCODES, '').trim() === '';
  return text.replace(SHORTCODES, (whole, ...groups: (string | undefined)[]) => {
    const [hugo, liquid, output] = groups.slice(0, 3).map((text) => text?.replace(/^-|-$/g, '').trim());
    const [attributes, page, label, comment, list] = groups.slice(3);
    if (page !== undefined) return `[${label ?? page}](<${page.trim()}>)`;
    const said = hugo === undefined ? undefined : ofHugo(hugo);
    const told =
      said ??
      (liquid === undefined ? undefined : ofLiquid(liquid, note)) ??
      (output === undefined ? undefined : ofOutput(output));
    if (told !== undefined) return told;
    if (comment !== undefined) note('comment', whole);
    else if ((attributes ?? list) !== undefined) note('look', whole);
    else if (output === undefined) {
      note('shortcode', whole);
      return isAlone ? '' : lastQuoted(whole);
    } else {
      note('placeholder', whole);
      return whole;
    }
    return '';
  });
};

const ofHugo = (inside: string): string | undefined => {
  const [, path] = /^(?:rel)?ref\s+["'`]?([^"'`]+?)["'`]?$/.exec(inside) ?? [];
  if (path !== undefined) return path;
  if (!/^(?:figure|img|image)\b/.test(inside)) return undefined;
  const values = new Map(
    [...inside.matchAll(/\b(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', a, b]) => [name, a ?? b ?? '']),
  );
  const source = values.get('src');
  const known = ['src', 'alt', 'caption', 'title', 'width', 'height', 'class'];
  if (source === undefined || [...values.keys()].some((name) => !known.includes(name))) return undefined;
  const alt = values.get('alt') ?? values.get('title') ?? '';
  const caption = [values.get('caption'), values.get('title')].filter((text) => text && text !== alt).join(' ');
  return `![${alt.replaceAll(/[[\]]/g, '')}](<${source}>)${caption && ` ${caption}`}`;
};

const ofLiquid = (inside: string, note: AddNote): string | undefined => {
  if (/^comment\s*-?%\}/.test(inside)) return undefined;
  const [, path] = /^link\s+([^\s"']+)$/.exec(inside) ?? [];
  if (path !== undefined) return `/${path}`;
  const [, quoted] = /^(?:page|url|link|ref|relref)\s+["']([^"']+)["']$/.exec(inside) ?? [];
  if (quoted !== undefined) return quoted;
  const said = [...inside.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '');
  const [picture = '', ...others] = said;
  if (!/^(?:image|img|figure|picture)/.test(inside) || !/\.(?:png|jpe?g|gif|svg|webp)$/i.test(picture))
    return undefined;
  // Classes first, where there are any, and then the description.
  if (others.length > 2) return undefined;
  if (others.length === 2) note('look', others[0] ?? '');
  return `![${(others.at(-1) ?? '').replaceAll(/[[\]]/g, '')}](<${picture}>)`;
};

const ofOutput = (inside: string): string | undefined => {
  if (BASE.test(inside)) return '';
  const [, path] = /^["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|relURL|absURL)$/.exec(inside) ?? [];
  return path;
};

type AddNote = (kind: NoteKind, text: string) => void;
