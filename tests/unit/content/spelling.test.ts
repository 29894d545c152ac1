import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { entries } from './playbook.ts';
import { proseOf } from './prose.ts';

const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
const ownWords = readFileSync(new URL('words.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);
for (const word of ownWords) speller.add(word);

describe('the spelling of the playbook', () => {
  it('is British in every sentence', () => {
    const wrong = entries.flatMap((entry) => unknownWords(proseOf(entry)).map((word) => `${entry.id}: ${word}`));
    expect(wrong).toEqual([]);
  });

  it('finds American words and slips', () => {
    expect(unknownWords(['We prioritize the behavior of teh center.'])).toEqual([
      'prioritize',
      'behavior',
      'teh',
      'center',
    ]);
  });

  it('is British in what people are quoted to ask and say, since pages show that', () => {
    const quoted = entries.flatMap(({ id, data }) =>
      [data.alsoAsked, data.alsoSaid].flatMap((texts) => (texts ?? []) as string[]).map((text) => ({ id, text })),
    );
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.flatMap(({ id, text }) => americanIn(text).map((word) => `${id}: ${word}`))).toEqual([]);
    expect(americanIn('prioritize the behavior of teh centre')).toEqual(['prioritize', 'behavior']);
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

/** The words that British spells otherwise; other unknown words are as somebody typed them. */
const americanIn = (text: string): string[] =>
  unknownWords([text]).filter((word) =>
    [word.replaceAll('z', 's'), word.replace(/or(?=s?$)/, 'our')].some(
      (british) => british !== word && speller.correct(british),
    ),
  );
