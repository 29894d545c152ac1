import { wordsOf } from '../core/words/words.ts';
import type { Words } from '../core/words/words.ts';

/** What components print that no content brings, for a page in a language. */
export const pageWords = (language = 'en'): Words => wordsOf(language);
