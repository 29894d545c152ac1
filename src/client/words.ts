import { languageOf } from '../core/words/language.ts';
import type { ClientWords } from '../core/words/client-words.ts';
import { countIn } from '../core/words/count.ts';

/** What scripts say, in the language of the page, or else in English; each language is a file of its own. */
export const loadWords = (): Promise<LoadedWords> => (loading ??= load());

let loading: Promise<LoadedWords> | undefined;

const load = async (): Promise<LoadedWords> => {
  const tag = document.documentElement.lang;
  const language = languageOf(tag);
  const isGerman = language === 'de';
  const { clientWords } = await (isGerman
    ? import('../core/words/de/client.ts')
    : import('../core/words/en/client.ts'));
  const isOwn = isGerman || language === 'en';
  return { ...clientWords(countIn(isOwn ? tag : 'en')), lang: isOwn ? undefined : 'en' };
};

/** The words of scripts, and their language where it is not that of the page. */
export type LoadedWords = ClientWords & { lang: string | undefined };
