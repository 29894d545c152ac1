import { englishChanges } from './en/changes.ts';
import { englishPages } from './en/pages.ts';
import { englishTools } from './en/tools.ts';
import { germanChanges } from './de/changes.ts';
import { germanPages } from './de/pages.ts';
import { germanTools } from './de/tools.ts';
import { directionOf, languageOf, spokenIn } from './language.ts';
import type { Language } from './language.ts';
import { sayIn } from './say.ts';
import type { Say } from './say.ts';
import type { ToolWords } from './tool-words.ts';

/** By language: every text of the pages that no content brings. A key that a language lacks is an error of types. */
const PAGES = { en: englishPages, de: germanPages } as const satisfies Record<Language, (say: Say) => PageWords>;
const CHANGES = { en: englishChanges, de: germanChanges } as const satisfies Record<
  Language,
  (say: Say) => ChangeWords
>;
const TOOLS = { en: englishTools, de: germanTools } as const satisfies Record<Language, ToolWords>;

const known = new Map<string, Words>();

/** The words of the interface for a playbook of a language: its own, or else English ones, which say so in `lang`. */
export const wordsOf = (tag: string): Words => {
  const words = known.get(tag) ?? makeWords(tag);
  known.set(tag, words);
  return words;
};

const makeWords = (tag: string): Words => {
  const language = spokenIn(tag);
  const isOwn = language === languageOf(tag);
  const say = sayIn(isOwn ? tag : language);
  return {
    language,
    lang: isOwn ? undefined : language,
    direction: directionOf(tag),
    say,
    ...PAGES[language](say),
    changes: CHANGES[language](say),
    toolWords: TOOLS[language],
  };
};

export type PageWords = ReturnType<typeof englishPages>;
export type ChangeWords = ReturnType<typeof englishChanges>;

/** The words of the interface. */
export interface Words extends PageWords {
  /** The language of these words. */
  language: Language;
  /** The same, where it is not that of the playbook: what an element that holds them has as `lang`. */
  lang: Language | undefined;
  /** In which direction the language of the playbook is written. */
  direction: 'ltr' | 'rtl';
  say: Say;
  /** What changed, in words. */
  changes: ChangeWords;
  /** What the scripts of tools say. */
  toolWords: ToolWords;
}
