import type { CollectionName } from '../core/schema/fields.ts';
import type { Block, EntryLink, Item, SourceLine } from './blocks.ts';
import { entriesBlock } from './blocks.ts';
import { COLLECTIONS } from './collections.ts';
import { creditOf, THREE_JOBS } from './credit.ts';
import { checkBlocks } from './entries/checks.ts';
import { comparisonBlocks } from './entries/comparisons.ts';
import { decisionBlocks, sideOfDecision } from './entries/decisions.ts';
import { exampleBlocks } from './entries/examples.ts';
import { faqBlocks } from './entries/faqs.ts';
import { glossaryBlocks } from './entries/glossary.ts';
import { guideBlocks } from './entries/guides.ts';
import { jobBlocks } from './entries/jobs.ts';
import { playBlocks } from './entries/plays.ts';
import { roleBlocks } from './entries/roles.ts';
import { signalBlocks } from './entries/signals.ts';
import { situationBlocks } from './entries/situations.ts';
import { EVIDENCE, sourceBlocks } from './entries/sources.ts';
import { tensionBlocks } from './entries/tensions.ts';
import { historyOf } from './history.ts';
import { longDate } from './long-date.ts';
import type { Page } from './page.ts';
import { contentsOf } from './page.ts';
import type { Entry, Playbook } from './playbook.ts';
import { differsBlocks, originOf } from './provenance.ts';
import type { Side } from './sides.ts';

/** However many entries link to a page, it stays small. */
const MOST_BACKLINKS = 12;

const BLOCKS: { [Name in CollectionName]: (entry: Entry<Name>, playbook: Playbook) => Block[] } = {
  situations: situationBlocks,
  plays: playBlocks,
  decisions: decisionBlocks,
  tensions: tensionBlocks,
  signals: signalBlocks,
  checks: checkBlocks,
  roles: roleBlocks,
  comparisons: comparisonBlocks,
  jobs: jobBlocks,
  guides: guideBlocks,
  faqs: faqBlocks,
  glossary: glossaryBlocks,
  examples: exampleBlocks,
  sources: sourceBlocks,
};

/** The page of one entry. */
export const entryPage = (entry: Entry, playbook: Playbook): Page => {
  const { id, collection, data, headings } = entry;
  const own = ownBlocks(entry, playbook);
  const blocks = [...own, ...endBlocks(entry, { playbook, own }), ...differsBlocks(entry, playbook)];
  const siblings = playbook.in(collection);
  const place = siblings.findIndex((sibling) => sibling.id === id);
  const neighbour = (at: number): EntryLink | undefined => {
    const sibling = siblings[at];
    return sibling && playbook.link(sibling.id);
  };
  return {
    path: `${id}/`,
    kind: collection,
    title: entry.title,
    description: data.summary,
    lead: leadOf(entry),
    side: sideOf(entry),
    breadcrumb: [
      { href: playbook.href(''), text: playbook.settings.name },
      { href: playbook.href(collection), text: COLLECTIONS[collection].title },
    ],
    blocks,
    contents: contentsOf(blocks, headings),
    previous: neighbour(place - 1),
    next: neighbour(place + 1),
    about: aboutEntry(entry, playbook),
  };
};

const ownBlocks = <Name extends CollectionName>(entry: Entry<Name>, playbook: Playbook): Block[] =>
  BLOCKS[entry.collection](entry, playbook);

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
    const { id, title, data } = playbook.entryOf('sources', source);
    return { href: playbook.href(id), text: title, by: byline(data), evidence: EVIDENCE[data.evidence], hedge };
  });

const byline = ({ authors, publisher }: Entry<'sources'>['data']): string =>
  [...authors.filter((author) => author !== publisher), publisher].join(', ');

const leadOf = (entry: Entry): string | undefined => {
  const { data } = entry;
  if ('phrase' in data) return `“${data.phrase}”`;
  if ('oneLine' in data) return data.oneLine;
  if ('shortAnswer' in data || 'definition' in data || 'observable' in data) return undefined;
  return 'escalatesTo' in data ? data.question : data.summary;
};

const sideOf = ({ data }: Entry): Side | undefined => {
  if ('decides' in data) return sideOfDecision(data.decides);
  return 'side' in data ? data.side : undefined;
};

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
