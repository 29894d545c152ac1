import type { EntryChange, PlaybookChanges } from '../core/diff/changes.ts';
import { sayCounts } from '../core/diff/words.ts';
import type { Block, BlockOf, Item } from './blocks.ts';
import { shownChange } from './changes.ts';
import { capital } from './capital.ts';
import type { Page } from './page.ts';
import { contentsOf } from './page.ts';
import type { Playbook } from './playbook.ts';
import type { Place } from './shelf.ts';

/** What changed in a playbook since the edition before it, by collection. */
export const changesPage = (playbook: Playbook): Page => {
  const { previous, changes, label } = playbook.place;
  const blocks = changes && changes.entries.length > 0 ? changesBlocks(changes, playbook) : [];
  return {
    path: 'changes/',
    title: previous === undefined ? 'What changed' : `What changed since edition ${previous}`,
    lead: leadOf(playbook),
    description: `${label}: what was added, removed, renamed and changed, entry by entry, in words.`,
    breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
    blocks,
    contents: contentsOf(blocks, []),
  };
};

/** The base of a playbook as readers know it: "Tandem, edition 1.1". */
export const nameOfBase = (base: Place['base']): string =>
  base ? `${base.name ?? base.package}, edition ${base.edition}` : '';

/** What an organisation changed in the edition that its playbook builds on. */
export const differencesPage = (playbook: Playbook): Page => {
  const { differences, base } = playbook.place;
  const blocks = differences && differences.entries.length > 0 ? changesBlocks(differences, playbook) : [];
  const name = nameOfBase(base);
  return {
    path: 'differences/',
    title: `How this playbook differs from ${name}`,
    lead: differences && blocks.length > 0 ? `${capital(sayCounts(differences.counts))}.` : 'In nothing but names.',
    description: `Everything that ${playbook.settings.name} adds to ${name}, changes in it or leaves out.`,
    breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
    blocks,
    contents: contentsOf(blocks, []),
  };
};

const leadOf = ({ place: { previous, changes, label } }: Playbook): string => {
  if (previous === undefined || !changes) return `${label} is the first; there is nothing to compare it with.`;
  return `${capital(sayCounts(changes.counts))}.`;
};

const changesBlocks = (changes: PlaybookChanges, playbook: Playbook): Block[] => [
  summaryOf(changes, playbook),
  ...playbook.definitions.all.flatMap(({ name, title }): Block[] => {
    const found = changes.entries.filter((change) => change.collection === name);
    if (found.length === 0) return [];
    const shown = found.map((change) =>
      shownChange(change, { id: anchorOf(change), heading: headingOf(change, playbook) }),
    );
    return [{ kind: 'changes', id: name, title, changes: shown }];
  }),
];

/** How many of each kind there are, with the way to each; of what changed, the way to its collection. */
const summaryOf = ({ counts, entries }: PlaybookChanges, playbook: Playbook): BlockOf<'facts'> => {
  const each = (kind: EntryChange['kind']): Item[] =>
    entries
      .filter((change) => change.kind === kind)
      .map((change) => ({ text: change.title, href: `#${anchorOf(change)}` }));
  const byCollection = playbook.definitions.all.flatMap(({ name, title }): Item[] => {
    const count = entries.filter((change) => change.collection === name && change.kind === 'changed').length;
    return count === 0 ? [] : [{ text: `${title}: ${count}`, href: `#${name}` }];
  });
  const facts = [
    { label: `${counts.added} added`, items: each('added') },
    { label: `${counts.removed} removed`, items: each('removed') },
    { label: `${counts.renamed} renamed`, items: each('renamed') },
    { label: `${counts.changed} changed`, items: byCollection },
  ];
  return { kind: 'facts', facts: facts.filter(({ items }) => items.length > 0) };
};

/** The title of an entry, with the way to it: of a removed one, to where it still stands. */
const headingOf = ({ id, kind, title }: EntryChange, playbook: Playbook): Item => {
  if (kind !== 'removed') return { text: title, href: playbook.href(id) };
  const { shelf, place, site } = playbook;
  const before = shelf.places.find(({ edition }) => edition && edition.version === place.previous);
  return before?.paths.has(id) ? { text: title, href: `${site}${before.path}${id}/` } : { text: title };
};

/** An underscore keeps it apart from the ids of headings. */
export const anchorOf = ({ id }: EntryChange): string => id.replace('/', '_');
