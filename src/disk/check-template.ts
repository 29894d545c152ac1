import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../core/compose.ts';
import { placeOfBase } from '../core/frozen-files.ts';
import type { EmittedFile } from '../core/emit.ts';
import { ON_BASE, planProject, usualAnswers } from '../core/new-project.ts';
import { applyOverlaysOf } from '../core/overlay/follow-editions.ts';
import { PLAYBOOK_FILE, readPlaybookFile } from '../core/playbook-file.ts';
import type { Problem } from '../core/problems.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import { PUBLIC } from './public-files.ts';
import { readTemplate } from './project-folder.ts';
import type { PlaybookRead } from './read-playbook.ts';

/** The folder of what `tandem init` writes. */
const TEMPLATE = 'template';

/**
 * What would be wrong with a project that somebody starts on the edition that a release is about to freeze, or on the edition of
 * another playbook; nothing where none is started from here.
 */
export const checkTemplate = async (root: string, playbook: PlaybookRead, edition: Frozen): Promise<Problem[]> => {
  const folder = join(root, TEMPLATE);
  const settings = readPlaybookFile(edition.settings);
  if (!existsSync(join(folder, PLAYBOOK_FILE)) || 'problems' in settings) return [];
  const template = await readTemplate(folder);
  const other = { package: 'another-playbook', name: 'Another', url: 'https://another.example/' };
  return [undefined, other].flatMap((base) => {
    const files = planProject({
      template,
      answers: usualAnswers('our-playbook'),
      edition: edition.version,
      base,
      dependencies: { tandem: '', node: '' },
    });
    const found = problemsIn(files, { playbook, edition, baseSettings: settings.settings });
    const folderOf = base && template.some(({ path }) => path === ON_BASE + PLAYBOOK_FILE) ? ON_BASE : '';
    return found.map((one) =>
      one.file === PLAYBOOK_FILE ? { ...one, file: `${TEMPLATE}/${folderOf}${PLAYBOOK_FILE}` } : one,
    );
  });
};

const problemsIn = (
  files: readonly EmittedFile[],
  { playbook, edition, baseSettings }: Planned,
): readonly Problem[] => {
  const { collections } = playbook;
  const { version } = edition;
  const content = files.flatMap(({ path, text }): EntrySource[] => {
    const [, id] = /^content\/(.+)\.mdx$/.exec(path) ?? [];
    return id === undefined ? [] : [{ id, file: `${TEMPLATE}/${path}`, text }];
  });
  const paths = new Set(edition.files.map(({ path }) => path));
  const overlaid = applyOverlaysOf({
    collections,
    base: edition.sources,
    content,
    edition: version,
    editions: new Map(),
  });
  return compose({
    collections,
    playbookFile: files.find(({ path }) => path === PLAYBOOK_FILE)?.text,
    baseSettings,
    sources: overlaid.sources,
    found: overlaid.problems,
    hidden: overlaid.hidden,
    publicFiles: files.flatMap(({ path }) => (path.startsWith(`${PUBLIC}/`) ? [path.slice(PUBLIC.length + 1)] : [])),
    frozen: { edition: version, editions: new Map([[version, { place: placeOfBase(version), paths }]]) },
  }).problems;
};

interface Planned {
  playbook: PlaybookRead;
  edition: Frozen;
  baseSettings: PlaybookSettings;
}

interface Frozen {
  version: string;
  sources: readonly EntrySource[];
  /** The files that they name, by their paths in `public/`. */
  files: readonly { path: string }[];
  settings: string;
}
