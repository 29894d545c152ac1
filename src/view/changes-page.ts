import type { EntryChange, PlaybookChanges } from '../core/diff/changes.ts';
import { sayCounts } from '../core/diff/words.ts';
import type { ChangeWords } from '../core/words/words.ts';
import type { Block, BlockOf, Item } from './blocks.ts';
import { shownChange } from './changes.ts';
import type { Page } from './page.ts';
import { contentsOf } from './page.ts';
import type { Playbook } from './playbook.ts';

/** What changed in a playbook since the edition before it, by collection. */
export const changesPage = (playbook: Playbook): Page => {
  const { previous, changes, label } = playbook.place;
  const words = playbook.words.changes;
  const blocks = changes && changes.entries.length > 0 ? changesBlocks(changes, playbook) : [];
  return {
    path: 'changes/',
    title: previous === undefined ? words.title : words.since(previous),
    lead: leadOf(playbook),
    description: words.description(label),
    breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
    blocks,
    contents: contentsOf(blocks, []),
  };
};

/** The base of a playbook as its readers know it: "Tandem, edition 1.1". */
export const nameOfBase = ({ place: { base }, words }: Playbook): string =>
  base ? words.editions.ofBase(base.name ?? base.package, base.edition) : '';

/** What an organisation changed in the edition that its playbook builds on. */
export const differencesPage = (playbook: Playbook): Page => {
  const { differences } = playbook.place;
  const words = playbook.words.changes;
  const blocks = differences && differences.entries.length > 0 ? changesBlocks(differences, playbook) : [];
  const name = nameOfBase(playbook);
  return {
    path: 'differences/',
    title: words.differsTitle(name),
    lead: differences && blocks.length > 0 ? countsOf(differences, words) : words.onlyNames,
    description: words.differsDescription(playbook.settings.name, name),
    breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
    blocks,
    contents: contentsOf(blocks, []),
  };
};

const leadOf = ({ place: { previous, changes, label }, words }: Playbook): string =>
  previous === undefined || !changes ? words.changes.first(label) : countsOf(changes, words.changes);

const countsOf = ({ counts }: PlaybookChanges, words: ChangeWords): string =>
  `${words.say.capital(sayCounts(counts, words))}.`;

const changesBlocks = (changes: PlaybookChanges, playbook: Playbook): Block[] => [
  summaryOf(changes, playbook),
  ...playbook.definitions.all.flatMap(({ name, title }): Block[] => {
    const found = changes.entries.filter((change) => change.collection === name);
    if (found.length === 0) return [];
    const shown = found.map((change) =>
      shownChange(change, { id: anchorOf(change), heading: headingOf(change, playbook), playbook }),
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
    return count === 0 ? [] : [{ text: `${title}: ${playbook.say.number(count)}`, href: `#${name}` }];
  });
  const { counted } = playbook.words.changes;
  const facts = [
    { label: counted.added(counts.added), items: each('added') },
    { label: counted.removed(counts.removed), items: each('removed') },
    { label: counted.renamed(counts.renamed), items: each('renamed') },
    { label: counted.changed(counts.changed), items: byCollection },
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
