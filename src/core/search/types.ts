import type { StemRules } from './stemmer.ts';
import type { Thesaurus } from './thesaurus.ts';

/** What the browser fetches beside Pagefind's own files: `pagefind/playbook.json`. */
export interface SearchData {
  /** The folder, beside this file, of everything else of the same build; named by its content. */
  folder: string;
  /** How the forms of a word are found in the language of the playbook. */
  stemming: StemRules;
  /** Set where they are not: a word may then be there in another form, though it is not found. */
  isAsWritten?: true;
  /** How words are written that are typed in another way, by the folded word; see `spellingsIn`. */
  spellings?: Readonly<Record<string, readonly string[]>>;
  /** Where readers ask for what the playbook lacks. */
  ask?: string;
  /** Every page that can be found: entries, and the index page of each collection. */
  records: SearchRecord[];
  /** Every word of the indexed text, with the number of records that hold it in any of its forms. */
  words: Record<string, number>;
  /** Words that people type, and what the playbook says instead, in lower case: `nfr` → `non-functional requirement`. */
  synonyms: Record<string, string[]>;
  /** Words that count only beside others, with spaces between them. */
  stopWords: string;
  /** Words that count little, with spaces between them. */
  lightWords: string;
  /** How ready each collection is to answer: 1 where none is named, more for what should come first. */
  readiness: Record<string, number>;
  /** Collections of questions, which come before others where a question is asked. */
  questions: string[];
}

/** One page that can be found. */
export interface SearchRecord {
  /** The id of an entry (`faqs/difference`), or the name of a collection (`faqs`). */
  id: string;
  /** The address of the page from the root of the playbook: `faqs/difference/`. */
  path: string;
  collection: string;
  title: string;
  /** Other names and phrasings of the same thing: aliases, `alsoAsked`, `alsoSaid`, `alsoCalled`. */
  said: string[];
  summary: string;
  /** What answers outright: the short answer of a question, the definition of a word. */
  answer?: string;
  /** The places, among the records, of those that it refers to or that refer to it. */
  near: number[];
  /** The id that Pagefind gives the page in its results. */
  key: string;
}

/** What a search asks beside its own data. */
export interface SearchEngine {
  /** The pages that hold every word of `text`, with scores that grow with relevance; in any order. */
  search(text: string): Promise<EngineHit[]>;
  /** The thesaurus of the playbook, which is asked for where a query has a word that the playbook lacks. */
  thesaurus?(): Promise<Thesaurus>;
}

export interface EngineHit {
  /** The address of the page, as in `SearchRecord.path`. */
  path: string;
  score: number;
}

export interface SearchOptions {
  /** Only records of this collection. */
  collection?: string | undefined;
  /** Takes every word as it was typed: for "search instead for …". */
  asTyped?: boolean | undefined;
}

/** Finds records; see `createSearcher`. */
export interface Searcher {
  (query: string, options?: SearchOptions): Promise<SearchOutcome>;
  /** Up to three records to offer where nothing was found, the nearest first. */
  nearest(query: string): SearchRecord[];
}

export interface SearchOutcome {
  /** The query as it was understood: normalised and cut to length. */
  query: string;
  /** The words that were searched, after corrections; to be marked in titles and excerpts. */
  used: string[];
  corrections: Correction[];
  /** The words, as they were typed, that the playbook does not use. */
  missing: string[];
  /** Whether what was found may be near to what was asked rather than an answer. */
  isClose: boolean;
  /** Whether the text of pages could not be searched, so that only their names were. */
  isNamesOnly: boolean;
  /** The query with its corrections, for "Showing results for …"; undefined where nothing was corrected. */
  changedQuery: string | undefined;
  /** Best first. */
  hits: SearchHit[];
}

export interface Correction {
  from: string;
  to: string;
}

export interface SearchHit {
  record: SearchRecord;
  score: number;
  /** The searched words that the text of the page holds, so that the full-text index finds it by them. */
  words: string[];
}
