import type { Link } from './blocks.ts';
import type { Page } from './page.ts';
import type { Playbook } from './playbook.ts';

/**
 * Addresses at which an entry used to be and is no longer: under each former id, the way to the entry of today; at the
 * root also those of entries that only older editions have, and the way there.
 */
export const movedPages = (playbook: Playbook): MovedPage[] => {
  const { place, shelf } = playbook;
  const moved = [...place.formerIds]
    .filter(([former]) => !place.paths.has(former))
    .map(([former, id]): MovedPage => {
      const { href, text } = playbook.link(id);
      return { id: former, to: { href, text }, edition: undefined };
    });
  return place === shelf.root ? [...moved, ...gonePages(playbook)] : moved;
};

const gonePages = ({ place, shelf, site, definitions, words }: Playbook): MovedPage[] => {
  const isEntry = (path: string) => definitions.all.some(({ name }) => path.startsWith(`${name}/`));
  const gone = new Map<string, MovedPage>();
  // Newest first, so that each leads to the last edition that has it.
  for (const { edition, path, paths, formerIds } of shelf.places) {
    if (!edition || path === '') continue;
    for (const id of [...paths, ...formerIds.keys()]) {
      if (!isEntry(id) || gone.has(id) || shelf.counterpart(`${id}/`, place) !== undefined) continue;
      const target = formerIds.get(id) ?? id;
      gone.set(id, {
        id,
        to: { href: `${site}${path}${target}/`, text: words.editions.label(edition.version) },
        edition: edition.version,
      });
    }
  }
  return [...gone.values()];
};

/** The page at the address of an entry that the text at the root no longer has. */
export const gonePage = ({ id, to, edition }: MovedPage, playbook: Playbook): Page => {
  const { shelf, settings } = playbook;
  const words = playbook.words.lost;
  const changes = shelf.places.flatMap(({ changes: found }) => found?.entries ?? []);
  const title = changes.find((change) => change.kind === 'removed' && change.id === id)?.title;
  return {
    path: `${id}/`,
    leadsTo: to.href,
    title: words.gone(title),
    description: words.description(settings.name, id, edition ?? ''),
    lead: words.goneLead,
    breadcrumb: [{ href: playbook.href(''), text: settings.name }],
    blocks: [
      {
        kind: 'list',
        id: 'where',
        title: words.onward,
        look: 'plain',
        items: [
          { text: words.readIn(edition ?? ''), href: to.href },
          { text: words.searchNow, href: `${playbook.base}search/` },
        ],
      },
    ],
    contents: [],
  };
};

/** An address that leads on. */
export interface MovedPage {
  /** The id that the entry had. */
  id: string;
  /** Where to go on. */
  to: Link;
  /** The last edition that has the entry, where the text at the root has it no longer. */
  edition: string | undefined;
}
