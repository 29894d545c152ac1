/** Endings of number and case, the longest first, and how many letters must be left. */
const ENDINGS: readonly (readonly [ending: RegExp, left: number])[] = [
  [/(?:innen|ern|nen)$/, 4],
  [/(?:en|em|er|es)$/, 3],
  [/[ens]$/, 4],
];
/** What makes a noun of a word: "entscheiden" and "Entscheidung" give one stem. */
const RELATIVES: readonly (readonly [ending: RegExp, left: number])[] = [[/(?:ungs?|heit|keit|lich|isch|bar)$/, 4]];

/** What the forms of a German word have in common, once it is folded: number and case (after Savoy, "light" stemming, 2006). */
export const germanForm = (word: string): string => cut(word, ENDINGS);

/** What the forms and relatives of a German word have in common. A stem is for comparing only. */
export const germanStem = (word: string): string => cut(cut(germanForm(word), RELATIVES), ENDINGS);

const cut = (word: string, endings: readonly (readonly [ending: RegExp, left: number])[]): string => {
  const found = endings.find(([ending, left]) => word.search(ending) >= left);
  return found ? word.replace(found[0], '') : word;
};
