import type { Block, EntryLink, Item, SourceLine } from './blocks.ts';
import { entriesBlock } from './blocks.ts';
import { creditOf, THREE_JOBS } from './credit.ts';
import { historyOf } from './history.ts';
import { longDate } from './long-date.ts';
import type { Page } from './page.ts';
import { contentsOf } from './page.ts';
import type { Entry } from './entry.ts';
import type { Playbook } from './playbook.ts';
import { differsBlocks, originOf } from './provenance.ts';

/** However many entries link to a page, it stays small. */
const MOST_BACKLINKS = 12;

/** The page of one entry. */
export const entryPage = (entry: Entry, playbook: Playbook): Page => {
  const { id, data, headings } = entry;
  const collection = playbook.collectionOf(entry);
  const own = collection.page(entry, playbook);
  const blocks = [...own, ...endBlocks(entry, { playbook, own }), ...differsBlocks(entry, playbook)];
  const siblings = playbook.in(collection);
  const place = siblings.findIndex((sibling) => sibling.id === id);
  const neighbour = (at: number): EntryLink | undefined => {
    const sibling = siblings[at];
    return sibling && playbook.link(sibling.id);
  };
  return {
    path: `${id}/`,
    kind: collection.name,
    title: entry.title,
    description: data.summary,
    lead: collection.leadOf ? collection.leadOf(entry) : data.summary,
    side: collection.sideOf?.(entry),
    breadcrumb: [
      { href: playbook.href(''), text: playbook.settings.name },
      { href: playbook.href(collection.name), text: collection.title },
    ],
    blocks,
    contents: contentsOf(blocks, headings),
    previous: neighbour(place - 1),
    next: neighbour(place + 1),
    about: aboutEntry(entry, playbook),
  };
};

/** What every entry ends with: what to read next, what links here, and what it rests on. */
const endBlocks = ({ id, data }: Entry, { playbook, own }: { playbook: Playbook; own: readonly Block[] }): Block[] => {
  const shown = new Set(
    own.flatMap((block) => (block.kind === 'entries' ? block.entries.map(({ href }) => href) : [])),
  );
  const isNew = (other: string) => !shown.has(playbook.href(other));
  const related = (data.related ?? []).filter(isNew);
  const back = playbook
    .backlinks(id)
    .map((entry) => entry.id)
    .filter((other) => isNew(other) && !related.includes(other));
  const sources = (data.sources ?? []).filter(({ source }) => source !== id);
  return [
    ...entriesBlock('read-next', 'Read next', playbook.links(related)),
    ...entriesBlock('linked-from', 'Linked from', playbook.links(back.slice(0, MOST_BACKLINKS)), 'plain'),
    ...sourcesBlock(sources, playbook),
  ];
};

const sourcesBlock = (citations: Citations, playbook: Playbook): Block[] => {
  if (citations.length === 0) return [];
  const block: Block = {
    kind: 'sources',
    id: 'sources',
    title: 'What this rests on',
    sources: sourceLines(citations, playbook),
  };
  return citations.some(({ source }) => source === THREE_JOBS) ? [block, creditOf(playbook)] : [block];
};

const sourceLines = (citations: Citations, playbook: Playbook): SourceLine[] =>
  citations.map(({ source, hedge }) => {
    const entry = playbook.entry(source);
    const { by = '', evidence = '' } = playbook.collectionOf(entry).citedAs?.(entry) ?? {};
    return { href: playbook.href(entry.id), text: entry.title, by, evidence, hedge };
  });

const aboutEntry = (entry: Entry, playbook: Playbook): NonNullable<Page['about']> => {
  const { id, data, file, origin } = entry;
  const { settings, base, place } = playbook;
  const topics = (data.topics ?? []).map((topic) => ({
    text: settings.topics[topic] ?? topic,
    href: `${base}topics/${topic}/`,
  }));
  const facts: [string, Item[]][] = [
    ['Edition', [{ text: place.label }]],
    ['Last changed', data.updated ? [{ text: longDate(data.updated, settings.language) }] : []],
    ['History', historyOf(id, playbook)],
    ['Kept by', data.owner ? [{ text: data.owner }] : []],
    ['To be read again by', data.reviewBy ? [{ text: longDate(data.reviewBy, settings.language) }] : []],
    ['Topics', topics],
    ['Origin', [...(data.origin ? [{ text: 'The playbook’s own' }] : []), ...originOf(entry, playbook)]],
  ];
  return {
    facts: facts.filter(([, items]) => items.length > 0).map(([label, items]) => ({ label, items })),
    markdown: `${base}${id}.md`,
    // Neither a frozen text nor that of another playbook is changed here.
    suggest: place.edition || origin === 'base' ? undefined : settings.suggest?.replace('{path}', file),
  };
};

type Citations = NonNullable<Entry['data']['sources']>;
