import { compareNames } from '../diff/compare-names.ts';
import type { NameChange } from '../diff/compare-names.ts';
import { EntryDocument } from '../document/entry-document.ts';
import { currentId } from '../document/renamed-ids.ts';
import { isTermUsed } from '../own-terms.ts';
import type { EntrySource } from '../parse-entry.ts';
import { PLAYBOOK_FILE } from '../playbook-file.ts';
import type { PlaybookSettings } from '../schema/playbook.ts';
import type { TargetEdition } from './plan-entry.ts';

/** What an edition brings that an earlier one had not, and where an organisation speaks of what is gone or has another name. */
export const editionNews = (before: Edition, after: Edition & TargetEdition, own: Own): EditionNews => {
  const names = compareNames(before.settings, after.settings);
  const inEntries = (isUsed: (source: EntrySource) => boolean) => own.content.filter(isUsed).map(({ file }) => file);
  const ofTerm = (key: string) => [
    ...(own.terms.includes(key) ? [PLAYBOOK_FILE] : []),
    ...inEntries((source) => isTermUsed(key, [source])),
  ];
  const withMine = (mine: (key: string) => string[]) => (change: NameChange) => ({
    ...change,
    mine: lostKey(change) === undefined ? [] : mine(lostKey(change) ?? ''),
  });
  return {
    entries: entryNews(before, after).map((change) => ({
      ...change,
      mine: change.kind === 'added' ? [] : inEntries(speaksOf(change.kind === 'renamed' ? change.former : change.id)),
    })),
    changed: [...after.entries.values()].filter(({ id, text }) => (before.entries.get(id)?.text ?? text) !== text)
      .length,
    terms: names.terms.map(withMine(ofTerm)),
    topics: names.topics.map(withMine((key) => inEntries(hasTopic(key)))),
  };
};

const entryNews = (before: Edition, after: TargetEdition): EntryNews[] => {
  const gone = [...before.entries.keys()].filter((id) => !after.entries.has(id));
  const moved = gone.flatMap((former): EntryNews[] => {
    const id = currentId(former, after, before.entries);
    return id === undefined ? [] : [{ kind: 'renamed', id, former }];
  });
  const known = new Set(moved.flatMap((news) => (news.kind === 'renamed' ? [news.id, news.former] : [])));
  const added = [...after.entries.keys()].filter((id) => !before.entries.has(id) && !known.has(id));
  const removed = gone.filter((id) => !known.has(id));
  return [
    ...added.map((id): EntryNews => ({ kind: 'added', id })),
    ...removed.map((id): EntryNews => ({ kind: 'removed', id })),
    ...moved,
  ];
};

/** The key that can be used no longer, or only as a former one. */
const lostKey = (change: NameChange): string | undefined => {
  if (change.kind === 'removed') return change.key;
  return change.kind === 'renamed' && change.former.key !== change.key ? change.former.key : undefined;
};

const speaksOf = (id: string) => {
  const whole = new RegExp(`(?<![\\w/-])${id}(?![\\w-])`);
  return (source: EntrySource): boolean => source.id === id || whole.test(source.text);
};

const hasTopic =
  (topic: string) =>
  (source: EntrySource): boolean => {
    const { topics } = EntryDocument.of(source).data;
    return Array.isArray(topics) && topics.includes(topic);
  };

interface Edition {
  entries: ReadonlyMap<string, EntrySource>;
  settings: Pick<PlaybookSettings, 'terms' | 'topics'>;
}

interface Own {
  content: readonly EntrySource[];
  /** The keys of the terms that the organisation sets. */
  terms: readonly string[];
}

type EntryNews = { id: string } & ({ kind: 'added' | 'removed' } | { kind: 'renamed'; former: string });

/** `mine` are the organisation's files that speak of what is gone or has another name. */
export interface EditionNews {
  entries: (EntryNews & { mine: string[] })[];
  /** How many entries say something else than before. */
  changed: number;
  terms: (NameChange & { mine: string[] })[];
  topics: (NameChange & { mine: string[] })[];
}
