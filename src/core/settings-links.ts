import { closest } from './closest.ts';
import { closestId } from './closest-id.ts';
import { collectionOf } from './collection.ts';
import { idFrom } from './id-from.ts';
import { PLAYBOOK_FILE } from './playbook-file.ts';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import { isOwnPage, isWebAddress } from './schema/own-link.ts';
import type { PlaybookSettings } from './schema/playbook.ts';
import { normalise } from './source-text.ts';

/** The settings that hold links to entries. */
export const LINK_SETTINGS = ['navigation', 'footer'] as const;

/**
 * Checks that the links of header and footer lead to one of the entries `ids`, to their collections, or to `pages` besides. Links of the base are
 * not checked: what a playbook hides is left out of them.
 */
export const checkLinks = (
  playbookFile: string,
  settings: PlaybookSettings,
  { ids, pages, hidden = new Map() }: LinkTargets,
): Problem[] => {
  const { data, at } = readYaml(normalise(playbookFile), { file: PLAYBOOK_FILE, firstLine: 1 });
  const known = new Set([...ids, ...ids.map(collectionOf), ...pages]);
  return LINK_SETTINGS.filter((name) => data?.[name] !== undefined)
    .flatMap((name) => (settings[name] ?? []).map(({ to }, index) => ({ to, place: at([name, index]) })))
    .filter(({ to }) => !isWebAddress(to) && !known.has(to))
    .map(({ to, place }) => {
      const file = hidden.get(to);
      if (file !== undefined) return problem('T908', place, { value: to, file });
      return problem('T403', place, { value: to, suggestion: nearest(to, { known, pages }) ?? '' });
    });
};

const nearest = (to: string, { known, pages }: Record<'known' | 'pages', ReadonlySet<string>>): string | undefined => {
  const id = idFrom(to);
  if (known.has(id)) return id;
  return isOwnPage(to) ? closest(to, [...pages]) : closestId(to, known);
};

interface LinkTargets {
  /** The entries of the playbook. */
  ids: readonly string[];
  /** What the project has besides. */
  pages: ReadonlySet<string>;
  /** The entries of the base that are hidden, each with the file that hides it. */
  hidden?: ReadonlyMap<string, string> | undefined;
}
