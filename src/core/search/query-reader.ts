import { Synonyms } from './synonyms.ts';
import type { Option, ReadQuery, Term } from './terms.ts';
import type { Thesaurus } from './thesaurus.ts';
import type { Correction, SearchData, SearchOptions } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

const MOST_CHARACTERS = 300;
const MOST_WORDS = 32;
/** The most words of a phrase that has synonyms. */
const LONGEST_PHRASE = 4;
/** How short the parts of a word written as one may be. */
const SHORTEST_PART = 4;
/** From this length on, two letters of a word may be wrong. */
const LONG = 8;
/** A last word of so few letters may go on, whether or not it is one. */
const SHORT = 3;

/** A beginning that leaves much of a word's meaning: "reprioritise", "overcommit". */
const PREFIX = /^(?:re|un|over|under|mis|pre|co|non|de|dis)(?=\p{L}{4})/u;
/** A short word with two capitals ("CI", "SaaS", "iOS") is no slip of another word, nor the beginning of one. */
const ACRONYM = /(?<![\p{L}\p{N}])\p{L}{0,3}\p{Lu}\p{L}{0,3}[\p{Lu}\p{N}]\p{L}{0,3}(?![\p{L}\p{N}])/gu;

/** Pieces that signs make one word: "C++", "1:1", "e-mail". */
const SIGNED = /[\p{L}\p{N}]+(?:[+#]+|(?:[^\p{L}\p{N}\s]+[\p{L}\p{N}]+)+)/gu;
/** A piece of so few letters is found as part of its word only. */
const PIECE = 2;

/** A word on more than this share of the pages tells none of them from the others. */
const COMMON = 0.5;

/** How much a match counts that is not of the very word. */
const SURE = { synonym: 0.85, compound: 0.95, begun: 0.7, stripped: 0.7 };

/** Reads what somebody typed as the terms to search for. Never throws, whatever the text. */
export class QueryReader {
  readonly #vocabulary: Vocabulary;
  readonly #synonyms: Synonyms;

  constructor(vocabulary: Vocabulary, synonyms: SearchData['synonyms']) {
    this.#vocabulary = vocabulary;
    this.#synonyms = new Synonyms(synonyms, vocabulary);
  }

  /** Without a thesaurus, words that the playbook lacks may be taken for slips of others, though they are real words. */
  read(query: string, { asTyped = false }: SearchOptions = {}, thesaurus?: Thesaurus): ReadQuery {
    const text = tidy(query);
    const words = wordsOf(text).slice(0, MOST_WORDS);
    // Where all words say nothing by themselves, those that say least are left out.
    const said = words.some((word) => this.#tells(word)) ? [] : this.#rarest(words);
    const signed = new Map(
      Array.from(text.matchAll(SIGNED), ([whole]) => wordsOf(whole).map((piece) => [piece, whole] as const)).flat(),
    );
    const acronyms = new Set(Array.from(text.matchAll(ACRONYM), ([acronym]) => acronym.toLowerCase()));
    const isOpen = /[\p{L}\p{N}]$/u.test(query) && !acronyms.has(words.at(-1) ?? '');
    const terms: Term[] = [];
    const corrections: Correction[] = [];
    for (let place = 0; place < words.length;) {
      const word = words[place] ?? '';
      const phrase = this.#phraseAt(words, place);
      place += phrase?.length ?? 1;
      if (phrase) terms.push(phrase.term);
      else if (!this.#tells(word) && !said.includes(word))
        terms.push({ ...this.#term(word, [this.#option([word])]), isStop: true });
      else
        terms.push(
          this.#known(word, { isOpen: isOpen && place === words.length, isAcronym: acronyms.has(word) }) ??
            this.#near(word, thesaurus) ??
            this.#meant(word, asTyped || acronyms.has(word) ? undefined : corrections),
        );
    }
    return { text, terms: terms.map((term) => withSigns(term, signed)), corrections };
  }

  /** Words that together have synonyms, or that the playbook writes as one. */
  #phraseAt(words: readonly string[], place: number): { term: Term; length: number } | undefined {
    for (let length = Math.min(LONGEST_PHRASE, words.length - place); length > 1; length--) {
      const part = words.slice(place, place + length);
      const telling = part.filter((word) => this.#tells(word));
      const joined = this.#option(telling.length === 2 && length === 2 ? [part.join('')] : [], SURE.compound);
      const others = [joined, ...this.#synonymsOf(part)].filter((option) => this.#occurs(option));
      if (others.length === 0) continue;
      const options = [this.#option(telling), ...others].filter((option) => this.#occurs(option));
      return { term: this.#term(part.join(' '), options), length };
    }
    return undefined;
  }

  /** A word that the playbook or its synonyms know, or that begins one which they know. */
  #known(word: string, { isOpen, isAcronym }: Typed): Term | undefined {
    const others = this.#synonymsOf([word]);
    const isBegun = isOpen && others.length === 0 && !this.#vocabulary.hasForm(word);
    const own = this.#vocabulary.hasInflected(word) ? [this.#option([word])] : [];
    const options = [...own, ...others];
    if (options.length > 0 && !isOpen) return this.#term(word, options);
    const completions = isAcronym ? new Map<string, string>() : this.#vocabulary.completions(word);
    const begun = (sure: number): Option => ({ slots: [[...completions.keys()]], sure, text: word });
    if (options.length > 0 && !isBegun) {
      // So few letters may be a word, a name for instance, or the beginning of one.
      const mayGoOn = word.length <= SHORT && completions.size > 1;
      return this.#term(word, mayGoOn ? [...options, begun(SURE.begun)] : options);
    }
    const [only] = completions.values();
    if (only === undefined) return own.length > 0 ? this.#term(word, own) : undefined;
    return this.#term(word, completions.size > 1 ? [begun(1)] : [this.#option([only]), ...this.#synonymsOf([only])]);
  }

  /** A word that the playbook lacks, though not what it is made from or, by the thesaurus, words near it. */
  #near(word: string, thesaurus: Thesaurus | undefined): Term | undefined {
    const stripped = word.replace(PREFIX, '');
    const isMade = stripped !== word && this.#vocabulary.hasInflected(stripped);
    const near = thesaurus?.get(this.#vocabulary.plainForm(word));
    if (!isMade && !near) return undefined;
    const options = [
      ...(isMade ? [this.#option([stripped], SURE.stripped)] : []),
      ...(near ?? []).map((other) => this.#option([other.word], other.sure)),
    ];
    return { ...this.#term(word, options), isUnknown: true };
  }

  /** A word that the playbook does not know: what was probably meant by it. */
  #meant(word: string, corrections: Correction[] | undefined): Term {
    const near = corrections && this.#vocabulary.correct(word, 1);
    const parts = near ? undefined : this.#split(word);
    if (parts) return this.#term(word, [this.#option(parts, SURE.compound)]);

    const correct = near ?? (corrections && word.length >= LONG ? this.#vocabulary.correct(word, 2) : undefined);
    if (!correct) {
      const isUnknown = !this.#vocabulary.has(word);
      return { ...this.#term(word, isUnknown ? [] : [this.#option([word])]), isUnknown };
    }
    const { word: to, sure } = correct;
    corrections?.push({ from: word, to });
    return { ...this.#term(to, [this.#option([to]), ...this.#synonymsOf([to])]), sure };
  }

  /** A term weighs as much as its first option tells; another one that tells less counts for less. */
  #term(word: string, options: readonly Option[]): Term {
    const weights = options.map(({ slots }) => Math.max(...slots.map((slot) => this.#vocabulary.weightOf(word, slot))));
    const [weight = this.#vocabulary.weightOf(word, [])] = weights;
    const weighed = options.map((option, place) => ({
      ...option,
      sure: option.sure * Math.min(1, (weights[place] ?? 0) / weight),
    }));
    return { word, options: weighed, weight, sure: 1, isStop: false, isUnknown: false };
  }

  #option(words: readonly string[], sure = 1): Option {
    const text = words.map((word) => this.#vocabulary.formOf(word)).join(' ');
    return { slots: words.map((word) => [this.#vocabulary.stem(word)]), sure, text };
  }

  #synonymsOf(words: readonly string[]): Option[] {
    return this.#synonyms
      .of(words)
      .map((phrase) =>
        this.#option(
          phrase.filter((word) => this.#tells(word)),
          SURE.synonym,
        ),
      )
      .filter((option) => this.#occurs(option));
  }

  #occurs({ text }: Option): boolean {
    return text.split(' ').every((word) => this.#vocabulary.has(word));
  }

  #tells(word: string): boolean {
    return !this.#vocabulary.isStop(word);
  }

  /** Those that at most half of the pages hold; where no page holds any such, those that the fewest hold. */
  #rarest(words: readonly string[]): string[] {
    const shares = words.map((word) => this.#vocabulary.shareOf(word));
    const most = Math.max(COMMON, Math.min(...shares.filter((share) => share > 0)));
    return words.filter((_, place) => (shares[place] ?? 0) <= most);
  }

  /** Two known words written as one: "techdebt". */
  #split(word: string): string[] | undefined {
    for (let place = word.length - SHORTEST_PART; place >= SHORTEST_PART; place--) {
      const parts = [word.slice(0, place), word.slice(place)];
      if (parts.every((part) => this.#vocabulary.has(part) && this.#tells(part))) return parts;
    }
    return undefined;
  }
}

/** A short piece of a word with signs is also looked up as that word. */
const withSigns = (term: Term, signed: ReadonlyMap<string, string>): Term => {
  const text = term.word.length <= PIECE ? signed.get(term.word) : undefined;
  const [first] = term.options;
  return text === undefined || !first ? term : { ...term, options: [...term.options, { ...first, text }] };
};

/** How a word was typed. */
interface Typed {
  /** Whether it may go on. */
  isOpen: boolean;
  isAcronym: boolean;
}

/** Control characters and lone halves of characters are no text. */
const tidy = (query: string): string =>
  query
    .slice(0, MOST_CHARACTERS)
    .normalize('NFKC')
    .replace(/[\p{Cs}\p{Cc}\s]+/gu, ' ')
    .trim();
