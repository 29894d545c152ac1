import { typographic } from '../core/typography.ts';
import type { EditionsIndex } from '../core/schema/editions-index.ts';
import type { Block } from './blocks.ts';
import { longDate } from './long-date.ts';
import type { Page } from './page.ts';
import { contentsOf } from './page.ts';
import type { Playbook } from './playbook.ts';
import type { Place, Shelf } from './shelf.ts';

/** The list of all editions. */
export const editionsPage = (playbook: Playbook): Page => {
  const blocks = frozenIn(playbook.shelf).map((place) => editionBlock(place, playbook));
  return {
    path: 'editions/',
    title: 'Editions',
    lead: 'An edition is a frozen release of the whole playbook. Cite one, and the page will always say what it said.',
    description: 'Every edition of the playbook, with its date, what changed in it, and whether it still stands.',
    breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
    blocks,
    contents: contentsOf(blocks, []),
  };
};

const editionBlock = ({ edition, previous, path, label }: FrozenPlace, { settings, site }: Playbook): Block => ({
  kind: 'edition',
  id: `edition-${edition.version.replaceAll('.', '-')}`,
  title: label,
  status: edition.status,
  date: longDate(edition.date, settings.language),
  reason: edition.reason,
  paragraphs: (edition.notes ?? '')
    .split(/\n\s*\n/)
    .filter(Boolean)
    .map(typographic),
  links: [
    { href: site + path, text: `Read edition ${edition.version}` },
    ...(previous === undefined
      ? []
      : [{ href: `${site}${path}changes/`, text: `What changed since edition ${previous}` }]),
  ],
});

/** The editions as data for other programs; `origin` is the address of the site without path. */
export const editionsData = ({ shelf, settings, site }: Playbook, origin: string): EditionsIndex => {
  const address = (path: string) => new URL(site + path, origin).href;
  const frozen = frozenIn(shelf);
  const editions = frozen.map(({ edition, previous, path, entries = 0 }) => ({
    ...edition,
    previous,
    entries,
    url: address(path),
    changes: address(`${path}changes/`),
    api: address(`api/${edition.version}/`),
  }));
  return {
    $schema: address('schemas/editions.json'),
    contract: 1,
    name: settings.name,
    root: {
      url: address(''),
      edition: shelf.root.edition?.version ?? null,
      follows: frozen.find(({ edition }) => edition.status !== 'withdrawn')?.edition.version ?? null,
    },
    editions,
  };
};

/** Editions at their own addresses, newest first. */
export const frozenIn = (shelf: Shelf): FrozenPlace[] =>
  shelf.places.filter((place): place is FrozenPlace => place.edition !== undefined && place.path !== '');

type FrozenPlace = Place & { edition: NonNullable<Place['edition']> };
