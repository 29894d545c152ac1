import type { Block, Item } from '../blocks.ts';
import { asItems } from '../blocks.ts';
import type { Entry, Playbook } from '../playbook.ts';

/** How the playbook knows what a source says, in words. */
export const EVIDENCE = {
  primary: 'read by us',
  secondary: 'known through somebody else',
  'not read': 'named by another source, not read by us',
} as const;

/** A source: who made it, where it is, what its publisher sells, and which entries rest on it. */
export const sourceBlocks = ({ id, data }: Entry<'sources'>, playbook: Playbook): Block[] => [
  { kind: 'facts', facts: factsOf(data).filter(({ items }) => items.length > 0) },
  { kind: 'body' },
  ...citedBy(id, playbook),
];

const factsOf = (data: Entry<'sources'>['data']): { label: string; items: Item[] }[] => [
  { label: 'By', items: asItems(data.authors) },
  { label: 'Publisher', items: [{ text: data.publisher }] },
  { label: 'Address', items: data.url ? [{ text: new URL(data.url).hostname, href: data.url }] : [] },
  { label: 'Published', items: data.published ? [{ text: data.published }] : [] },
  { label: 'Evidence', items: [{ text: `${data.type}, ${EVIDENCE[data.evidence]}` }] },
  { label: 'Interest', items: [{ text: data.interest }] },
];

const citedBy = (id: string, playbook: Playbook): Block[] => {
  const entries = playbook.collections
    .flatMap((name) => playbook.in(name))
    .filter((entry) => entry.id !== id && entry.data.sources?.some(({ source }) => source === id));
  if (entries.length === 0) return [];
  const links = entries.map((entry) => ({ ...playbook.link(entry.id), summary: undefined }));
  return [{ kind: 'entries', id: 'cited-by', title: 'Entries that rest on it', look: 'plain', entries: links }];
};
