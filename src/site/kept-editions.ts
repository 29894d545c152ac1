import { cpSync, existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockfilesOf } from '../disk/build-inputs.ts';
import type { ComposedEdition } from '../disk/compose-edition.ts';
import { ASTRO_CONFIGS } from '../disk/plain-project.ts';
import { WORK_FOLDER } from '../disk/work-folder.ts';
import { sha256 } from '../disk/sha256.ts';
import { signatureOf } from '../disk/signature.ts';
import { writeAtomically } from '../disk/write-atomically.ts';
import type { Shelf } from '../view/shelf.ts';
import { siteCodeHash } from './code-hash.ts';
import { linkTree } from './link-tree.ts';

/** Scripts and styles of the pages, under names that say what is in them. */
const ASSETS = '_astro';
const KEY = 'key';

/**
 * The finished pages of frozen editions, kept from one build to the next: an edition is rendered again only when something
 * that its pages print has changed. `printed` is what they print besides the edition itself, such as the site's address.
 */
export class KeptEditions {
  readonly #folder: string;
  readonly #common: string;

  constructor(root: string, printed: unknown) {
    this.#folder = join(root, WORK_FOLDER, 'kept');
    const around = [...ASTRO_CONFIGS.map((name) => join(root, name)), ...lockfilesOf(root)].filter(existsSync);
    const texts = around.map((file) => readFileSync(file, 'utf8'));
    this.#common = sha256([siteCodeHash(), ...texts, JSON.stringify(printed)].join('\0'));
  }

  /** Whether the pages of an edition are there as they would be rendered today. */
  async has(edition: ComposedEdition, shelf: Shelf): Promise<boolean> {
    const kept = await readFile(join(this.#folderOf(edition), KEY), 'utf8').catch(() => undefined);
    const key = this.#keyOf(edition, shelf);
    return kept?.startsWith(key) === true && kept === (await this.#signed(key, edition));
  }

  /** Puts the pages of an edition into a finished site, with the scripts and styles that the site itself has no use for. */
  restore(edition: ComposedEdition, output: string): void {
    const kept = this.#folderOf(edition);
    for (const part of [...partsOf(edition), ASSETS]) linkTree(join(kept, part), join(output, part));
  }

  /** Takes the pages of an edition from a finished site. */
  async keep(edition: ComposedEdition, { shelf, output }: { shelf: Shelf; output: string }): Promise<void> {
    const kept = this.#folderOf(edition);
    // First, so that what is cut off is never taken for a whole.
    await rm(join(kept, KEY), { force: true });
    await rm(kept, { recursive: true, force: true });
    for (const part of [...partsOf(edition), ASSETS]) {
      await mkdir(join(kept, part), { recursive: true });
      cpSync(join(output, part), join(kept, part), { recursive: true });
    }
    // Last, for the same reason.
    await writeAtomically(join(kept, KEY), await this.#signed(this.#keyOf(edition, shelf), edition));
  }

  /** Forgets editions that are no longer there. */
  async forgetOthers(editions: readonly ComposedEdition[]): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    const wanted = new Set(editions.map(({ about }) => about.version));
    for (const name of names)
      if (!wanted.has(name)) await rm(join(this.#folder, name), { recursive: true, force: true });
  }

  /** A key, and how the kept files are: whoever writes into the finished site in place writes into them too. */
  async #signed(key: string, edition: ComposedEdition): Promise<string> {
    const folders = [...partsOf(edition), ASSETS].map((part) => join(this.#folderOf(edition), part));
    return `${key}\n${sha256(await signatureOf(folders))}`;
  }

  #folderOf({ about }: ComposedEdition): string {
    return join(this.#folder, about.version);
  }

  /** Everything that the pages of an edition depend on. */
  #keyOf({ about, digest }: ComposedEdition, shelf: Shelf): string {
    const place = shelf.places.find(({ path }) => path === `editions/${about.version}/`);
    const elsewhere = [...(place?.paths ?? [])].map((path) =>
      shelf.places.map((other) => shelf.counterpart(path, other)?.replace(/\/$/, '')),
    );
    const places = shelf.places.map(({ path, label, edition, base }) => ({ path, label, edition, base }));
    return sha256([this.#common, digest, JSON.stringify([about, places, elsewhere])].join('\0'));
  }
}

/** The folders of a site that hold nothing but one edition. */
const partsOf = ({ about }: ComposedEdition): string[] => [`editions/${about.version}`, `api/${about.version}`];
