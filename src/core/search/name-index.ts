import type { Stemmer } from './stemmer.ts';
import type { Option, Term } from './terms.ts';
import type { SearchRecord } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** How much more a word counts in a title than in another name. */
const TITLE_WEIGHT = 3;
/** How soon more of the same word adds little (BM25's k1). */
const SATURATION = 1.2;
/** How much what is asked counts against what a name says: a name may lack little of the query, and say more (Tversky's index). */
const ASKED = 1.4;
const SAID = 0.6;

/** Looks terms up in what the records are called, and in what each says in one sentence. */
export class NameIndex {
  readonly #names = new Map<string, Name[]>();

  constructor(records: readonly SearchRecord[], vocabulary: Vocabulary) {
    for (const [record, { title, said, summary }] of records.entries()) {
      for (const [place, text] of [title, ...said, summary].entries()) {
        const words = wordsOf(text);
        const stems = new Map(words.map((word) => [vocabulary.stem(word), vocabulary.weightOf(word)]));
        const name = { record, isTitle: place === 0, stems, weight: sum(stems.values()), text: ` ${words.join(' ')} ` };
        for (const key of stems.keys()) this.#names.set(key, [...(this.#names.get(key) ?? []), name]);
      }
    }
  }

  /** How strongly each record's names speak of a term in its best sense, from 0 to 1. */
  strengths({ options }: Term): Map<number, number> {
    const best = new Map<number, number>();
    for (const option of options) {
      const counts = new Map<number, number>();
      for (const { record, isTitle } of this.#namesWith(option))
        counts.set(record, (counts.get(record) ?? 0) + (isTitle ? TITLE_WEIGHT : 1));
      for (const [record, count] of counts) raise(best, record, (option.sure * count) / (count + SATURATION));
    }
    return best;
  }

  /**
   * How alike the query and the names of each record are, from 0 to 1, the most alike first: the weight of what they share,
   * against the weight of both. A name that holds the query word for word counts half as much again of the rest.
   */
  likeness(terms: readonly Term[]): Map<number, number[]> {
    const shared = new Map<Name, number>();
    for (const { options, weight } of terms) {
      const best = new Map<Name, number>();
      for (const option of options) {
        for (const name of this.#namesWith(option)) {
          const theirs = sum(option.slots.map((slot) => heaviest(name, slot)));
          raise(best, name, option.sure * (weight + theirs));
        }
      }
      for (const [name, both] of best) shared.set(name, (shared.get(name) ?? 0) + both);
    }
    const text = ` ${terms.map(({ word }) => word).join(' ')}`;
    const asked = sum(terms.map(({ weight }) => weight));
    const likeness = new Map<number, number[]>();
    for (const [{ record, ...name }, both] of shared) {
      const alike = Math.min(1, both / (ASKED * asked + SAID * name.weight));
      const isHeld = terms.length > 1 && name.text.includes(text);
      likeness.set(record, [...(likeness.get(record) ?? []), isHeld ? (alike + 1) / 2 : alike]);
    }
    for (const all of likeness.values()) all.sort((a, b) => b - a);
    return likeness;
  }

  /** The names that fill every slot. */
  #namesWith({ slots: [first = [], ...rest] }: Option): Set<Name> {
    const names = [...first].flatMap((key) => this.#names.get(key) ?? []);
    return new Set(names.filter((name) => rest.every((slot) => heaviest(name, slot) > 0)));
  }
}

/** The stems of the words in the names of records, which corrections prefer. */
export const stemsOfNames = (records: readonly SearchRecord[], { stem }: Stemmer): Set<string> =>
  new Set(records.flatMap(({ title, said }) => [title, ...said].flatMap(wordsOf).map(stem)));

const heaviest = ({ stems }: Name, slot: Iterable<string>): number =>
  Math.max(...[...slot].map((key) => stems.get(key) ?? 0));

const raise = <Key>(map: Map<Key, number>, key: Key, value: number): void => {
  map.set(key, Math.max(value, map.get(key) ?? 0));
};

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

/** One name of a record. */
interface Name {
  record: number;
  isTitle: boolean;
  /** Its words, with a space before each and after the last. */
  text: string;
  /** Its stems, and what each weighs. */
  stems: ReadonlyMap<string, number>;
  weight: number;
}
