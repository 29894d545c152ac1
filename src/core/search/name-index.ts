import type { Stemmer } from './stemmer.ts';
import { increase, raise, sum } from './tally.ts';
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
        for (const key of stems.keys()) add(this.#names, key, name);
      }
    }
  }

  /** How strongly each record's names speak of a term in its best sense, from 0 to 1. */
  strengths({ options }: Term): Map<number, number> {
    const best = new Map<number, number>();
    for (const option of options) {
      const counts = new Map<number, number>();
      for (const { record, isTitle } of this.#filled(option).keys())
        increase(counts, record, isTitle ? TITLE_WEIGHT : 1);
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
    for (const { options, weight } of terms.filter(({ isStop }) => !isStop)) {
      const best = new Map<Name, number>();
      for (const option of options)
        for (const [name, theirs] of this.#filled(option)) raise(best, name, option.sure * (weight + theirs));
      for (const [name, both] of best) increase(shared, name, both);
    }
    // Words that say nothing by themselves count where something else is shared.
    for (const { options, weight } of terms.filter(({ isStop }) => isStop))
      for (const [name, both] of shared) {
        const theirs = heaviest(name, options[0]?.slots[0] ?? []);
        if (theirs > 0) shared.set(name, both + weight + theirs);
      }
    const text = ` ${terms.map(({ word }) => word).join(' ')}`;
    const asked = sum(terms.map(({ weight }) => weight));
    const likeness = new Map<number, number[]>();
    for (const [name, both] of shared) {
      const alike = Math.min(1, both / (ASKED * asked + SAID * name.weight));
      const isHeld = terms.length > 1 && name.text.includes(text);
      add(likeness, name.record, isHeld ? (alike + 1) / 2 : alike);
    }
    for (const all of likeness.values()) all.sort((a, b) => b - a);
    return likeness;
  }

  /** The names that fill every slot, and what it weighs that fills them. */
  #filled({ slots: [first = [], ...rest] }: Option): Map<Name, number> {
    const filled = new Map<Name, number>();
    for (const key of first)
      for (const name of this.#names.get(key) ?? []) raise(filled, name, name.stems.get(key) ?? 0);
    for (const slot of rest)
      for (const [name, weight] of filled) {
        const more = heaviest(name, slot);
        if (more > 0) filled.set(name, weight + more);
        else filled.delete(name);
      }
    return filled;
  }
}

/** The stems of the words in the names of records, which corrections prefer. */
export const stemsOfNames = (records: readonly SearchRecord[], { stem }: Stemmer): Set<string> =>
  new Set(records.flatMap(({ title, said }) => [title, ...said].flatMap(wordsOf).map(stem)));

const heaviest = ({ stems }: Name, slot: readonly string[]): number =>
  slot.reduce((most, key) => Math.max(most, stems.get(key) ?? 0), 0);

/** Without a copy of the list for each value, which would take time in proportion to the square of their number. */
const add = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
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
