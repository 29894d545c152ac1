import type { SearchData } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

type Phrases = ReadonlyMap<string, string[][]>;

/** What stands for the words that people type, by the settings of a playbook. */
export class Synonyms {
  readonly #vocabulary: Vocabulary;
  readonly #forward: Phrases;
  readonly #backward: Phrases;

  constructor(synonyms: SearchData['synonyms'], vocabulary: Vocabulary) {
    const pairs = Object.entries(synonyms).flatMap(([from, others]) => others.map((to) => [from, to] as const));
    this.#vocabulary = vocabulary;
    this.#forward = this.#phrasesOf(pairs);
    this.#backward = this.#phrasesOf(pairs.map(([from, to]) => [to, from]));
  }

  /** The phrases that stand for some words. What the playbook itself says needs no word that stands for it by reversal. */
  of(words: readonly string[]): string[][] {
    const key = this.#keyOf(words);
    const isSaid = words.every((word) => this.#vocabulary.has(word));
    return this.#forward.get(key) ?? (isSaid ? [] : (this.#backward.get(key) ?? []));
  }

  #phrasesOf(pairs: readonly (readonly [from: string, to: string])[]): Phrases {
    const byPhrase = Map.groupBy(pairs, ([from]) => this.#keyOf(wordsOf(from)));
    return new Map([...byPhrase].map(([key, some]) => [key, some.map(([, to]) => wordsOf(to))]));
  }

  #keyOf(words: readonly string[]): string {
    return words.map(this.#vocabulary.plainForm).join(' ');
  }
}
