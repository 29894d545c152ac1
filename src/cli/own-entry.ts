import { closestId } from '../core/closest-id.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import type { OwnPlaybook } from '../disk/read-own.ts';

/** The entry of `content/` that an id names. Throws where there is none. */
export const ownEntry = (id: string, { content }: Pick<OwnPlaybook, 'content'>): EntrySource => {
  const found = content.find((source) => source.id === id);
  if (found) return found;
  const near = closestId(
    id,
    content.map((source) => source.id),
  );
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  throw new Error(`content/ has no entry ${JSON.stringify(id)}.${hint} Nothing was written.`);
};
