import { stem } from './stem.ts';
import { isLightWord, isStopWord } from './stop-words.ts';
import { LIGHT_WEIGHT, STOP_WEIGHT } from './terms.ts';
import type { Option, Term } from './terms.ts';
import type { SearchRecord } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** How much more a word counts in a title than in another name, before saturation. */
const TITLE_WEIGHT = 3;
/** How soon more of the same word adds little, and how much long records lose (BM25's k1 and b). */
const SATURATION = 1.2;
const LENGTH_LOSS = 0.3;
/** An exact title counts a little more than an exact other name. */
const TITLE_LIKENESS = 1.02;

/** Looks terms up in what the records are called. */
export class NameIndex {
  /** By stem, how strongly each record speaks of it, from 0 to 1. */
  readonly #strengths = new Map<string, Map<number, number>>();
  readonly #phrases: Phrase[];
  /** By stem, the phrases that hold it. */
  readonly #phrasesByStem = new Map<string, Phrase[]>();
  readonly #weights = new Map<string, number>();

  constructor(records: readonly SearchRecord[], vocabulary: Vocabulary) {
    this.#phrases = records.flatMap((record, index) =>
      [record.title, ...record.said].map((text, place) => this.#phrase(text, { record: index, isTitle: place === 0, vocabulary })),
    );
    for (const phrase of this.#phrases)
      for (const key of phrase.stems) getOrAdd(this.#phrasesByStem, key, () => []).push(phrase);

    const counted = records.map(countStems);
    const average = sum(counted.map(({ length }) => length)) / Math.max(records.length, 1);
    for (const [index, { counts, length }] of counted.entries()) {
      const norm = 1 - LENGTH_LOSS + LENGTH_LOSS * (length / average);
      for (const [key, count] of counts)
        getOrAdd(this.#strengths, key, () => new Map<number, number>()).set(index, count / (count + SATURATION * norm));
    }
  }

  /** How strongly each record speaks of a term in this sense; the weakest slot decides. */
  strengths({ slots, sure }: Option): Map<number, number> {
    const [first = new Map<number, number>(), ...rest] = slots.map((slot) => this.#strengthsOfSlot(slot));
    const all = [...first].map(([record, strength]): [number, number] => [
      record,
      sure * Math.min(strength, ...rest.map((other) => other.get(record) ?? 0)),
    ]);
    return new Map(all.filter(([, strength]) => strength > 0));
  }

  /**
   * How alike the query and the most similar name of each record are, from 0 to 1: the weight of what they share, against
   * the weight of both (Dice's coefficient).
   */
  likeness(terms: readonly Term[]): Map<number, number> {
    const begun = terms.length > 1 ? ` ${terms.map(({ word }) => word).join(' ')}` : undefined;
    const shared = new Map<Phrase, number>();
    for (const term of terms) {
      const seen = new Set<Phrase>();
      for (const option of term.options) {
        for (const phrase of this.#phrasesWith(option)) {
          if (seen.has(phrase)) continue;
          seen.add(phrase);
          const theirs = sum(option.slots.map((slot) => this.#weightIn(phrase, slot)));
          shared.set(phrase, (shared.get(phrase) ?? 0) + option.sure * (term.weight + theirs));
        }
      }
    }
    const asked = sum(terms.map(({ weight }) => weight));
    const best = new Map<number, number>();
    for (const [phrase, weight] of shared) {
      const part = Math.min(1, weight / (asked + phrase.weight));
      const isHeld = begun !== undefined && phrase.text.includes(begun);
      const likeness = (isHeld ? Math.max(part, (part + 1) / 2) : part) * (phrase.isTitle ? TITLE_LIKENESS : 1);
      if (likeness > (best.get(phrase.record) ?? 0)) best.set(phrase.record, likeness);
    }
    return best;
  }

  #phrase(text: string, { record, isTitle, vocabulary }: PhraseOptions): Phrase {
    const words = wordsOf(text);
    for (const word of words) this.#weights.set(stem(word), weightOf(word, vocabulary));
    const stems = new Set(words.map(stem));
    return { record, isTitle, stems, text: ` ${words.join(' ')} `, weight: sum([...stems].map((key) => this.#weights.get(key) ?? 0)) };
  }

  #phrasesWith({ slots: [first, ...rest] }: Option): Phrase[] {
    const phrases = [...(first ?? [])].flatMap((key) => this.#phrasesByStem.get(key) ?? []);
    return phrases.filter(({ stems }) => rest.every((slot) => [...slot].some((key) => stems.has(key))));
  }

  #weightIn({ stems }: Phrase, slot: ReadonlySet<string>): number {
    return Math.max(0, ...[...slot].filter((key) => stems.has(key)).map((key) => this.#weights.get(key) ?? 0));
  }

  #strengthsOfSlot(slot: ReadonlySet<string>): Map<number, number> {
    const strengths = new Map<number, number>();
    for (const key of slot)
      for (const [record, strength] of this.#strengths.get(key) ?? [])
        strengths.set(record, Math.max(strength, strengths.get(record) ?? 0));
    return strengths;
  }
}

/** The stems of the words in the names of records, which corrections prefer. */
export const stemsOfNames = (records: readonly SearchRecord[]): Set<string> =>
  new Set(records.flatMap(({ title, said }) => [title, ...said].flatMap(wordsOf).map(stem)));

const countStems = ({ title, said }: SearchRecord) => {
  const counts = new Map<string, number>();
  for (const key of wordsOf(title).map(stem)) counts.set(key, (counts.get(key) ?? 0) + TITLE_WEIGHT);
  const others = said.flatMap(wordsOf).map(stem);
  for (const key of others) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { counts, length: others.length };
};

const weightOf = (word: string, vocabulary: Vocabulary): number => {
  if (isStopWord(word)) return STOP_WEIGHT;
  return Math.min(vocabulary.weightOf([stem(word)]), isLightWord(word) ? LIGHT_WEIGHT : Infinity);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const getOrAdd = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

interface PhraseOptions {
  record: number;
  isTitle: boolean;
  vocabulary: Vocabulary;
}

/** One name of a record. */
interface Phrase {
  record: number;
  isTitle: boolean;
  /** Its words, with a space before each and after the last. */
  text: string;
  stems: ReadonlySet<string>;
  weight: number;
}
