import { plainForm, stem } from './stem.ts';
import { isLightWord, isStopWord } from './stop-words.ts';
import type { Correction, SearchOptions } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

const MOST_CHARACTERS = 300;
const MOST_WORDS = 32;
/** The most words that a key of the synonyms may have. */
const LONGEST_PHRASE = 4;
const SHORTEST_PART = 4;
/** From this length on, two letters may be wrong. */
const LONG = 8;

/** How much a match counts that is not of the very word. */
const SURE = { synonym: 0.85, compound: 0.95, completion: 1 } as const;
/** What a word weighs that says nothing by itself. */
export const STOP_WEIGHT = 0.3;
/** What a common word weighs at most. */
export const LIGHT_WEIGHT = 1.5;

/** Reads what somebody typed as the terms to search for. Never throws, whatever the text. */
export class QueryReader {
  readonly #vocabulary: Vocabulary;
  readonly #synonyms: ReadonlyMap<string, string[]>;

  constructor(vocabulary: Vocabulary, synonyms: Readonly<Record<string, string[]>>) {
    this.#vocabulary = vocabulary;
    this.#synonyms = new Map(Object.entries(synonyms).map(([from, to]) => [formsOf(wordsOf(from)), to]));
  }

  read(query: string, { asTyped = false }: SearchOptions = {}): ReadQuery {
    const text = tidy(query);
    const words = wordsOf(text).slice(0, MOST_WORDS);
    const everythingStops = words.every(isStopWord);
    const read: ReadQuery = { text, words, terms: [], corrections: [] };
    for (let place = 0; place < words.length;) {
      const phrase = this.#phraseAt(words, place);
      const word = words[place] ?? '';
      if (phrase) read.terms.push(phrase.term);
      else if (isStopWord(word) && !everythingStops) read.terms.push({ ...this.#known(word), weight: STOP_WEIGHT, isStop: true });
      else {
        const isOpen = place === words.length - 1 && /[\p{L}\p{N}]$/u.test(query);
        read.terms.push(this.#termOf(word, { isOpen, corrections: asTyped ? undefined : read.corrections }));
      }
      place += phrase?.length ?? 1;
    }
    return read;
  }

  /** A phrase that has synonyms, or two words that the playbook writes as one, beginning at a place. */
  #phraseAt(words: readonly string[], place: number): { term: Term; length: number } | undefined {
    for (let length = Math.min(LONGEST_PHRASE, words.length - place); length > 1; length--) {
      const part = words.slice(place, place + length);
      const others = this.#synonyms.get(formsOf(part));
      const joined = part.join('');
      const isOneWord = length === 2 && !part.some(isStopWord) && this.#vocabulary.has(joined);
      if (!others && !isOneWord) continue;
      const own = this.#option(part.filter((word) => !isStopWord(word)), 1);
      const instead = isOneWord ? [this.#option([joined], SURE.compound)] : this.#synonymOptions(others ?? []);
      const known = [own, ...instead].filter((option) => this.#occurs(option));
      return { term: this.#term(part.join(' '), known.length > 0 ? known : [own]), length };
    }
    return undefined;
  }

  #termOf(word: string, { isOpen, corrections }: TermOptions): Term {
    const vocabulary = this.#vocabulary;
    const others = this.#synonymsOf(word);
    const isBegun = isOpen && others.length === 0 && !vocabulary.hasForm(word);
    if (vocabulary.hasInflected(word) && !isBegun) return this.#term(word, [this.#option([word], 1), ...others]);
    if (others.length > 0) return this.#term(word, others);

    const stems = vocabulary.completions(word);
    const [only = ''] = stems;
    if (stems.size === 1) return this.#term(word, [this.#option([vocabulary.formOf(only)], 1), ...this.#synonymsOf(vocabulary.formOf(only))]);
    if (stems.size > 1) return this.#term(word, [{ slots: [stems], sure: SURE.completion, text: word }]);
    if (vocabulary.hasInflected(word)) return this.#known(word);
    const near = corrections && vocabulary.correct(word, 1);
    const parts = near === undefined ? this.#split(word) : undefined;
    if (parts) return this.#term(word, [this.#option(parts, SURE.compound)]);
    const correct = near ?? (corrections && word.length >= LONG ? vocabulary.correct(word, 2) : undefined);
    if (correct === undefined) return { ...this.#known(word), isUnknown: !vocabulary.has(word) };
    corrections?.push({ from: word, to: correct.word });
    return { ...this.#term(correct.word, [this.#option([correct.word], 1), ...this.#synonymsOf(correct.word)]), sure: correct.sure };
  }

  #synonymsOf(word: string): Option[] {
    return this.#synonymOptions(this.#synonyms.get(plainForm(word)) ?? []);
  }

  #known(word: string): Term {
    return this.#term(word, [this.#option([word], 1)]);
  }

  /** A term weighs as much as its first option tells; another one that tells less counts for less. */
  #term(word: string, options: Option[]): Term {
    const heaviest = isLightWord(word) ? LIGHT_WEIGHT : Infinity;
    const weights = options.map(({ slots }) => Math.max(0, ...slots.map((slot) => this.#vocabulary.weightOf(slot))));
    const weight = Math.min(weights[0] ?? 0, heaviest);
    const weighed = options.map((option, place) => ({ ...option, sure: option.sure * Math.min(1, (weights[place] ?? 0) / weight) }));
    return { word, options: weighed, weight, sure: 1, isStop: false, isUnknown: false };
  }

  #option(words: readonly string[], sure: number): Option {
    const text = words.map((word) => this.#vocabulary.formOf(word)).join(' ');
    return { slots: words.map((word) => new Set([stem(word)])), sure, text };
  }

  #synonymOptions(phrases: readonly string[]): Option[] {
    const options = phrases.map((phrase) =>
      this.#option(
        wordsOf(phrase).filter((word) => !isStopWord(word)),
        SURE.synonym,
      ),
    );
    return options.filter((option) => this.#occurs(option));
  }

  #occurs({ text }: Option): boolean {
    return text !== '' && text.split(' ').every((word) => this.#vocabulary.has(word));
  }

  /** Two known words written as one: "codereview". */
  #split(word: string): string[] | undefined {
    for (let place = word.length - SHORTEST_PART; place >= SHORTEST_PART; place--) {
      const parts = [word.slice(0, place), word.slice(place)];
      if (parts.every((part) => this.#vocabulary.has(part) && !isStopWord(part))) return parts;
    }
    return undefined;
  }
}

/** Lone halves of characters and control characters are no text. */
const tidy = (query: string): string =>
  query.slice(0, MOST_CHARACTERS).normalize('NFKC').replace(/[\p{Cs}\p{Cc}\s]+/gu, ' ').trim();

const formsOf = (words: readonly string[]): string => words.map(plainForm).join(' ');

/** One way to meet a term: every slot must be filled by one of its stems. */
export interface Option {
  slots: ReadonlySet<string>[];
  /** How sure it is that this was meant, from 0 to 1. */
  sure: number;
  /** The same for the full-text index. */
  text: string;
}

/** One thing that a query asks for. */
export interface Term {
  /** The word or words as they are searched. */
  word: string;
  /** The surest first. */
  options: Option[];
  /** How much it tells: the rarer in the playbook, the more. */
  weight: number;
  /** How sure it is that this word was meant, from 0 to 1. */
  sure: number;
  /** Whether it counts only beside others. */
  isStop: boolean;
  /** Whether the playbook does not know it. */
  isUnknown: boolean;
}

interface TermOptions {
  /** Whether somebody may still be typing the word. */
  isOpen: boolean;
  /** Where corrections are noted; undefined where none are wanted. */
  corrections: Correction[] | undefined;
}

export interface ReadQuery {
  text: string;
  words: string[];
  terms: Term[];
  corrections: Correction[];
}
