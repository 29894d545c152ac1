import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageFile from '../../package.json' with { type: 'json' };
import { FROZEN } from '../site/playbooks-on-disk.ts';
import { npm, run } from './packed.ts';
import type { Packed } from './packed.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const [NEWEST = { path: '' }] = FROZEN;
/** What a release needs of the playbook. */
const PLAYBOOK = ['content', 'editions', 'playbook.yaml', 'public'];

/** The edition that the newer package brings. */
export const NEWER = '9.0';

/**
 * The package as its makers would publish it next: they changed the text, released an edition with it, and packed again.
 * Gives the path of the new tarball.
 */
export const packNewer = async (
  { folder, unpacked }: Omit<Packed, 'remove'>,
  { changes, untouched }: Upstream,
): Promise<string> => {
  const upstream = join(folder, 'upstream');
  mkdirSync(upstream);
  for (const name of PLAYBOOK) cpSync(join(REPOSITORY, name), join(upstream, name), { recursive: true });
  for (const id of untouched) cpSync(join(upstream, NEWEST.path, `${id}.mdx`), join(upstream, 'content', `${id}.mdx`));
  for (const { id, place, text } of changes) {
    const file = join(upstream, 'content', `${id}.mdx`);
    const before = readFileSync(file, 'utf8');
    if (!place.test(before)) throw new Error(`${id} has nothing at ${String(place)}.`);
    writeFileSync(file, before.replace(place, `$1${text}`));
  }
  const tandem = join(unpacked, packageFile.bin.tandem);
  const released = await run(process.execPath, [tandem, 'release', NEWER], { cwd: upstream });
  if (released.exitCode !== 0) throw new Error(released.stderr);

  const next = join(folder, 'next');
  cpSync(unpacked, next, { recursive: true });
  cpSync(join(upstream, 'editions'), join(next, 'editions'), { recursive: true });
  const described = JSON.parse(readFileSync(join(next, 'package.json'), 'utf8')) as object;
  writeFileSync(join(next, 'package.json'), JSON.stringify({ ...described, version: '99.0.0', scripts: {} }));
  const { stdout, stderr } = await npm(next, ['pack', '--silent', '--pack-destination', folder]);
  const name = readdirSync(folder).find((file) => file.endsWith('-99.0.0.tgz'));
  if (name === undefined) throw new Error(stdout + stderr);
  return join(folder, name);
};

/** What becomes of entries in the newer edition; others are as the text being written has them. */
interface Upstream {
  changes: readonly TextChange[];
  /** Ids of entries that are as the newest edition has them. */
  untouched: readonly string[];
}

/** What the makers of the playbook write anew. */
export interface TextChange {
  id: string;
  /** Where it is written: the first group stays, and the text stands for the rest. */
  place: RegExp;
  text: string;
}
