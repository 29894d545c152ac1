import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { hasThesaurus } from '../core/search/thesaurus-for.ts';

/** What `scripts/make-thesaurus.mjs` has written. */
const ENGLISH = new URL('./thesaurus/english.br', import.meta.url);

/** The lines of the thesaurus of a language: a word, and others near it; none for a language without one. */
export const readThesaurusLines = (language: string): string[] =>
  hasThesaurus(language) ? brotliDecompressSync(readFileSync(ENGLISH)).toString('utf8').trimEnd().split('\n') : [];
