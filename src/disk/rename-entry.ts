import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Collections } from '../core/collection.ts';
import { compose } from '../core/compose.ts';
import { withLinksRenamed } from '../core/document/settings-ids.ts';
import { EDITION_FILE } from '../core/edition.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import { renameEntry } from '../core/rename-entry.ts';
import { readEditions } from './editions.ts';
import { readPlaybook, withBase } from './read-playbook.ts';
import type { FileWrite } from './write-files.ts';

/**
 * Plans the new id of an entry: what is written, in an order in which it may be cut off anywhere and then run again, and what
 * would be wrong afterwards that is not wrong now. Throws where the entry cannot have that id.
 */
export const planRename = async (
  root: string,
  collections: Collections,
  ids: { id: string; to: string },
): Promise<RenamePlan> => {
  if (existsSync(join(root, EDITION_FILE)))
    throw new Error(`This is a frozen edition, in which nothing is renamed. ${NOTHING}`);
  const [project, { editions, problems: broken }] = await Promise.all([
    readPlaybook(root, collections),
    readEditions(root),
  ]);
  if (broken.length > 0) return { writes: [], problems: broken };
  const { id, to } = ids;
  const content = project.written;
  const taken = new Map([
    ...editions.flatMap(({ sources }) => sources.map((source) => [source.id, source.file] as const)),
    ...project.sources.map((source) => [source.id, source.file] as const),
  ]);
  const plan = renameEntry({ id, to, content, taken });
  if (plan.refused !== undefined) throw new Error(`${plan.refused} ${NOTHING}`);
  const waits = [...project.waiting].find(([, text]) => text.includes(id));
  if (waits)
    throw new Error(`${waits[0]} speaks of ${id}: settle what waits there first, with tandem resolve. ${NOTHING}`);

  const { entry, renamed, changed, isWritten } = plan;
  const after = new Map(content.filter((source) => source !== entry).map((source) => [source.id, source]));
  for (const source of [renamed, ...changed]) after.set(source.id, source);
  const composed = compose(await withBase(root, { ...project, found: project.misread, sources: [...after.values()] }));
  const known = new Set(compose(project).problems.map(keyOf));
  const before = new Map(content.map(({ file, text }) => [file, text]));
  const write = ({ file, text }: EntrySource): FileWrite => ({ file, before: before.get(file), text });
  const { playbookFile = '' } = project;
  const settings = withLinksRenamed(playbookFile, new Map([[id, to]]));
  const settingsWrite = { file: PLAYBOOK_FILE, before: playbookFile, text: settings };
  return {
    writes: [...(isWritten ? [] : [renamed]), ...changed]
      .map(write)
      .concat(settings === playbookFile ? [] : settingsWrite)
      .concat({ file: entry.file, before: entry.text, text: undefined }),
    problems: composed.problems.filter((found) => !known.has(keyOf(found))),
  };
};

const NOTHING = 'Nothing was written.';

const keyOf = ({ code, file, message }: Problem): string => [code, file, message].join('\0');

interface RenamePlan {
  writes: FileWrite[];
  problems: Problem[];
}
