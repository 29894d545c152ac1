import type { ComposedEntry, ComposedPlaybook } from '../core/compose.ts';
import { COLLECTION_NAMES } from '../core/schema/fields.ts';
import type { CollectionName } from '../core/schema/fields.ts';
import type { SearchRecord } from '../core/search/types.ts';
import { COLLECTIONS } from '../view/collections.ts';
import { entryPage } from '../view/entry-page.ts';
import { Playbook } from '../view/playbook.ts';
import { placeOf, Shelf } from '../view/shelf.ts';
import { partsOf } from './search-parts.ts';
import type { PagePart } from './search-parts.ts';
import { viewEntry } from './view-entry.ts';

/** What people call a collection, besides the names that it has on the site. */
const COLLECTION_SAID: Record<CollectionName, readonly string[]> = {
  situations: ['problems', 'what is going on', 'it hurts', 'help now'],
  plays: ['exercises', 'workshops', 'activities', 'meeting formats', 'templates'],
  decisions: ['decision rights', 'who decides', 'decision map', 'responsibility matrix'],
  tensions: ['trade-offs', 'tradeoffs', 'polarities', 'dilemmas', 'competing goals', 'balancing acts'],
  signals: ['warning signs', 'symptoms', 'red flags', 'indicators'],
  checks: ['assessment', 'survey', 'questionnaire', 'self-assessment', 'quiz'],
  roles: ['role descriptions', 'job descriptions', 'responsibilities of each role'],
  comparisons: ['compare', 'side by side', 'comparison tables', 'product versus engineering'],
  jobs: ['three jobs of leaders', '3 jobs of management', 'the boundary', 'responsibilities of leaders'],
  guides: ['articles', 'explanations', 'background reading', 'how-to'],
  faqs: ['frequently asked questions', 'FAQ', 'answers', 'Q and A'],
  glossary: ['terms', 'definitions', 'vocabulary', 'dictionary', 'what words mean'],
  examples: ['case studies', 'companies', 'real-world examples'],
  sources: ['references', 'bibliography', 'citations', 'further reading', 'evidence'],
};

/** What search knows of every page: the entries by id, then the index pages of the collections. */
export const searchPages = (composed: ComposedPlaybook): SearchPage[] => {
  const entries = composed.entries.map(viewEntry);
  // Addresses in the index are relative, so the playbook stands alone here, wherever its pages lie.
  const place = placeOf({ path: '', label: '', entries });
  const playbook = new Playbook({ settings: composed.settings, entries, site: '/', place, shelf: new Shelf([place]) });
  const present = new Set(composed.entries.map(({ collection }) => collection));
  return [
    ...composed.entries.map((entry) => pageOfEntry(entry, playbook)),
    ...COLLECTION_NAMES.filter((name) => present.has(name)).map(pageOfCollection),
  ];
};

const titleOf = ({ title, question }: Record<string, unknown>): string => textsIn(title ?? question).join('');

const summaryOf = ({ summary }: Record<string, unknown>): string => textsIn(summary).join('');

const answerOf = ({ shortAnswer, definition }: Record<string, unknown>): string =>
  textsIn(shortAnswer ?? definition).join('');

const pageOfEntry = (composed: ComposedEntry, playbook: Playbook): SearchPage => {
  const { id, collection, data, sections } = composed;
  const answer = answerOf(data);
  const bodyParts = sections.map(({ id: heading, text }) => ({
    ...(heading !== undefined && { id: heading, title: composed.headings.find((item) => item.id === heading)?.text }),
    lines: text.split('\n'),
  }));
  const record = {
    id,
    path: `${id}/`,
    collection,
    title: titleOf(data),
    said: SAID.flatMap((field) => textsIn(data[field])),
    summary: summaryOf(data),
    ...(answer && { answer }),
  };
  return { record, parts: partsOf(entryPage(playbook.entry(id), playbook).blocks, bodyParts) };
};

/** The fields in which an entry carries other names and phrasings of itself. */
const SAID = ['aliases', 'alsoAsked', 'alsoSaid', 'alsoCalled', 'phrase', 'question', 'typicalTitles', 'term'];

const textsIn = (value: unknown): string[] => [value].flat().filter((item): item is string => typeof item === 'string');

const pageOfCollection = (name: CollectionName): SearchPage => {
  const { title, one, lead } = COLLECTIONS[name];
  const said = [name, one, ...COLLECTION_SAID[name]];
  const record = { id: name, path: `${name}/`, collection: name, title, said, summary: lead };
  return { record, parts: [{ lines: [lead] }] };
};

/** A page as search sees it: its record but for Pagefind's key, and its text by headings. */
export interface SearchPage {
  record: Omit<SearchRecord, 'key'>;
  parts: PagePart[];
}
