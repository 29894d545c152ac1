import type { Block, EntryLink, Item, SourceLine } from './blocks.ts';
import { entriesBlock } from './blocks.ts';
import { creditOf, THREE_JOBS } from './credit.ts';
import { historyOf } from './history.ts';
import type { Page } from './page.ts';
import { contentsOf } from './page.ts';
import type { Entry } from './entry.ts';
import type { Playbook } from './playbook.ts';
import { differsBlocks, originOf } from './provenance.ts';

/** So many are worth a sentence each. */
const MOST_NEXT = 3;
/** However many entries link to a page, what stands around it stays small. */
const MOST_LINKS = 12;

/** The page of one entry. */
export const entryPage = (entry: Entry, playbook: Playbook): Page => {
  const { id, data, headings } = entry;
  const collection = playbook.collectionOf(entry);
  const own = collection.page(entry, playbook);
  const blocks = [...(entry.hasBody ? own : withoutBody(own)), ...differsBlocks(entry, playbook)];
  const siblings = playbook.in(collection);
  const place = siblings.findIndex((sibling) => sibling.id === id);
  const neighbour = (at: number): EntryLink | undefined => {
    const sibling = siblings[at];
    return sibling && playbook.link(sibling.id);
  };
  return {
    path: `${id}/`,
    sheet: collection.sheet,
    title: entry.title,
    description: data.summary,
    lead: collection.leadOf ? collection.leadOf(entry, playbook) : data.summary,
    side: collection.sideOf?.(entry),
    breadcrumb: [
      { href: playbook.href(''), text: playbook.settings.name },
      { href: playbook.href(collection.name), text: collection.title },
    ],
    blocks,
    around: aroundEntry(entry, { playbook, own }),
    contents: contentsOf(blocks, headings),
    previous: neighbour(place - 1),
    next: neighbour(place + 1),
    about: aboutEntry(entry, {
      playbook,
      isForm: collection.sheet === 'form' && blocks.some(({ kind }) => kind === 'form'),
    }),
  };
};

/** The blocks of an entry that has no body. */
const withoutBody = (blocks: readonly Block[]): Block[] =>
  blocks
    .filter(({ kind }) => kind !== 'body')
    .map((block) => (block.kind === 'group' ? { ...block, blocks: withoutBody(block.blocks) } : block));

/** What stands around every entry: what to read next, where it is used, and what it rests on. */
const aroundEntry = (entry: Entry, { playbook, own }: { playbook: Playbook; own: readonly Block[] }): Block[] => {
  const { id, data } = entry;
  const uses = playbook.collectionOf(entry).around?.(entry, playbook) ?? [];
  const shown = new Set(linkedFrom([...own, ...uses]));
  const isNew = (other: string) => !shown.has(playbook.href(other));
  const related = (data.related ?? []).filter(isNew);
  const back = playbook
    .backlinks(id)
    .map((other) => other.id)
    .filter((other) => isNew(other) && !related.includes(other));
  const others = [...related.slice(MOST_NEXT), ...back].slice(0, MOST_LINKS);
  const { readNext, seeAlso } = playbook.words.page;
  const sources = (data.sources ?? []).filter(({ source }) => source !== id);
  return [
    ...entriesBlock('read-next', readNext, playbook.links(related.slice(0, MOST_NEXT))),
    ...uses,
    ...entriesBlock('linked-from', seeAlso, playbook.links(others), 'plain'),
    ...sourcesBlock(sources, playbook),
  ];
};

/** The entries that blocks lead to, wherever they stand in them. */
const linkedFrom = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'group') return linkedFrom(block.blocks);
    if (block.kind === 'entries') return block.entries.map(({ href }) => href);
    return block.kind === 'spread' ? block.rows.map(({ href }) => href) : [];
  });

const sourcesBlock = (citations: Citations, playbook: Playbook): Block[] => {
  if (citations.length === 0) return [];
  const block: Block = {
    kind: 'sources',
    id: 'sources',
    title: playbook.words.page.restsOn,
    sources: sourceLines(citations, playbook),
  };
  return citations.some(({ source }) => source === THREE_JOBS) ? [block, creditOf(playbook)] : [block];
};

const sourceLines = (citations: Citations, playbook: Playbook): SourceLine[] =>
  citations.map(({ source, hedge }) => {
    const entry = playbook.entry(source);
    const { by = '', evidence = '' } = playbook.collectionOf(entry).citedAs?.(entry, playbook) ?? {};
    return { href: playbook.href(entry.id), text: entry.title, by, evidence, hedge };
  });

const aboutEntry = (
  entry: Entry,
  { playbook, isForm }: { playbook: Playbook; isForm: boolean },
): NonNullable<Page['about']> => {
  const { id, data, file, origin } = entry;
  const { settings, base, place, say } = playbook;
  const labels = playbook.words.facts;
  const topics = (data.topics ?? []).map((topic) => ({
    text: settings.topics[topic] ?? topic,
    href: `${base}topics/${topic}/`,
  }));
  const facts: [string, Item[]][] = [
    [labels.edition, [{ text: place.label }]],
    [labels.updated, data.updated ? [{ text: say.day(data.updated) }] : []],
    [labels.history, historyOf(id, playbook)],
    [labels.owner, data.owner ? [{ text: data.owner }] : []],
    [labels.reviewBy, data.reviewBy ? [{ text: say.day(data.reviewBy) }] : []],
    [labels.topics, topics],
    [labels.origin, [...(data.origin ? [{ text: labels.own }] : []), ...originOf(entry, playbook)]],
  ];
  return {
    facts: facts
      .filter(([, items]) => items.length > 0)
      .map(([label, items]) => ({
        label,
        items,
        ...([labels.edition, labels.updated].includes(label) && { isPrinted: true }),
      })),
    markdown: `${base}${id}.md`,
    word: isForm ? `${base}${id}.docx` : undefined,
    // Neither a frozen text nor that of another playbook is changed here.
    suggest: place.edition || origin === 'base' ? undefined : settings.suggest?.replace('{path}', file),
  };
};

type Citations = NonNullable<Entry['data']['sources']>;
