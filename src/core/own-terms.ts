import { closest } from './closest.ts';
import type { PlaybookFileRead } from './playbook-file.ts';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';
import type { PlaybookSettings } from './schema/playbook.ts';

/**
 * Terms of an organisation that are nearly one of the base, and that none of its own files uses, as they were written: meant
 * to rename that one, they would change nothing without a word. Any other new term is allowed.
 */
export const checkOwnTerms = (
  { settings, at }: PlaybookFileRead,
  base: PlaybookSettings,
  sources: readonly { text: string }[],
): Problem[] => {
  const known = Object.keys(base.terms);
  return Object.keys(settings.terms)
    .filter((key) => !known.includes(key) && !isUsed(key, sources))
    .flatMap((key) => {
      const suggestion = closest(key, known);
      return suggestion ? problem('T604', at(['terms', key], 'key'), { key, suggestion }) : [];
    });
};

/** Keys hold no characters that mean something in a pattern but the dot; in a table, a bar has a backslash before it. */
const isUsed = (key: string, sources: readonly { text: string }[]): boolean => {
  const use = new RegExp(`\\{\\s*${key.replaceAll('.', '\\.')}\\s*(?:\\\\?\\||\\})`);
  return sources.some(({ text }) => use.test(text));
};
