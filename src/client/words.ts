import { languageOf } from '../core/words/language.ts';
import type { ClientWords } from '../core/words/client-words.ts';
import { countIn } from '../core/words/count.ts';

/** What scripts say, in the language of the page, or else in English; each language is a file of its own. */
export const loadWords = (): Promise<LoadedWords> => (loading ??= load());

let loading: Promise<LoadedWords> | undefined;

const load = async (): Promise<LoadedWords> => {
  const tag = document.documentElement.lang;
  if (languageOf(tag) === 'de') {
    const { germanClient } = await import('../core/words/de/client.ts');
    return { ...germanClient(countIn(tag)), lang: undefined };
  }
  const { englishClient } = await import('../core/words/en/client.ts');
  const isOwn = languageOf(tag) === 'en';
  return { ...englishClient(countIn(isOwn ? tag : 'en')), lang: isOwn ? undefined : 'en' };
};

/** The words of scripts, and their language where it is not that of the page. */
export type LoadedWords = ClientWords & { lang: string | undefined };
