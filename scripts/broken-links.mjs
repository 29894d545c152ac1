// @ts-check
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

const LINK = /<(?:a|link|script|img|source)\b[^>]*?\s(?:href|src)="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;
const CHARACTERS = new Map([
  ['&amp;', '&'],
  ['&#38;', '&'],
  ['&quot;', '"'],
  ['&#34;', '"'],
]);

/**
 * Finds the links of a built site that lead to no file of it, or to a place that a page does not have. Links to other
 * sites are left alone: whether those are up says nothing about this one.
 * @param {{ directory: string, base: string }} site `base` begins and ends with a slash.
 * @returns {{ pages: number, links: number, broken: string[] }} Each broken one as `page: link`.
 */
export const findBrokenLinks = ({ directory, base }) => {
  const pages = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => {
      const html = readFileSync(join(directory, name), 'utf8');
      return {
        path: name.split(sep).join('/'),
        links: new Set(valuesIn(html, LINK)),
        ids: new Set(valuesIn(html, ID)),
      };
    });
  const idsOf = new Map(pages.map(({ path, ids }) => [path, ids]));

  /** @param {string} link @param {string} page */
  const works = (link, page) => {
    const { pathname, hash } = new URL(link, `http://localhost${base}${page}`);
    if (!pathname.startsWith(base)) return false;
    const path = decode(pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const ids = idsOf.get(file);
    return ids ? hash.length < 2 || ids.has(decode(hash.slice(1))) : isFile(join(directory, file));
  };

  const own = pages.flatMap(({ path, links }) =>
    [...links].filter((link) => !ELSEWHERE.test(link)).map((link) => ({ path, link })),
  );
  const broken = own.filter(({ path, link }) => !works(link, path)).map(({ path, link }) => `${path}: ${link}`);
  return { pages: pages.length, links: own.length, broken };
};

/**
 * @param {string} html
 * @param {RegExp} pattern
 */
const valuesIn = (html, pattern) =>
  [...html.matchAll(pattern)].map(([, text = '']) =>
    text.replaceAll(/&(?:amp|quot|#3[48]);/g, (entity) => CHARACTERS.get(entity) ?? entity),
  );

/**
 * @param {string} text Part of an address.
 * @returns {string} What it stands for, or itself where it stands for nothing.
 */
const decode = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** @param {string} path */
const isFile = (path) => existsSync(path) && statSync(path).isFile();
