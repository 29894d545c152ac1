import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** By language: what `scripts/make-thesaurus.mjs` has written. */
const FILES: Readonly<Record<string, URL>> = { en: new URL('./thesaurus/english.br', import.meta.url) };

/** The lines of the thesaurus of a language: a word, and others near it; none for a language without one. */
export const readThesaurusLines = (language: string): string[] => {
  const file = FILES[language.replace(/-.*/, '')];
  return file ? brotliDecompressSync(readFileSync(file)).toString('utf8').trimEnd().split('\n') : [];
};
