import type { ComposedEntry, ComposedPlaybook } from '../core/compose.ts';
import { titleOf } from '../core/collection.ts';
import type { EntrySchema } from '../core/collection.ts';
import { asPartId } from '../core/page-ids.ts';
import { compareText } from '../core/problems.ts';
import { metaOf } from '../core/schema/field-meta.ts';
import type { FieldMeta } from '../core/schema/field-meta.ts';
import type { SearchRecord } from '../core/search/types.ts';
import type { PageCollection, PageCollections } from '../view/collection.ts';
import { entryPage } from '../view/entry-page.ts';
import { Playbook } from '../view/playbook.ts';
import { placeOf, Shelf } from '../view/shelf.ts';
import { toolsOfAll } from '../view/tool.ts';
import { partsOf } from './search-parts.ts';
import type { PagePart } from './search-parts.ts';
import { viewEntry } from './view-entry.ts';

const ENTRY_ID = /^[a-z][a-z-]*\/[a-z0-9-]+$/;

/** What search knows of every page that readers are led to: the entries by id, then the index pages of the collections. */
export const searchPages = (composed: ComposedPlaybook, collections: PageCollections): SearchPage[] => {
  const entries = composed.entries.map((entry) => viewEntry(entry, collections));
  // Addresses in the index are relative, so the playbook stands alone here, wherever its pages lie.
  const { settings } = composed;
  const tools = toolsOfAll(collections);
  const place = placeOf({ path: '', label: '', entries, tools, collections: settings.collections });
  const playbook = new Playbook({
    collections,
    settings,
    entries,
    site: '/',
    place,
    shelf: new Shelf([place]),
  });
  const { shown } = playbook;
  const names = new Set(shown.map(({ name }) => name));
  return [
    ...composed.entries
      .filter(({ id }) => names.has(playbook.entry(id).collection))
      .map((entry) => pageOfEntry(entry, playbook)),
    ...shown.map(pageOfCollection),
  ];
};

const pageOfEntry = (composed: ComposedEntry, playbook: Playbook): SearchPage => {
  const { id, data, sections } = composed;
  const entry = playbook.entry(id);
  const collection = playbook.collectionOf(entry);
  const { schema } = collection;
  const answer = textsOf(data, schema, 'answers').join('');
  const bodyParts = sections.map(({ id: heading, title, blocks }) => ({
    ...(heading !== '' && { id: heading, title }),
    lines: blocks.flatMap(({ kind, text }) => (kind === 'row' ? text.split(' | ') : text.split('\n'))),
  }));
  const record = {
    id,
    path: `${id}/`,
    collection: collection.name,
    title: titleOf(data, schema),
    said: textsOf(data, schema, 'said'),
    summary: entry.data.summary,
    ...(answer && { answer }),
  };
  return {
    record,
    refersTo: referencesIn(data),
    parts: partsOf(entryPage(entry, playbook).blocks, { body: bodyParts, leftOut: leftOut(collection) }),
  };
};

/** What the fields of an entry say that its collection marks so, whatever the order of fields. */
const textsOf = (data: Record<string, unknown>, { shape }: EntrySchema, mark: 'said' | 'answers'): string[] =>
  Object.keys(data)
    .filter((field) => shape[field] && metaOf(shape[field])[mark])
    .sort(compareText)
    .flatMap((field) => textsIn(data[field]));

const textsIn = (value: unknown): string[] => [value].flat().filter((item): item is string => typeof item === 'string');

/** Everything in the fields of an entry that may be the id of another, but for its sources and its former ids. */
const referencesIn = (data: Record<string, unknown>): Set<string> =>
  new Set(
    Object.entries(data)
      .filter(([field]) => field !== 'sources' && field !== 'formerly')
      .flatMap(([, value]) => stringsIn(value))
      .filter((text) => ENTRY_ID.test(text)),
  );

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** The parts of a page that its result shows already, or that speak of another entry. */
const leftOut = ({ schema: { shape } }: PageCollection): ReadonlySet<string> =>
  new Set(Object.entries(shape).flatMap(([field, schema]) => (isLeftOut(metaOf(schema)) ? [asPartId(field)] : [])));

const isLeftOut = ({ said, references }: FieldMeta): boolean => said === true || references !== undefined;

const pageOfCollection = ({ name, title, one, lead, search }: PageCollection): SearchPage => {
  const said = [name, one, ...(search?.said ?? [])];
  const record = { id: name, path: `${name}/`, collection: name, title, said, summary: lead };
  return { record, refersTo: new Set(), parts: [{ lines: [lead] }] };
};

/** A page as search sees it: its record but for Pagefind's key, and its text by headings. */
export interface SearchPage {
  record: Omit<SearchRecord, 'key' | 'near'>;
  /** The ids of the entries that it refers to, what it rests on aside. */
  refersTo: ReadonlySet<string>;
  parts: PagePart[];
}
