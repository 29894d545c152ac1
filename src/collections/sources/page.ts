import type { Block, Item } from '../../view/blocks.ts';
import { asItems } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { DataOf } from '../../core/collection.ts';
import type { EntryOf } from '../../view/entry.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** A source: who made it, where it is, what its publisher sells, and which entries rest on it. */
export const sourceBlocks = ({ id, data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => [
  { kind: 'facts', facts: factsOf(data, playbook).filter(({ items }) => items.length > 0) },
  ...said('claim', playbook.pick(words).claim, data.claim),
  ...said('reach', playbook.pick(words).reach, data.reach),
  { kind: 'body' },
  ...citedBy(id, playbook),
];

/** How an entry that rests on a source names it. */
export const citedAs = ({ data }: EntryOf<typeof schema>, playbook: Playbook): { by: string; evidence: string } => {
  const { authors, publisher, evidence } = data;
  const by = [...authors.filter((author) => author !== publisher), publisher].join(', ');
  return { by, evidence: playbook.pick(words).evidences[evidence] };
};

const factsOf = (data: DataOf<typeof schema>, playbook: Playbook): { label: string; items: Item[] }[] => {
  const say = playbook.pick(words);
  const { capital } = playbook.say;
  return [
    { label: say.by, items: asItems(data.authors) },
    { label: say.publisher, items: [{ text: data.publisher }] },
    { label: say.address, items: data.url ? [{ text: new URL(data.url).hostname, href: data.url }] : [] },
    { label: say.published, items: data.published ? [{ text: data.published }] : [] },
    { label: say.evidence, items: [{ text: `${say.types[data.type]}, ${say.evidences[data.evidence]}` }] },
    { label: say.study, items: data.study ? [{ text: capital(say.studies[data.study]) }] : [] },
    { label: say.method, items: textOf(data.method) },
    { label: say.sample, items: textOf(data.sample) },
    { label: say.read, items: data.read ? [{ text: capital(say.readings[data.read]) }] : [] },
    { label: say.interest, items: [{ text: data.interest }] },
  ];
};

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
  return [{ kind: 'entries', id: 'cited-by', title: playbook.pick(words).citedBy, look: 'plain', entries: links }];
};
