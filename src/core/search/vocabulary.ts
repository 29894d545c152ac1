import { distance } from './distance.ts';
import { plainForm, stem } from './stem.ts';
import { isLightWord, isStopWord } from './stop-words.ts';

/** Words shorter than this are not corrected: too many others are near. */
const SHORTEST_CORRECTED = 4;
/** Words shorter than this often are other words, which this playbook does not use. */
const MIDDLE = 6;
/** How sure a correction must be. */
const LEAST_SURE = 0.45;

/** Everything that can be asked of the words of a playbook. */
export class Vocabulary {
  readonly #words: ReadonlyMap<string, number>;
  readonly #forms: ReadonlySet<string>;
  readonly #byStem = new Map<string, { count: number; form: string }>();
  readonly #favoured: ReadonlySet<string>;
  readonly #size: number;

  /** `favoured`: stems of words in titles and other names, which corrections prefer; `size`: how many records there are. */
  constructor(words: Readonly<Record<string, number>>, favoured: ReadonlySet<string>, size: number) {
    this.#words = new Map(Object.entries(words));
    for (const [word, count] of this.#words) {
      const key = stem(word);
      const known = this.#byStem.get(key);
      if (!known || word.length < known.form.length) this.#byStem.set(key, { count, form: word });
    }
    this.#forms = new Set([...this.#words.keys()].map(plainForm));
    this.#favoured = favoured;
    this.#size = size;
  }

  /** Whether the word or another form of it occurs. */
  has(word: string): boolean {
    return this.#byStem.has(stem(word));
  }

  /** Whether the word occurs in another number, tense or spelling. */
  hasInflected(word: string): boolean {
    return this.#forms.has(plainForm(word));
  }

  /** Whether the word occurs in this very form. */
  hasForm(word: string): boolean {
    return this.#words.has(word);
  }

  /** The word as it occurs: itself, or its shortest other form. */
  formOf(word: string): string {
    return this.#words.has(word) ? word : (this.#byStem.get(stem(word))?.form ?? word);
  }

  /**
   * How much words tell, by their stems: the rarer, the more (inverse document frequency). Several stems count as one
   * word that occurs as often as all of them; none, as one that is rarer than every other.
   */
  weightOf(stems: Iterable<string>): number {
    let count = 0;
    for (const key of stems) count += this.#byStem.get(key)?.count ?? 0;
    return Math.log(1 + this.#size / Math.max(Math.min(count, this.#size), 0.5));
  }

  /** The stems of the words that begin with these letters. */
  completions(beginning: string): Set<string> {
    const stems = new Set<string>();
    for (const word of this.#words.keys()) if (word.startsWith(beginning)) stems.add(stem(word));
    return stems;
  }

  /**
   * The word that was probably meant, at most `limit` letters away, and how sure that is, from 0 to 1: surer for long
   * words, for one wrong letter, for the same first letter, and for a word of a title or other name.
   */
  correct(word: string, limit: number): Correct | undefined {
    if (word.length < SHORTEST_CORRECTED || /\d/.test(word)) return undefined;
    const base = word.length < MIDDLE ? 0.65 : 0.9;
    let best: (Correct & { edits: number; count: number }) | undefined;
    for (const [candidate, count] of this.#words) {
      const edits = distance(word, candidate, limit);
      if (edits > limit) continue;
      const isSwapped = word[0] === candidate[1] && word[1] === candidate[0];
      const isOtherStart = word[0] !== candidate[0] && !isSwapped;
      const isFavoured = this.#favoured.has(stem(candidate)) && !isStopWord(candidate) && !isLightWord(candidate);
      const sure = base - (edits > 1 ? 0.3 : 0) - (isOtherStart ? 0.2 : 0) - (isFavoured ? 0 : 0.2);
      if (sure < LEAST_SURE) continue;
      const isBetter = !best || sure - best.sure || best.edits - edits || count - best.count;
      if (isBetter === true || isBetter > 0) best = { word: candidate, sure, edits, count };
    }
    return best && { word: best.word, sure: best.sure };
  }
}

/** A corrected word, and how sure it is that it was meant. */
export interface Correct {
  word: string;
  sure: number;
}
