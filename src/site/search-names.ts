/** The folder of the bundle, in the folder of the pages that it finds. */
export const SEARCH_FOLDER = 'pagefind';
/** What the query layer knows of the playbook, and where the other files of its build are. The one file whose name stays. */
export const SEARCH_DATA = 'playbook.json';
/** Words that the playbook does not use, for queries that do. */
export const THESAURUS = 'thesaurus.txt';

/** The files of a search bundle, by their path in its folder. */
export type SearchFiles = ReadonlyMap<string, Uint8Array>;
