import type { Block, Item } from '../../view/blocks.ts';
import { asItems } from '../../view/blocks.ts';
import { capital } from '../../view/capital.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { DataOf } from '../../core/collection.ts';
import type { EntryOf } from '../../view/entry.ts';
import { EVIDENCE, READ, STUDY } from './schema.ts';
import type { schema } from './schema.ts';

/** A source: who made it, where it is, what its publisher sells, and which entries rest on it. */
export const sourceBlocks = ({ id, data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => [
  { kind: 'facts', facts: factsOf(data).filter(({ items }) => items.length > 0) },
  ...said('claim', 'What it says', data.claim),
  ...said('reach', 'How far it goes', data.reach),
  { kind: 'body' },
  ...citedBy(id, playbook),
];

/** How an entry that rests on a source names it. */
export const citedAs = ({ data }: EntryOf<typeof schema>): { by: string; evidence: string } => {
  const { authors, publisher, evidence } = data;
  const by = [...authors.filter((author) => author !== publisher), publisher].join(', ');
  return { by, evidence: EVIDENCE[evidence] };
};

const factsOf = (data: DataOf<typeof schema>): { label: string; items: Item[] }[] => [
  { label: 'By', items: asItems(data.authors) },
  { label: 'Publisher', items: [{ text: data.publisher }] },
  { label: 'Address', items: data.url ? [{ text: new URL(data.url).hostname, href: data.url }] : [] },
  { label: 'Published', items: data.published ? [{ text: data.published }] : [] },
  { label: 'Evidence', items: [{ text: `${data.type}, ${EVIDENCE[data.evidence]}` }] },
  { label: 'Kind of study', items: data.study ? [{ text: capital(STUDY[data.study]) }] : [] },
  { label: 'Method', items: textOf(data.method) },
  { label: 'Sample', items: textOf(data.sample) },
  { label: 'We have read', items: data.read ? [{ text: capital(READ[data.read]) }] : [] },
  { label: 'Interest', items: [{ text: data.interest }] },
];

const textOf = (text: string | undefined): Item[] => (text === undefined ? [] : [{ text }]);

const said = (id: 'claim' | 'reach', title: string, text: string | undefined): Block[] => {
  if (text === undefined) return [];
  return [{ kind: 'text', id, title, tone: id === 'reach' ? 'caution' : 'plain', text }];
};

/** The entries that rest on a source. */
const citedBy = (id: string, playbook: Playbook): Block[] => {
  const entries = playbook.collections
    .flatMap((collection) => playbook.in(collection))
    .filter((entry) => entry.id !== id && entry.data.sources?.some(({ source }) => source === id));
  if (entries.length === 0) return [];
  const links = entries.map((entry) => ({ ...playbook.link(entry.id), summary: undefined }));
  return [{ kind: 'entries', id: 'cited-by', title: 'Entries that rest on it', look: 'plain', entries: links }];
};
