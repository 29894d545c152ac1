import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { itemsIn } from '../disk/items-in.ts';
import { sha256 } from '../disk/sha256.ts';
import { writeAtomically } from '../disk/write-atomically.ts';
import { linkTree } from './link-tree.ts';

const KEY = 'key';

/** Files of a finished site, kept from one build to the next in a folder, under a key of everything that they depend on. */
export class KeptFiles {
  readonly #folder: string;
  readonly #key: string;
  readonly #parts: readonly string[];

  /** `parts` are the folders that are kept, by their paths in the site. */
  constructor(folder: string, { key, parts }: { key: string; parts: readonly string[] }) {
    this.#folder = folder;
    this.#key = key;
    this.#parts = parts;
  }

  /** Whether the files are there as they would be made today. */
  async has(): Promise<boolean> {
    const kept = await readFile(join(this.#folder, KEY), 'utf8').catch(() => undefined);
    return kept?.startsWith(this.#key) === true && kept === this.#signed();
  }

  /** Puts the files into a finished site; those that it has already stay. */
  restore(output: string): void {
    for (const part of this.#parts) linkTree(join(this.#folder, part), join(output, part));
  }

  /** Replaces the files by what `fill` writes into the first folder that it is given; the second has those before, if there are any. */
  async replace(fill: (folder: string, before: string) => Promise<void> | void): Promise<void> {
    const before = `${this.#folder}-before`;
    // First, so that what is cut off is never taken for a whole.
    await rm(join(this.#folder, KEY), { force: true });
    await rm(before, { recursive: true, force: true });
    await rename(this.#folder, before).catch(() => rm(this.#folder, { recursive: true, force: true }));
    for (const part of this.#parts) await mkdir(join(this.#folder, part), { recursive: true });
    await fill(this.#folder, before);
    await rm(before, { recursive: true, force: true });
    // Last, for the same reason.
    await writeAtomically(join(this.#folder, KEY), this.#signed());
  }

  /** The key, and the sums of the files: whoever writes into the finished site in place writes into them too. */
  #signed(): string {
    const lines = this.#parts
      .flatMap((part) => itemsIn(join(this.#folder, part)))
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .map((path) => `${relative(this.#folder, path)} ${sha256(readFileSync(path))}`);
    return `${this.#key}\n${sha256(lines.sort().join('\n'))}`;
  }
}
