/**
 * Makes the stemmer of a language from its rules. They come with the data of a playbook, so that nobody fetches those of a
 * language that they do not read. Without rules, every form is a word.
 */
export const makeStemmer = ({ forms, relatives }: StemRules): Stemmer => {
  const [toForm, toRelative] = [applied(forms), applied(relatives)];
  const stems = new Map<string, string>();
  const plainForm = (word: string): string => (word.length > 2 ? toForm(word) : word);
  const stem = (word: string): string => {
    const known = stems.get(word) ?? toRelative(plainForm(word));
    stems.set(word, known);
    return known;
  };
  return { stem, plainForm };
};

const applied = (rules: readonly StemRule[]): ((word: string) => string) => {
  const read = rules.map(([ending, instead, left]) => ({ ending: new RegExp(ending), instead, left }));
  return (word) =>
    read.reduce(
      (rest, { ending, instead, left }) => (rest.search(ending) >= left ? rest.replace(ending, instead) : rest),
      word,
    );
};

export interface Stemmer {
  /** What the forms and relatives of a word have in common. */
  stem: (word: string) => string;
  /** What only its forms have in common. */
  plainForm: (word: string) => string;
}

/** What a language does to the end of its words; plain data. */
export interface StemRules {
  /** Spelling, number, case and tense: what is left is the same word. */
  forms: readonly StemRule[];
  /** What a word is made from: what is left is a relative. */
  relatives: readonly StemRule[];
}

/** A regular expression of an ending, what stands in its place, and how many letters must be left; applied one after another. */
export type StemRule = readonly [ending: string, instead: string, left: number];
