import type { CollectionName } from '../core/schema/fields.ts';
import type { Block, EntryLink } from './blocks.ts';
import { entriesBlock } from './blocks.ts';
import { COLLECTIONS } from './collections.ts';
import { comparisonTable } from './entries/comparisons.ts';
import { decisionMap } from './entries/decisions.ts';
import { boundaryBlock } from './entries/jobs.ts';
import { readMinutes } from './entries/guides.ts';
import { TRAIT_NAMES } from './entries/signals.ts';
import type { Page } from './page.ts';
import { creditOf } from './credit.ts';
import { contentsOf } from './page.ts';
import type { Entry, Playbook } from './playbook.ts';

/** The page that lists a collection, in the way that suits it. */
export const indexPage = (collection: CollectionName, playbook: Playbook): Page => {
  const { title, lead } = COLLECTIONS[collection];
  const blocks = blocksOf(collection, playbook);
  const count = playbook.in(collection).length;
  return {
    path: `${collection}/`,
    title,
    lead,
    description: `${lead} ${count === 1 ? 'One entry.' : `${count} entries.`}`,
    breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
    blocks,
    contents: contentsOf(blocks, []),
  };
};

const blocksOf = (collection: CollectionName, playbook: Playbook): Block[] => {
  switch (collection) {
    case 'comparisons':
      return comparisonBlocks(playbook);
    case 'jobs':
      return [boundaryBlock(playbook), ...jobCards(playbook), creditOf(playbook)];
    case 'faqs':
      return [{ kind: 'questions', groups: questionGroups(playbook) }];
    case 'glossary':
      return [{ kind: 'definitions', terms: definitions(playbook) }];
    case 'decisions':
      return [decisionMap(playbook), creditOf(playbook)];
    case 'signals':
      return Object.entries(TRAIT_NAMES).flatMap(([trait, name]) =>
        grouped(
          name,
          trait,
          playbook.in('signals').filter(({ data }) => data.dimension === trait),
          playbook,
        ),
      );
    default:
      return listBlocks(collection, playbook);
  }
};

const jobCards = (playbook: Playbook): Block[] => {
  const entries = playbook.in('jobs').map(({ id }) => playbook.link(id));
  return entriesBlock('each-job', 'Job by job', entries, 'cards');
};

const comparisonBlocks = (playbook: Playbook): Block[] => {
  const [first, ...rest] = playbook.in('comparisons');
  if (!first) return [];
  const others = rest.map(({ id }) => playbook.link(id));
  const all = { ...playbook.link(first.id), text: `${first.title}, with notes` };
  return [
    comparisonTable(first, playbook),
    { kind: 'entries', id: 'all-comparisons', title: 'Every comparison', look: 'cards', entries: [all, ...others] },
  ];
};

const questionGroups = (playbook: Playbook) =>
  Object.entries(playbook.settings.categories)
    .map(([id, title]) => ({
      // An underscore keeps these ids apart from those of the questions.
      id: `about_${id}`,
      title,
      questions: playbook
        .in('faqs')
        .filter(({ data }) => data.category === id)
        .map(({ id: entry, slug, title: text, data }) => ({
          id: slug,
          text,
          href: playbook.href(entry),
          answer: data.shortAnswer,
        })),
    }))
    .filter(({ questions }) => questions.length > 0);

const definitions = (playbook: Playbook) =>
  playbook
    .in('glossary')
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
    .map(({ id, slug, title, data }) => ({
      id: slug,
      text: title,
      href: playbook.href(id),
      definition: data.definition,
      also: (data.alsoCalled ?? []).join(', '),
    }));

const grouped = (title: string, id: string, entries: readonly Entry[], playbook: Playbook): Block[] =>
  entries.length > 0
    ? [{ kind: 'entries', id, title, look: 'lines', entries: entries.map((entry) => playbook.link(entry.id)) }]
    : [];

const listBlocks = (collection: CollectionName, playbook: Playbook): Block[] => [
  {
    kind: 'entries',
    id: 'all',
    title: `All ${COLLECTIONS[collection].title.replace(/^The /, '').toLowerCase()}`,
    look: 'cards',
    entries: playbook.in(collection).map((entry) => ({ ...playbook.link(entry.id), kind: noteOf(entry) })),
  },
];

/** The few words above a card that help to choose it. */
const noteOf = ({ collection, data, words }: Entry): EntryLink['kind'] => {
  if ('runMinutes' in data) return `${data.runMinutes} minutes`;
  if ('keyMessage' in data) return `${readMinutes(words)} min to read`;
  if ('poles' in data) return data.poles.map(({ label }) => label).join(' and ');
  if ('phrase' in data) return `“${data.phrase}”`;
  return COLLECTIONS[collection].one;
};
