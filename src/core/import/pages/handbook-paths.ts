import { decoded } from '../../address.ts';

const PAGE_ENDING = /\.(?:md|mdx|markdown)$/i;
const WHOLE_ENDING = /(?:\.html)?\.(?:md|mdx|markdown)$/i;
/** Names that stand for their folder. */
const OF_FOLDER = ['index', 'README', '_index', 'readme'];
const ENDINGS = ['.md', '.mdx', '.markdown', '.html.md'];

/** Finds the files of a handbook by the addresses that its pages write, in the ways in which their tools read them. */
export class HandbookPaths {
  readonly #byPath: ReadonlyMap<string, string>;
  readonly #files: ReadonlySet<string>;

  /** The folders that the root of the site may be: the whole, or one of the folders in it. */
  readonly #roots: readonly string[];
  readonly #addresses: ReadonlyMap<string, string>;

  /** `addresses` are those that pages give themselves, by page. */
  constructor(files: readonly string[], addresses: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.#files = new Set(files);
    this.#byPath = new Map(files.toReversed().map((path) => [path.toLowerCase(), path]));
    this.#roots = ['', ...new Set(files.flatMap((path) => (path.includes('/') ? [path.replace(/\/.*$/, '/')] : [])))];
    this.#addresses = new Map(
      [...addresses].toReversed().flatMap(([page, all]) => all.map((address) => [asAddress(address), page] as const)),
    );
  }

  /** The file that an address on the page at `from` leads to; undefined where there is none. */
  find(address: string, from: string): string | undefined {
    const path = decoded(address.replace(/[?#].*$/, '')).replaceAll('\\', '/');
    const folder = from.split('/').slice(0, -1);
    const page = from.replace(WHOLE_ENDING, '').split('/');
    if (path.startsWith('/')) return this.#fromRoot(path.replace(/^\/+/, ''));
    // Tools that give a page an address of its own, `/team/`, read relative ones from there.
    const found = [folder, page].map((base) => step(base, path)).map((steps) => steps && this.#near(steps.join('/')));
    return found.find((file) => file !== undefined) ?? (path.startsWith('.') ? undefined : this.#fromRoot(path));
  }

  #fromRoot(path: string): string | undefined {
    const known = this.#addresses.get(asAddress(path));
    if (known !== undefined) return known;
    const shorter = path.includes('/') ? [path, path.slice(path.indexOf('/') + 1)] : [path];
    for (const candidate of shorter)
      for (const root of this.#roots) {
        const steps = step([], root + candidate);
        const found = steps && this.#near(steps.join('/'));
        if (found !== undefined) return found;
      }
    return undefined;
  }

  #near(path: string): string | undefined {
    const plain = path
      .replace(/\/$/, '')
      .replace(/\.html?$/i, '')
      .replace(/(?:^|\/)(?:index|readme|_index)(?:\.\w+)?$/i, '');
    const names = [path, ...ENDINGS.map((ending) => plain + ending)];
    const inside = OF_FOLDER.flatMap((name) =>
      ENDINGS.map((ending) => (plain === '' ? name : `${plain}/${name}`) + ending),
    );
    for (const name of [...names, ...inside]) {
      const found = this.#files.has(name) ? name : this.#byPath.get(name.toLowerCase());
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** The steps of a relative path from a folder; undefined where it leads out of the whole. */
const step = (base: readonly string[], path: string): string[] | undefined => {
  const steps = [...base];
  for (const name of path.split('/')) {
    if (name === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (name !== '.' && name !== '') steps.push(name);
  }
  return steps;
};

/** An address on a site, without what says nothing. */
const asAddress = (address: string): string =>
  address.toLowerCase().replace(/^\/+|(?:index)?(?:\.html?)?(?<!\/)\/*$/g, '');

/** Whether a file is a page. */
export const isPage = (path: string): boolean => PAGE_ENDING.test(path);
