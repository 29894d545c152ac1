import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { entries } from './playbook.ts';

/** Fields that hold what people type: there, American spelling and slips are wanted. */
const AS_TYPED = new Set(['alsoAsked', 'alsoSaid', 'aliases', 'alsoCalled']);

const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
const ownWords = readFileSync(new URL('words.txt', import.meta.url), 'utf8').split('\n').filter(Boolean);
for (const word of ownWords) speller.add(word);

describe('the spelling of the playbook', () => {
  it('is British in every sentence', () => {
    const wrong = entries.flatMap(({ id, data, markdown }) => unknownWords([...proseOf(data), plainBody(markdown)]).map((word) => `${id}: ${word}`));
    expect(wrong).toEqual([]);
  });

  it('finds American words and slips', () => {
    expect(unknownWords(['We prioritize the behavior of teh center.'])).toEqual(['prioritize', 'behavior', 'teh', 'center']);
  });

  it('keeps no word in its own list that it does not need', () => {
    const text = entries.flatMap(({ data, markdown }) => [...proseOf(data), plainBody(markdown)]).join(' ');
    expect(ownWords.filter((word) => !text.includes(word))).toEqual([]);
  });
});

const unknownWords = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.match(/(?<![\p{L}\d])\p{L}+(?:[’']\p{L}+)*/gu) ?? [])
    .map((word) => word.replaceAll('’', "'"))
    .filter((word) => !speller.correct(word) && !speller.correct(word.replace(/'s?$/, '')));

const proseOf = (value: unknown, key = ''): string[] => {
  if (AS_TYPED.has(key)) return [];
  if (typeof value === 'string') return /^(?:[a-z]+\/[a-z0-9-]+|[a-z0-9-]+-[a-z0-9-]+|https?:.*)$/.test(value) ? [] : [value];
  if (Array.isArray(value)) return key === 'topics' ? [] : value.flatMap((item) => proseOf(item));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, item]) => proseOf(item, name));
  return [];
};

const plainBody = (body: string): string =>
  body
    .replace(/`[^`]*`/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
