import { createHash } from 'node:crypto';
import { THEME_SCRIPT } from '../view/theme-script.ts';

/** What a page may load: its own files and nothing else. Astro adds the hashes of its scripts and styles. */
export const contentPolicy = () => ({
  algorithm: 'SHA-256' as const,
  directives: [
    "default-src 'none'" as const,
    "img-src 'self' data:" as const,
    "font-src 'self'" as const,
    "connect-src 'self'" as const,
    "form-action 'self'" as const,
    "base-uri 'none'" as const,
    "manifest-src 'self'" as const,
    "require-trusted-types-for 'script'" as const,
  ],
  // Pagefind is WebAssembly.
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [hashOf(THEME_SCRIPT)] },
});

const hashOf = (script: string): `sha256-${string}` => `sha256-${createHash('sha256').update(script).digest('base64')}`;
