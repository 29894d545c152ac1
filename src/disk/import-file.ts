import { readFile } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import type { CollectionDefinition } from '../core/collection.ts';
import { planImport } from '../core/import/plan-import.ts';
import { applyOverlaysOf, overlayOf } from '../core/overlay/follow-editions.ts';
import { readPlaybookFile } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import { sourcesOf } from './base-edition.ts';
import { upgradeInput } from './upgrade-input.ts';
import type { UpgradablePlaybook } from './upgrade-input.ts';

/** Plans what a file of fields, such as a map of decision rights, changes in a project, and what would be wrong afterwards. */
export const planFile = async (
  root: string,
  playbook: UpgradablePlaybook,
  { path, collection }: { path: string; collection: CollectionDefinition },
): Promise<FilePlan> => {
  const { own, editions } = playbook;
  const { base, content, collections } = own;
  const { edition } = base.name;
  const read = readPlaybookFile(own.playbookFile, base.settings);
  if ('problems' in read) return { entries: [], unchanged: 0, problems: read.problems };
  const { settings, ownTerms } = read;
  const sources = sourcesOf(editions.values());
  const overlaid = applyOverlaysOf({ collections, base: base.edition.sources, content, edition, editions: sources });
  const plan = planImport({
    collection,
    file: shownPath(root, path),
    text: await readText(path),
    content,
    edition,
    settings,
    ownTerms,
    present: new Map(overlaid.sources.map((source) => [source.id, source])),
    hidden: overlaid.hidden,
    baseOf: (source) => {
      const basedOn = overlayOf(source, edition)?.basedOn ?? edition;
      return sources.get(basedOn)?.find(({ id }) => id === source.id);
    },
  });
  if (plan.problems.length > 0 || plan.entries.length === 0) return plan;
  const files = new Map(content.map((source) => [source.file, source]));
  for (const { id, file, text } of plan.entries) files.set(file, { id, file, text });
  const { problemsOf } = await upgradeInput(root, playbook, edition);
  return { ...plan, problems: [...problemsOf([...files.values()])] };
};

const LARGEST = 4 * 1024 * 1024;

const readText = async (path: string): Promise<string> => {
  const bytes = await readFile(resolve(path)).catch(() => undefined);
  if (!bytes) throw new Error(`The file ${path} cannot be read. Nothing was written.`);
  if (bytes.length > LARGEST)
    throw new Error(`The file ${path} is larger than a map of decisions. Nothing was written.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`The file ${path} is not valid UTF-8. Nothing was written.`);
  }
};

/** A path as people would type it. */
const shownPath = (root: string, path: string): string => {
  const shown = relative(root, resolve(path));
  return shown.startsWith('..') ? basename(path) : shown;
};

type FilePlan = Omit<ReturnType<typeof planImport>, 'problems'> & { problems: Problem[] };
