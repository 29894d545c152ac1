import type { CollectionName } from './schema/fields.ts';
import { COLLECTION_NAMES } from './schema/fields.ts';

const ENTRY = /^([a-z]+)\/([a-z0-9-]+)\/?(?:#(.+))?$/;
const COLLECTION = /^([a-z]+)\/?$/;

/** Reads the address of a link in a body: another entry, a heading of this one, the web, or something refused. */
export const readAddress = (url: string): Address => {
  if (url.startsWith('#')) return { kind: 'here', fragment: url.slice(1) };
  if (/^(?:https?:\/\/[^/\s]|mailto:[^\s@]+@)/i.test(url)) return { kind: 'outside' };

  const [, collection = '', slug = '', fragment] = ENTRY.exec(url) ?? [];
  if (slug) {
    const path = `${collection}/${slug}/${fragment === undefined ? '' : `#${fragment}`}`;
    return { kind: 'inside', id: `${collection}/${slug}`, fragment, path };
  }
  const [, name] = COLLECTION.exec(url) ?? [];
  if (isCollection(name)) return { kind: 'inside', id: name, fragment: undefined, path: `${name}/` };
  return { kind: 'refused', code: /^(?:[^/]*:|\/\/)|[\p{Cc}\s\\]/u.test(url) ? 'T506' : 'T405' };
};

/** The id of an entry within an address that is none, such as `/faqs/why/` or `../faqs/why.mdx`; or an empty text. */
export const idWithin = (url: string): string => {
  const [, collection, slug = ''] = /^(?:\.{0,2}\/)*([a-z]+)\/([a-z0-9-]+)(?:\.mdx?)?\/?(?:[?#].*)?$/.exec(url) ?? [];
  return isCollection(collection) ? `${collection}/${slug}` : '';
};

const isCollection = (name: string | undefined): name is CollectionName =>
  COLLECTION_NAMES.some((known) => known === name);

export type Address =
  | { kind: 'outside' }
  | { kind: 'refused'; code: 'T405' | 'T506' }
  | { kind: 'here'; fragment: string }
  | { kind: 'inside'; id: string; fragment: string | undefined; path: string };
