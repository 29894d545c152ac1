const STOP_WORDS = new Set(
  'a about all always am an and are as at be been but by can do does don for from get gets go had has have he how i if in is it its just like me my never no not of on or our she so that the their them then there they this to too up us was we what when who why will with you your'.split(' '),
);
const ENOUGH = 0.3;
const MOST = 4;

/**
 * Finds the situations that people describe in words like these, best first. Each word of the query counts as much as
 * it is rare among all situations; a word that begins the same or shares most of its letter triples counts in part, so
 * that endings and slips of the keyboard do little harm (Dice coefficient of trigrams).
 */
export const rankSituations = (query: string, situations: readonly SaidSituation[]): SaidSituation[] => {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  const bags = situations.map(({ title, phrase, said }) => [...new Set([title, phrase, ...said].flatMap(wordsOf))]);
  const scored = situations.map((situation, index) => ({ situation, score: scoreOf(wanted, bags[index] ?? [], bags) }));
  return scored
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ situation }) => situation);
};

const scoreOf = (wanted: readonly string[], bag: readonly string[], bags: readonly string[][]): number => {
  let total = 0;
  let reached = 0;
  for (const word of wanted) {
    const weight = rarityOf(word, bags);
    total += weight;
    reached += weight * Math.max(0, ...bag.map((other) => likeness(word, other)));
  }
  return reached / total;
};

const rarityOf = (word: string, bags: readonly string[][]): number => {
  const holders = bags.filter((bag) => bag.some((other) => likeness(word, other) >= 0.7)).length;
  return Math.log(1 + bags.length / Math.max(holders, 1));
};

/** How alike two words are, from 0 to 1. */
const likeness = (a: string, b: string): number => {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  if (shorter >= 3 && (a.startsWith(b) || b.startsWith(a))) return 0.85;
  const [first, second] = [trigramsOf(a), trigramsOf(b)];
  const shared = first.filter((part) => second.includes(part)).length;
  const dice = (2 * shared) / (first.length + second.length);
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

/** A situation with all the ways in which people say it. */
export interface SaidSituation {
  href: string;
  title: string;
  phrase: string;
  said: string[];
}
