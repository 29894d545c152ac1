const STOP_WORDS = new Set(
  'a about all always am an and are as at be been but by can do does don for from get gets go had has have he how i if in is it its just like me my never no not of on or our she so that the their them then there they this to too up us was we what when who why will with you your'.split(
    ' ',
  ),
);
const ENOUGH = 0.3;
const MOST = 4;
const MOST_WORDS = 30;

/**
 * Makes a function that finds the situations which people describe in words like these, best first. Each word of the
 * query counts as much as it is rare among all situations; a word that begins the same or shares most of its letter
 * triples counts in part, so that endings and slips of the keyboard do little harm (Dice coefficient of trigrams).
 */
export const situationRanker = (situations: readonly SaidSituation[]): ((query: string) => SaidSituation[]) => {
  const bags = situations.map(({ title, phrase, said }) => new Set([title, phrase, ...said].flatMap(wordsOf)));
  const vocabulary = [...new Set(bags.flatMap((bag) => [...bag]))].map((word) => ({
    word,
    trigrams: trigramsOf(word),
  }));

  return (query) => {
    const wanted = wordsOf(query).slice(0, MOST_WORDS);
    const matches = wanted.map((word) => matchWord(word, vocabulary, bags));
    const total = matches.reduce((sum, { weight }) => sum + weight, 0);
    return situations
      .map((situation, index) => {
        const reached = matches.reduce((sum, { weight, likeness }) => sum + weight * (likeness[index] ?? 0), 0);
        return { situation, score: total === 0 ? 0 : reached / total };
      })
      .filter(({ score }) => score >= ENOUGH)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST)
      .map(({ situation }) => situation);
  };
};

/** How well a word fits each bag, and how much it counts: the fewer bags hold it, the more. */
const matchWord = (word: string, vocabulary: readonly Known[], bags: readonly Set<string>[]) => {
  const trigrams = trigramsOf(word);
  const alike = vocabulary
    .map((known) => ({ word: known.word, value: likenessOf({ word, trigrams }, known) }))
    .filter(({ value }) => value > 0);
  const likeness = bags.map((bag) =>
    Math.max(0, ...alike.filter((other) => bag.has(other.word)).map(({ value }) => value)),
  );
  const holders = likeness.filter((value) => value >= 0.7).length;
  return { likeness, weight: Math.log(1 + bags.length / Math.max(holders, 1)) };
};

/** How alike two words are, from 0 to 1. */
const likenessOf = (a: Known, b: Known): number => {
  if (a.word === b.word) return 1;
  const shorter = Math.min(a.word.length, b.word.length);
  if (shorter >= 3 && (a.word.startsWith(b.word) || b.word.startsWith(a.word))) return 0.85;
  const shared = a.trigrams.filter((part) => b.trigrams.includes(part)).length;
  const dice = (2 * shared) / (a.trigrams.length + b.trigrams.length);
  return dice >= 0.5 ? dice * 0.8 : 0;
};

const trigramsOf = (word: string): string[] => {
  const padded = ` ${word} `;
  return Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3));
};

const wordsOf = (text: string): string[] =>
  text
    .slice(0, 300)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]\w{1,2}\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !STOP_WORDS.has(word));

interface Known {
  word: string;
  trigrams: string[];
}

/** A situation with all the ways in which people say it. */
export interface SaidSituation {
  href: string;
  title: string;
  phrase: string;
  said: string[];
}
