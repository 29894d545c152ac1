import { getCollection } from 'astro:content';
import type { CollectionEntry, CollectionKey } from 'astro:content';
import { collections } from '../collections/index.ts';
import { titleOf } from '../core/collection.ts';
import type { ComposedData } from '../core/schema/composed.ts';
import type { Entry } from '../view/entry.ts';
import { Playbook } from '../view/playbook.ts';
import { arrangeShelf } from '../view/arrange-shelf.ts';
import type { Shelved } from '../view/arrange-shelf.ts';

let reading: Promise<readonly PlacedPlaybook[]> | undefined;

/** Every playbook of the site that is to be rendered; read once in a build, afresh for each page of the dev server. */
export const readSite = (): Promise<readonly PlacedPlaybook[]> => {
  if (import.meta.env.DEV) return read();
  return (reading ??= read());
};

/** The playbook at the root of the site. */
export const readRoot = async (): Promise<PlacedPlaybook> => {
  const root = (await readSite()).find(({ playbook }) => playbook.place.path === '');
  if (!root) throw new Error('A site has a playbook at its root.');
  return root;
};

const read = async (): Promise<PlacedPlaybook[]> => {
  const trees = await readTrees();
  const content: Sources = trees.get(CONTENT_TREE) ?? new Map<string, AstroEntry>();
  const records = (await getCollection('releases')).map(({ data }) => data);
  const { settings, sitePath = '/' } = records.find((record) => record.settings) ?? {};
  if (!settings) throw new Error('There is no record of the settings: `tandem compose` has not run.');
  const { shelf, shelved } = arrangeShelf({
    root: settings.root,
    entries: entriesOf(content),
    records,
  });
  return shelved.flatMap(({ place, version, settings: frozen }: Shelved) => {
    const sources = version === undefined ? content : trees.get(`editions/${version}`);
    // What has not changed since the last build is not rendered again.
    if (!sources) return [];
    const playbook = new Playbook({
      collections,
      // An edition keeps its words; the site around it has one brand.
      settings: frozen ? { ...frozen, brand: settings.brand } : settings,
      entries: entriesOf(sources),
      site: sitePath,
      place,
      shelf,
    });
    return [{ playbook, sources, param: place.path.slice(0, -1) || undefined }];
  });
};

/** The composed tree of the text being written. */
const CONTENT_TREE = 'composed';

/** Astro's entries by the tree they are from, and by their own id in it. */
const readTrees = async (): Promise<Map<string, Sources>> => {
  const trees = new Map<string, Sources>();
  for (const name of collections.names) {
    const items = await getCollection(name as AnyCollection);
    for (const item of items) {
      const at = item.id.indexOf(`/${name}/`);
      const tree = item.id.slice(0, at);
      const sources = trees.get(tree) ?? new Map<string, AstroEntry>();
      trees.set(tree, sources.set(item.id.slice(at + 1), item));
    }
  }
  return trees;
};

const entriesOf = (sources: Sources): Entry[] => [...sources].map(([id, item]) => asEntry(id, item));

/** What compose added to an entry. */
export const composedOf = ({ data }: AstroEntry): ComposedData['composed'] => dataOf(data).composed;

const asEntry = (id: string, { collection, data }: AstroEntry): Entry => {
  const { composed, ...own } = dataOf(data);
  const slug = id.slice(collection.length + 1);
  const title = titleOf(own, collections.get(collection).schema);
  return { id, slug, collection, title, data: own, ...composed };
};

/** What `content.config.ts` has it read by. */
const dataOf = (data: unknown): ComposedData => data as ComposedData;

/** Any but that of records. */
type AnyCollection = Exclude<CollectionKey, 'releases'>;
/** An entry of the composed tree as Astro has read it. */
export type AstroEntry = CollectionEntry<AnyCollection>;
type Sources = Map<string, AstroEntry>;

/** A playbook of the site, with what Astro needs to render it. */
export interface PlacedPlaybook {
  playbook: Playbook;
  /** Astro's own entries by id, for their rendered bodies. */
  sources: ReadonlyMap<string, AstroEntry>;
  /** The value of `[...place]` in the addresses of its pages. */
  param: string | undefined;
}
