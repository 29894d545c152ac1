import type { BrandFile } from './brand.ts';

/** So many bytes each kind of file may have: it is loaded by every page. */
const LARGEST: Record<BrandFile['kind'], number> = {
  logo: 200_000,
  icon: 200_000,
  font: 1_000_000,
  'style sheet': 100_000,
};

/** How each form of file begins, from a byte on. */
const BEGINNINGS: Readonly<Record<string, readonly (readonly [from: number, bytes: string])[]>> = {
  png: [[0, '\x89PNG\r\n\x1a\n']],
  webp: [
    [0, 'RIFF'],
    [8, 'WEBP'],
  ],
  ico: [[0, '\0\0\x01\0']],
  woff2: [[0, 'wOF2']],
};
/** What stands before the first element of an SVG. */
const SVG = /^(?:\s|<\?(?:(?!\?>)[^])*\?>|<!--(?:(?!-->)[^])*-->|<!DOCTYPE\s[^>[]*>)*<svg[\s/>]/i;
/** What makes a browser load another file, wherever that lies. */
const LOADS = /@import\b|(?<![\w-])(?:url|image-set|src)\((?!\s*["']?\s*(?:data:|#))/i;

/** Why a file is not what its name says, or too large to be a part of every page; undefined where nothing is wrong. `path` ends in what it claims to be. */
export const formFault = (path: string, kind: BrandFile['kind'], bytes: Uint8Array): string | undefined => {
  const largest = LARGEST[kind];
  if (bytes.length > largest)
    return `it is ${bytes.length} bytes long, and every page loads it; ${largest} is the most`;
  const form = path.slice(path.lastIndexOf('.') + 1);
  if (form === 'svg') return SVG.test(textOf(bytes) ?? '') ? undefined : 'what is in it is no SVG';
  if (form === 'css') return styleFault(textOf(bytes));
  const begins = BEGINNINGS[form] ?? [];
  return begins.every(([from, start]) => hasAt(bytes, from, start))
    ? undefined
    : `what is in it is no ${form.toUpperCase()}`;
};

/** A style sheet of settings loads nothing else: what it named would be in no edition. */
const styleFault = (text: string | undefined): string | undefined => {
  if (text === undefined || text.includes('\0')) return 'what is in it is no text';
  const plain = withoutEscapes(text.replace(/\/\*[^]*?(?:\*\/|$)/g, ' '));
  const [found] = LOADS.exec(plain) ?? [];
  return found === undefined
    ? undefined
    : `it loads another file by ${found.trim().replace(/\($/, '(…)')}, which no edition would carry`;
};

/** `\75rl(` is `url(` to a browser. */
const withoutEscapes = (text: string): string =>
  text.replace(/\\([0-9a-f]{1,6})\s?|\\([^\n])/gi, (_, hex: string | undefined, character: string | undefined) =>
    hex === undefined ? (character ?? '') : characterOf(Number.parseInt(hex, 16)),
  );

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD');

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const hasAt = (bytes: Uint8Array, from: number, start: string): boolean =>
  Array.from({ length: start.length }, (_, index) => start.charCodeAt(index)).every(
    (byte, index) => bytes[from + index] === byte,
  );
