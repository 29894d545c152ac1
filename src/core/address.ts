import { COLLECTION_NAME } from './schema/fields.ts';

const ENTRY = new RegExp(`^(${COLLECTION_NAME})/([a-z0-9-]+)/?(?:#(.+))?$`);
const COLLECTION = new RegExp(`^(${COLLECTION_NAME})/?$`);
const WITHIN = new RegExp(`^(?:\\.{0,2}/)*(${COLLECTION_NAME})/([a-z0-9-]+)(?:\\.mdx?)?/?(?:[?#].*)?$`);

/**
 * Reads the address of a link in a body: another entry, a heading of this one, the web, or something refused. `collections`
 * are the names that lead to the page of a collection; without them, only links to entries are told apart.
 */
export const readAddress = (url: string, collections: Names = NO_NAMES): Address => {
  if (url.startsWith('#')) return { kind: 'here', fragment: decoded(url.slice(1)) };
  if (/^(?:https?:\/\/[^/\s]|mailto:[^\s@]+@)/i.test(url)) return { kind: 'outside' };

  const [, collection = '', slug = '', fragment] = ENTRY.exec(url) ?? [];
  if (slug) {
    const path = `${collection}/${slug}/${fragment === undefined ? '' : `#${fragment}`}`;
    return { kind: 'inside', id: `${collection}/${slug}`, fragment: fragment && decoded(fragment), path };
  }
  const [, name] = COLLECTION.exec(url) ?? [];
  if (name !== undefined && collections.has(name))
    return { kind: 'inside', id: name, fragment: undefined, path: `${name}/` };
  return { kind: 'refused', code: /^(?:[^/]*:|\/\/)|[\p{Cc}\s\\]/u.test(url) ? 'T506' : 'T405' };
};

/** An address with its letters as they are, `%C3%A9` or not. */
export const decoded = (url: string): string => {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
};

/** The id of an entry within an address that is none, such as `/faqs/why/` or `../faqs/why.mdx`; or an empty text. */
export const idWithin = (url: string, collections: Names): string => {
  const [, collection = '', slug = ''] = WITHIN.exec(url) ?? [];
  return collections.has(collection) ? `${collection}/${slug}` : '';
};

const NO_NAMES: Names = new Set();

type Names = Pick<ReadonlySet<string>, 'has'>;

export type Address =
  | { kind: 'outside' }
  | { kind: 'refused'; code: 'T405' | 'T506' }
  | { kind: 'here'; fragment: string }
  | { kind: 'inside'; id: string; fragment: string | undefined; path: string };
