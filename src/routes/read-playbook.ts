import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import settings from 'virtual:tandem/settings';
import type { CollectionName } from '../core/schema/fields.ts';
import { COLLECTION_NAMES } from '../core/schema/fields.ts';
import type { Entry } from '../view/playbook.ts';
import { Playbook } from '../view/playbook.ts';

let reading: Promise<ReadPlaybook> | undefined;

/** The whole playbook from the content collections; read once in a build, afresh for each page of the dev server. */
export const readPlaybook = (): Promise<ReadPlaybook> => {
  if (import.meta.env.DEV) return read();
  return (reading ??= read());
};

const read = async (): Promise<ReadPlaybook> => {
  const sources = new Map<string, AnyCollectionEntry>();
  for (const name of COLLECTION_NAMES) {
    const items: AnyCollectionEntry[] = await getCollection(name);
    for (const item of items) sources.set(`${name}/${item.id}`, item);
  }
  const entries = [...sources].map(([id, item]) => asEntry(id, item));
  return { playbook: new Playbook({ settings, base: import.meta.env.BASE_URL, entries }), sources };
};

const asEntry = (id: string, { id: slug, collection, data }: AnyCollectionEntry): Entry => {
  const { composed, ...own } = data;
  return { id, slug, collection, title: 'title' in own ? own.title : own.question, data: own, ...composed };
};

type AnyCollectionEntry = CollectionEntry<CollectionName>;

interface ReadPlaybook {
  playbook: Playbook;
  /** Astro's own entries, for their rendered bodies. */
  sources: ReadonlyMap<string, AnyCollectionEntry>;
}
