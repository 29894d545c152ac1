import type { StemRule, StemRules } from './stemmer.ts';

/** Endings of number and case, the longest that leaves enough of the word. */
const ENDING: StemRule = ['(?<=.{4})(?:innen|ern|nen)$|(?<=.{3})(?:en|em|er|es)$|(?<=.{4})[ens]$', '', 0];
/** What makes a noun of a word: "entscheiden" and "Entscheidung" give one stem. */
const RELATIVE: StemRule = ['(?:ungs?|heit|keit|lich|isch|bar)$', '', 4];

/** The rules of German, for words that are folded: number and case (after Savoy, "light" stemming, 2006). */
export const GERMAN: StemRules = { forms: [ENDING], relatives: [RELATIVE, ENDING] };
