import { cpSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ComposedEdition } from '../disk/compose-edition.ts';
import { WORK_FOLDER } from '../disk/work-folder.ts';
import { sha256 } from '../disk/sha256.ts';
import type { Shelf } from '../view/shelf.ts';
import { renderingHash } from './code-hash.ts';
import { KeptFiles } from './kept-files.ts';

/** Scripts and styles of the pages, under names that say what is in them. */
const ASSETS = '_astro';

/**
 * The finished pages of frozen editions, kept from one build to the next: an edition is rendered again only when something
 * that its pages print has changed. `printed` is what they print besides the edition itself, such as the site's address.
 */
export class KeptEditions {
  readonly #folder: string;
  readonly #common: string;

  constructor(root: string, printed: unknown) {
    this.#folder = join(root, WORK_FOLDER, 'kept');
    this.#common = sha256([renderingHash(root), JSON.stringify(printed)].join('\0'));
  }

  /** Whether the pages of an edition are there as they would be rendered today. */
  has(edition: ComposedEdition, shelf: Shelf): Promise<boolean> {
    return this.#filesOf(edition, shelf).has();
  }

  /** Puts the pages of an edition into a finished site, with the scripts and styles that the site itself has no use for. */
  restore(edition: ComposedEdition, { shelf, output }: FinishedSite): void {
    this.#filesOf(edition, shelf).restore(output);
  }

  /** Takes the pages of an edition from a finished site. */
  keep(edition: ComposedEdition, { shelf, output }: FinishedSite): Promise<void> {
    return this.#filesOf(edition, shelf).replace((folder) => {
      for (const part of partsOf(edition)) cpSync(join(output, part), join(folder, part), { recursive: true });
    });
  }

  /** Forgets editions that are no longer there. */
  async forgetOthers(editions: readonly ComposedEdition[]): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    const wanted = new Set(editions.map(({ about }) => about.version));
    for (const name of names)
      if (!wanted.has(name)) await rm(join(this.#folder, name), { recursive: true, force: true });
  }

  #filesOf(edition: ComposedEdition, shelf: Shelf): KeptFiles {
    const folder = join(this.#folder, edition.about.version);
    return new KeptFiles(folder, { key: this.#keyOf(edition, shelf), parts: partsOf(edition) });
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

/** The folders of a site that an edition needs: its own, and that of scripts and styles. */
const partsOf = ({ about: { version } }: ComposedEdition): string[] => [
  `editions/${version}`,
  `api/${version}`,
  ASSETS,
];

interface FinishedSite {
  shelf: Shelf;
  /** The folder of the site. */
  output: string;
}
