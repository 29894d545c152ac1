import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../core/compose.ts';
import { placeOfBase } from '../core/frozen-files.ts';
import { planProject, usualAnswers } from '../core/new-project.ts';
import { applyOverlaysOf } from '../core/overlay/follow-editions.ts';
import { PLAYBOOK_FILE, readPlaybookFile } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import { PUBLIC } from './public-files.ts';
import { readTemplate } from './project-folder.ts';
import type { PlaybookRead } from './read-playbook.ts';

/** The folder of what `tandem init` writes. */
const TEMPLATE = 'template';

/** What would be wrong with a project that somebody starts on the edition that a release is about to freeze; nothing where none is started from here. */
export const checkTemplate = async (root: string, playbook: PlaybookRead, edition: Frozen): Promise<Problem[]> => {
  const folder = join(root, TEMPLATE);
  const settings = readPlaybookFile(edition.settings);
  if (!existsSync(join(folder, PLAYBOOK_FILE)) || 'problems' in settings) return [];
  const template = await readTemplate(folder);
  const files = planProject({
    template,
    answers: usualAnswers('our-playbook'),
    edition: edition.version,
    dependencies: { tandem: '', node: '' },
  });
  const content = files.flatMap(({ path, text }): EntrySource[] => {
    const [, id] = /^content\/(.+)\.mdx$/.exec(path) ?? [];
    return id === undefined ? [] : [{ id, file: `${TEMPLATE}/${path}`, text }];
  });
  const { collections } = playbook;
  const { version } = edition;
  const paths = new Set(edition.files.map(({ path }) => path));
  const overlaid = applyOverlaysOf({
    collections,
    base: edition.sources,
    content,
    edition: version,
    editions: new Map(),
  });
  const { problems } = compose({
    collections,
    playbookFile: files.find(({ path }) => path === PLAYBOOK_FILE)?.text,
    baseSettings: settings.settings,
    sources: overlaid.sources,
    found: overlaid.problems,
    hidden: overlaid.hidden,
    publicFiles: files.flatMap(({ path }) => (path.startsWith(`${PUBLIC}/`) ? [path.slice(PUBLIC.length + 1)] : [])),
    frozen: { edition: version, editions: new Map([[version, { place: placeOfBase(version), paths }]]) },
  });
  return problems.map((found) =>
    found.file === PLAYBOOK_FILE ? { ...found, file: `${TEMPLATE}/${PLAYBOOK_FILE}` } : found,
  );
};

interface Frozen {
  version: string;
  sources: readonly EntrySource[];
  /** The files that they name, by their paths in `public/`. */
  files: readonly { path: string }[];
  settings: string;
}
