import { closest } from './closest.ts';
import type { PlaybookFileRead } from './playbook-file.ts';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';
import type { PlaybookSettings } from './schema/playbook.ts';

/**
 * What is odd about the terms that an organisation sets. One that is nearly one of the base, and that none of its `own` files uses as
 * they were written, was meant to rename that one and would change nothing: a problem. A warning is one that nothing uses at all,
 * of `all` entries, and one that has another key in the base now, which it follows.
 */
export const checkOwnTerms = (
  { at, ownTerms }: PlaybookFileRead,
  base: PlaybookSettings,
  { own, all }: { own: readonly Text[]; all: readonly Text[] },
): OwnTermsCheck => {
  const known = Object.keys(base.terms);
  const renamed = new Map(
    Object.entries(base.terms).flatMap(([to, { formerly = [] }]) => formerly.map((key) => [key, to])),
  );
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  for (const key of ownTerms) {
    const place = at(['terms', key], 'key');
    const to = renamed.get(key);
    if (known.includes(key)) {
      const keys = [key, ...(base.terms[key]?.formerly ?? [])];
      if (!keys.some((one) => isTermUsed(one, all))) warnings.push(problem('T606', place, { key }));
    } else if (to !== undefined) warnings.push(problem('T605', place, { key, to }));
    else if (!isTermUsed(key, own)) {
      const suggestion = closest(key, known);
      (suggestion ? problems : warnings).push(
        problem('T604', place, { key, suggestion: suggestion ?? '', known: known.join(', ') }),
      );
    }
  }
  return { problems, warnings };
};

interface Text {
  text: string;
}

interface OwnTermsCheck {
  problems: Problem[];
  /** What keeps nothing from being published. */
  warnings: Problem[];
}

/** Whether one of some texts uses a term. Keys hold no characters that mean something in a pattern but the dot; in a table, a bar has a backslash before it. */
export const isTermUsed = (key: string, sources: readonly Text[]): boolean => {
  const use = new RegExp(`\\{\\s*${key.replaceAll('.', '\\.')}\\s*(?:\\\\?\\||\\})`);
  return sources.some(({ text }) => use.test(text));
};
