import { createHash } from 'node:crypto';
import type { OwnLook } from '../core/schema/own-code.ts';
import { THEME_SCRIPT } from '../view/theme-script.ts';

const SELF = "'self'";

/** What pages may load besides scripts and styles. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'img-src': [SELF, 'data:'],
  'font-src': [SELF],
  'connect-src': [SELF],
  'form-action': [SELF],
  'base-uri': ["'none'"],
  'manifest-src': [SELF],
};

/** What a page may load: its own files, and what the project adds. Astro adds the hashes of its scripts and styles. */
export const contentPolicy = ({ policy, head }: Pick<OwnLook, 'policy' | 'head'>) => {
  const { 'script-src': scripts = [], 'style-src': styles = [], ...others } = policy;
  const names = new Set([...Object.keys(SOURCES), ...Object.keys(others)]);
  const more: Readonly<Record<string, readonly string[] | undefined>> = others;
  const directives = [...names].map((name) => {
    const sources = new Set([...(SOURCES[name] ?? []), ...(more[name] ?? [])]);
    return `${name} ${[...sources].join(' ')}` as `img-src ${string}`; // a directive that Astro knows
  });
  const written = (tag: string) =>
    head.flatMap((one) => (one.tag === tag && one.content !== undefined ? [one.content] : []));
  return {
    algorithm: 'SHA-256' as const,
    directives: [...directives, "require-trusted-types-for 'script'" as const],
    scriptDirective: {
      // Pagefind is WebAssembly.
      resources: [...new Set([SELF, "'wasm-unsafe-eval'", ...scripts])],
      hashes: [THEME_SCRIPT, ...written('script')].map(hashOf),
    },
    styleDirective: { resources: [...new Set([SELF, ...styles])], hashes: written('style').map(hashOf) },
  };
};

const hashOf = (text: string): `sha256-${string}` => `sha256-${createHash('sha256').update(text).digest('base64')}`;
