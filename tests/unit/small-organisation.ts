import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editionAsFile } from '../../src/core/edition.ts';
import { sha256 } from '../../src/disk/sha256.ts';
import { readFiles, temporaryFolder, writeFiles } from './temporary-folder.ts';

const MINIMAL = fileURLToPath(new URL('../fixtures/minimal', import.meta.url));
const PUBLIC = 'public';

/**
 * A project whose base lies in its folder `upstream`. Each edition is the minimal playbook with some entries laid over it
 * or, where they are empty, taken out.
 */
export const organisation = ({ editions, content, edition = '1.0' }: Organisation): string => {
  const root = temporaryFolder(prefixed('content', content));
  writeFiles(root, {
    'playbook.yaml': `name: 'Ours' # as it stands\r\nurl: https://ours.example/\r\nbase:\r\n  package: ./upstream\r\n  edition: "${edition}" # moved by an upgrade\r\n`,
  });
  cpSync(join(MINIMAL, PUBLIC), join(root, PUBLIC), { recursive: true });
  const versions = Object.keys(editions);
  for (const [version, files] of Object.entries(editions)) {
    const status = version === versions.at(-1) ? 'current' : 'superseded';
    writeFiles(join(root, 'upstream', 'editions', version), editionFiles(version, { status, files }));
  }
  return root;
};

/** The files of a folder, without its own name; none where it is not there. */
export const filesIn = (folder: string): Record<string, string> => (existsSync(folder) ? readFiles(folder) : {});

const editionFiles = (
  version: string,
  { status, files }: { status: 'current' | 'superseded'; files: Record<string, string> },
): Record<string, string> => {
  const laid = {
    ...readFiles(join(MINIMAL, 'content')),
    'README.md': '',
    'playbook.yaml': readFileSync(join(MINIMAL, 'playbook.yaml'), 'utf8'),
    ...files,
  };
  const kept = Object.fromEntries(Object.entries(laid).filter(([, text]) => text !== ''));
  const sums = Object.fromEntries(Object.entries(kept).map(([path, text]) => [path, sha256(text)]));
  const about = editionAsFile({ version, date: '2026-01-31', status, schema: 1, files: sums });
  return { ...kept, [about.path]: about.text };
};

const prefixed = (folder: string, files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

interface Organisation {
  /** By version, oldest first: entries by path, such as `guides/start.mdx`. */
  editions: Record<string, Record<string, string>>;
  /** Entries of the organisation, by path. */
  content: Record<string, string>;
  /** The edition that it builds on. */
  edition?: string;
}
