import { join } from 'node:path';
import { readKept, writeKept } from '../disk/kept-json.ts';
import { WORK_FOLDER } from '../disk/work-folder.ts';
import { sha256 } from '../disk/sha256.ts';

/**
 * What the pages of the last build were made of: by the file of each page, the key of what it prints, and the sum of its
 * bytes. With both as they were, the file is the page. Pages without a key are made by every build.
 */
export class KeptPages {
  readonly #record: string;
  readonly #key: string;
  readonly #kept: Kept;

  private constructor(record: string, key: string, kept: Kept) {
    this.#record = record;
    this.#key = key;
    this.#kept = kept;
  }

  /** Those that the last build of a project made with the same `key`; none where it had another one. */
  static async of(root: string, key: string): Promise<KeptPages> {
    const record = join(root, WORK_FOLDER, 'kept-pages.json');
    const kept = (await readKept(record, key)) as Kept | undefined; // written below
    return new KeptPages(record, key, kept ?? {});
  }

  /** The sum of a file of the last site, where it printed what has this key. */
  sumOf(file: string, printed: string): string | undefined {
    const kept = Object.hasOwn(this.#kept, file) ? this.#kept[file] : undefined;
    return kept?.[0] === printed ? kept[1] : undefined;
  }

  /** Records the pages of a finished site. */
  async replace(pages: Iterable<readonly [file: string, printed: string, bytes: Uint8Array]>): Promise<void> {
    const kept = [...pages].map(([file, printed, bytes]) => [file, [printed, sha256(bytes)]] as const);
    await writeKept(this.#record, this.#key, Object.fromEntries(kept));
  }
}

type KeptPage = readonly [printed: string, sum: string];
type Kept = Readonly<Record<string, KeptPage>>;
