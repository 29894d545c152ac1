import { withField } from '../document/edit-yaml.ts';
import { editRaw } from '../document/edit-raw.ts';
import { isTermUsed } from '../own-terms.ts';
import { isPlainMap } from '../plain-data.ts';
import { PLAYBOOK_FILE } from '../playbook-file.ts';
import { readYaml } from '../read-yaml.ts';
import type { PlaybookSettings } from '../schema/playbook.ts';
import { normalise } from '../source-text.ts';

/** The terms of an edition that a later one no longer has, under this key or another, each with what it says. */
export const droppedTerms = (before: Terms, after: Terms): KeptTerms => {
  const known = new Set(Object.entries(after).flatMap(([key, { formerly = [] }]) => [key, ...formerly]));
  return Object.fromEntries(Object.entries(before).filter(([key]) => !known.has(key)));
};

/**
 * Those of some terms that a playbook has to set itself, or its texts could not be published: they are used, and not set yet.
 * `texts` are its entries, and those of the base that it still shows in an older form.
 */
export const termsToKeep = (dropped: KeptTerms, { set, texts }: TermUse): KeptTerms =>
  Object.fromEntries(
    Object.entries(dropped).filter(
      ([key]) =>
        !set.includes(key) &&
        isTermUsed(
          key,
          texts.map((text) => ({ text })),
        ),
    ),
  );

/** `playbook.yaml` with more terms, and all else as it is. */
export const withTermsSet = (text: string, terms: KeptTerms): string => {
  if (Object.keys(terms).length === 0) return text;
  const settings = normalise(text);
  const { data } = readYaml(settings, { file: PLAYBOOK_FILE, firstLine: 1 });
  const own = isPlainMap(data?.terms) ? data.terms : {};
  const added = Object.entries(terms).map(([key, term]) => {
    const forms = Object.entries(term).filter(([name]) => name !== 'formerly');
    return [key, forms.length === 1 ? term.value : Object.fromEntries(forms)] as const;
  });
  const whole = settings.endsWith('\n') ? settings : `${settings}\n`;
  const now = withField(whole, 'terms', { ...own, ...Object.fromEntries(added) });
  return editRaw(text, [{ start: 0, end: settings.length, text: now }]);
};

type Terms = PlaybookSettings['terms'];

/** Terms by their keys. */
export type KeptTerms = Readonly<Terms>;

interface TermUse {
  /** The keys of the terms that the playbook sets. */
  set: readonly string[];
  texts: readonly string[];
}
