import { distance } from './distance.ts';
import type { Stemmer } from './stemmer.ts';
import type { SearchData } from './types.ts';

/** Words shorter than this are not corrected: too many others are near. */
const SHORTEST_CORRECTED = 4;
/** Words shorter than this often are other words, which this playbook does not use. */
const MIDDLE = 6;
/** How sure a correction must be. */
const LEAST_SURE = 0.44;

/** What a word weighs that says nothing by itself, and what a common one weighs at most. */
const STOP_WEIGHT = 0.15;
const LIGHT_WEIGHT = 1.5;

/** Everything that can be asked of the words of a playbook. */
export class Vocabulary {
  readonly #words: ReadonlyMap<string, number>;
  readonly #forms: ReadonlySet<string>;
  readonly #byStem = new Map<string, { count: number; form: string }>();
  readonly #stopWords: ReadonlySet<string>;
  readonly #lightWords: ReadonlySet<string>;
  readonly #favoured: ReadonlySet<string>;
  readonly #size: number;
  /** What was corrected before: while somebody types, only the last word is new. */
  readonly #corrected = new Map<string, Correct | undefined>();

  /** What the forms and relatives of a word have in common. */
  readonly stem: (word: string) => string;
  /** What only its forms have in common. */
  readonly plainForm: (word: string) => string;

  /** `favoured`: stems of words in titles and other names, which corrections prefer. */
  constructor(
    { words, stopWords, lightWords, records }: SearchData,
    { stemmer: { stem, plainForm }, favoured }: { stemmer: Stemmer; favoured: ReadonlySet<string> },
  ) {
    this.stem = stem;
    this.plainForm = plainForm;
    this.#words = new Map(Object.entries(words));
    this.#forms = new Set(Object.keys(words).map(plainForm));
    for (const [word, count] of this.#words) {
      const key = stem(word);
      const known = this.#byStem.get(key);
      if (!known || word.length < known.form.length) this.#byStem.set(key, { count, form: word });
    }
    this.#stopWords = new Set(stopWords.split(' '));
    this.#lightWords = new Set(lightWords.split(' '));
    this.#favoured = favoured;
    this.#size = records.length;
  }

  /** Whether a word counts only beside others. */
  isStop(word: string): boolean {
    return this.#stopWords.has(word);
  }

  /** Whether the word or another form of it occurs. */
  has(word: string): boolean {
    return this.#byStem.has(this.stem(word));
  }

  /** The share of the pages that hold the word in any of its forms. */
  shareOf(word: string): number {
    return (this.#byStem.get(this.stem(word))?.count ?? 0) / this.#size;
  }

  /** Whether the word occurs in another number, tense or spelling. */
  hasInflected(word: string): boolean {
    return this.#forms.has(this.plainForm(word));
  }

  /** Whether the word occurs in this very form. */
  hasForm(word: string): boolean {
    return this.#words.has(word);
  }

  /** The word as it occurs: itself, or its shortest other form. */
  formOf(word: string): string {
    return this.#words.has(word) ? word : (this.#byStem.get(this.stem(word))?.form ?? word);
  }

  /**
   * How much a word tells that occurs in these forms: the rarer, the more (the root of the inverse document frequency, since
   * people ask in words that are rare here by chance). Several stems count as one word that occurs as often as all of them;
   * none, as one that is rarer than every other.
   */
  weightOf(word: string, stems: Iterable<string> = [this.stem(word)]): number {
    if (this.isStop(word)) return STOP_WEIGHT;
    let count = 0;
    for (const key of stems) count += this.#byStem.get(key)?.count ?? 0;
    const weight = Math.sqrt(Math.log(1 + this.#size / Math.max(Math.min(count, this.#size), 0.5)));
    return this.#isLight(word) ? Math.min(weight, LIGHT_WEIGHT) : weight;
  }

  /** The words that begin with these letters, one for each stem. */
  completions(beginning: string): Map<string, string> {
    const words = [...this.#words.keys()].filter((word) => word.startsWith(beginning));
    return new Map(words.map((word) => [this.stem(word), word]));
  }

  /**
   * The word that was probably meant, at most `limit` letters away, and how sure that is, from 0 to 1: surer for long
   * words, for one wrong letter, for the same first letter, and for a word of a title or other name.
   */
  correct(word: string, limit: number): Correct | undefined {
    const key = word + String(limit);
    if (!this.#corrected.has(key)) this.#corrected.set(key, this.#correct(word, limit));
    return this.#corrected.get(key);
  }

  #correct(word: string, limit: number): Correct | undefined {
    if (word.length < SHORTEST_CORRECTED || /\d/.test(word)) return undefined;
    const base = word.length < MIDDLE ? 0.65 : 0.9;
    let best: Correct & { rank: number } = { word: '', sure: 0, rank: 0 };
    for (const [candidate, count] of this.#words) {
      const edits = distance(word, candidate, limit);
      if (edits > limit) continue;
      const isSwapped = candidate.startsWith(`${word.charAt(1)}${word.charAt(0)}`);
      const isOtherStart = !candidate.startsWith(word.charAt(0)) && !isSwapped;
      const isFavoured =
        this.#favoured.has(this.stem(candidate)) && !this.isStop(candidate) && !this.#isLight(candidate);
      const sure = base - (edits > 1 ? 0.3 : 0) - (isOtherStart ? 0.2 : 0) - (isFavoured ? 0 : 0.2);
      const rank = sure - edits / 10 + count / this.#size / 100;
      if (sure > LEAST_SURE && rank > best.rank) best = { word: candidate, sure, rank };
    }
    return best.word ? best : undefined;
  }

  #isLight(word: string): boolean {
    return this.#lightWords.has(word) || /^\d+$/.test(word);
  }
}

/** A corrected word, and how sure it is that it was meant. */
export interface Correct {
  word: string;
  sure: number;
}
