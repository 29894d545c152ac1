import { typographic } from '../core/typography.ts';
import type { EditionsIndex } from '../core/schema/editions-index.ts';
import type { Block } from './blocks.ts';
import type { Page } from './page.ts';
import { contentsOf } from './page.ts';
import type { Playbook } from './playbook.ts';
import type { Place, Shelf } from './shelf.ts';

/** The list of all editions. */
export const editionsPage = (playbook: Playbook): Page => {
  const blocks = frozenIn(playbook.shelf).map((place) => editionBlock(place, playbook));
  return {
    path: 'editions/',
    title: playbook.words.editions.title,
    lead: playbook.words.editions.lead,
    description: playbook.words.editions.description,
    breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
    blocks,
    contents: contentsOf(blocks, []),
  };
};

const editionBlock = (
  { edition, previous, path, label }: FrozenPlace,
  { settings, site, say, words }: Playbook,
): Block => ({
  kind: 'edition',
  id: `edition-${edition.version.replaceAll('.', '-')}`,
  title: label,
  status: edition.status,
  date: say.day(edition.date),
  reason: edition.reason,
  paragraphs: (edition.notes ?? '')
    .split(/\n\s*\n/)
    .filter(Boolean)
    .map((text) => typographic(text, settings.language)),
  links: [
    { href: site + path, text: words.editions.read(edition.version) },
    ...(previous === undefined ? [] : [{ href: `${site}${path}changes/`, text: words.changes.since(previous) }]),
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
