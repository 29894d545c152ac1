import { allows } from './own-policy.ts';

/** Attributes that lead somewhere. */
const ADDRESSES = ['src', 'href'] as const;
/** An address of another host, or the path of a file in `public/`. */
const ADDRESS = /^(?:https:\/\/[^\s"'<>]+|\/(?!\/)[^\s"'<>\\]*)$/;
const HOLDS_TEXT: ReadonlySet<string> = new Set(['script', 'style']);
/** What stands in every head already, or is decided elsewhere. */
const NAMED_META: ReadonlySet<string> = new Set(['viewport', 'description', 'color-scheme']);

/** What is wrong with an element for the head, each with the path of what is. */
export const headFaults = ({ tag, attributes, content }: HeadElement): Fault[] => {
  const faults: Fault[] = [];
  for (const name of ADDRESSES) {
    const value = attributes[name];
    if (value !== undefined && (typeof value !== 'string' || !ADDRESS.test(value)))
      faults.push({
        path: ['attributes', name],
        message: 'is neither an https:// address nor the path of a file in public/',
      });
  }
  if (attributes['http-equiv'] !== undefined)
    faults.push({
      path: ['attributes', 'http-equiv'],
      message: 'is not for this place: `policy` adds to the policy, `_headers` in public/ sets headers',
    });
  const { name } = attributes;
  if (tag === 'meta' && typeof name === 'string' && NAMED_META.has(name))
    faults.push({ path: ['attributes', 'name'], message: `is "${name}", which every page says already` });
  if (content !== undefined && !HOLDS_TEXT.has(tag))
    faults.push({ path: ['content'], message: `cannot be in a ${tag}` });
  if (content !== undefined && /<\/?(?:script|style)|<!--/i.test(content))
    faults.push({ path: ['content'], message: 'holds a tag or a comment, which would end the element' });
  if (tag === 'script' && (content === undefined) === (attributes.src === undefined))
    faults.push({ path: ['attributes', 'src'], message: 'is what a script needs, or `content`, and not both' });
  return faults;
};

/** What an element loads that no source of the policy allows: its directive and the address. */
export const notAllowed = (
  { tag, attributes }: HeadElement,
  policy: Readonly<Record<string, readonly string[] | undefined>>,
): { directive: string; address: string } | undefined => {
  const isStyle = tag === 'link' && attributes.rel === 'stylesheet';
  const address = tag === 'script' ? attributes.src : isStyle && attributes.href;
  if (typeof address !== 'string' || !address.startsWith('https:') || !URL.canParse(address)) return undefined;
  const directive = tag === 'script' ? 'script-src' : 'style-src';
  return allows(policy[directive], address) ? undefined : { directive, address };
};

/** Elements for the head as HTML; `site` is the path of the site, under which files of `public/` lie. */
export const headHtml = (elements: readonly HeadElement[], site: string): string =>
  elements
    .map(({ tag, attributes, content = '' }) => {
      const pairs = Object.entries(attributes).map(([name, value]) => attributeHtml(name, value, site));
      const opening = `<${[tag, ...pairs].join(' ')}>`;
      return HOLDS_TEXT.has(tag) ? `${opening}${content}</${tag}>` : opening;
    })
    .join('');

const attributeHtml = (name: string, value: string | true, site: string): string => {
  if (value === true) return name;
  const isOnSite = ADDRESSES.some((other) => other === name) && value.startsWith('/');
  return `${name}="${escaped(isOnSite ? site + value.slice(1) : value)}"`;
};

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Fault {
  path: readonly string[];
  message: string;
}

/** An element of the head of every page. */
export interface HeadElement {
  tag: 'meta' | 'link' | 'script' | 'style';
  attributes: Readonly<Record<string, string | true>>;
  content?: string | undefined;
}
