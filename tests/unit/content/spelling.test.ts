import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { entries } from './playbook.ts';
import { proseOf } from './prose.ts';

const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
const ownWords = readFileSync(new URL('words.txt', import.meta.url), 'utf8').split('\n').filter(Boolean);
for (const word of ownWords) speller.add(word);

describe('the spelling of the playbook', () => {
  it('is British in every sentence', () => {
    const wrong = entries.flatMap((entry) => unknownWords(proseOf(entry)).map((word) => `${entry.id}: ${word}`));
    expect(wrong).toEqual([]);
  });

  it('finds American words and slips', () => {
    expect(unknownWords(['We prioritize the behavior of teh center.'])).toEqual(['prioritize', 'behavior', 'teh', 'center']);
  });

  it('keeps no word in its own list that it does not need', () => {
    const text = entries.flatMap((entry) => proseOf(entry)).join(' ');
    expect(ownWords.filter((word) => !text.includes(word))).toEqual([]);
  });
});

const unknownWords = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.match(/(?<![\p{L}\d])\p{L}+(?:[’']\p{L}+)*/gu) ?? [])
    .map((word) => word.replaceAll('’', "'"))
    .filter((word) => !speller.correct(word) && !speller.correct(word.replace(/'s?$/, '')));
