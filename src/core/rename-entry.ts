import { closestId } from './closest-id.ts';
import { EntryDocument } from './document/entry-document.ts';
import { formerIdsOf } from './document/renamed-ids.ts';
import { describeOverlay } from './overlay/read-overlay.ts';
import type { EntrySource } from './parse-entry.ts';
import { ENTRY_ID } from './schema/fields.ts';

/**
 * What gives an entry of `content/` another id: its text with the old one under `formerly`, and every other entry that refers
 * to it or links to it, overlays included; or why it cannot have that id. `taken` says who has an id that another entry has, or had in an edition.
 */
export const renameEntry = ({ id, to, content, taken }: RenameInput): RenameResult => {
  const entry = content.find((source) => source.id === id);
  if (!entry) return { refused: noEntry(id, content) };
  const refused = describeOverlay(entry)
    ? `${id} changes an entry of the base, whose id is the base's to change.`
    : wrongId(id, to);
  if (refused !== undefined) return { refused };
  const followed = (source: EntrySource) => EntryDocument.of(source).rename(new Map([[id, to]]));
  const before = formerIdsOf(entry);
  const formerly = [...before.filter((old) => old !== to), id];
  const renamed = { id: to, file: `content/${to}.mdx`, text: followed(entry).set({ formerly }).text };
  const there = content.find((source) => source.id === to);
  // A run that was cut off has written it already.
  const isThere = there?.text === renamed.text;
  const owner = there?.file ?? (before.includes(to) ? undefined : taken.get(to));
  if (owner !== undefined && !isThere)
    return { refused: `${owner} has the id ${to} already, and an id names one entry for ever.` };
  const others = content.filter((source) => source !== entry && source !== there);
  const changed = others.map((source) => followed(source).source).filter((source, index) => source !== others[index]);
  return { entry, renamed, isWritten: isThere, changed };
};

const noEntry = (id: string, content: readonly EntrySource[]): string => {
  const near = closestId(
    id,
    content.map((source) => source.id),
  );
  return `content/ has no entry ${JSON.stringify(id)}.${near === undefined ? '' : ` Did you mean ${near}?`}`;
};

const wrongId = (id: string, to: string): string | undefined => {
  if (id === to) return `${id} has that id already.`;
  if (!new RegExp(`^${ENTRY_ID}$`).test(to))
    return `${JSON.stringify(to)} is not the full id of an entry: write <collection>/<name>, in lower-case letters, digits and hyphens.`;
  const [collection = ''] = id.split('/', 1);
  return to.startsWith(`${collection}/`)
    ? undefined
    : `An entry stays in its collection: the new id begins with ${collection}/.`;
};

interface RenameInput {
  id: string;
  to: string;
  content: readonly EntrySource[];
  taken: ReadonlyMap<string, string>;
}

type RenameResult =
  | { refused: string }
  | {
      refused?: undefined;
      /** The entry as it was. */
      entry: EntrySource;
      /** The same under its new id. */
      renamed: EntrySource;
      /** Whether that file is there already. */
      isWritten: boolean;
      /** The other entries that change, as they will be. */
      changed: EntrySource[];
    };
