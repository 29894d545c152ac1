import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that hold what programs have made, or keep for themselves. */
const NOT_WALKED = new Set(['node_modules', '.git', '.tandem', '.astro']);

/** How files are: names, sizes and times, no contents; folders with all they hold, packages left out. */
export class FileTimes {
  readonly lines: string[] = [];
  /** When the last of them changed, in milliseconds. */
  newest = 0;
  readonly #walked = new Set<string>();

  add(path: string): void {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) this.lines.push(path);
    else if (stats.isDirectory()) this.#walk(path);
    else {
      // The time of the inode as well: no program can set it.
      this.lines.push(`${path} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`);
      this.newest = Math.max(this.newest, stats.ctimeMs);
    }
  }

  #walk(folder: string): void {
    const real = realpathSync(folder);
    // A link may lead back.
    if (this.#walked.has(real)) return;
    this.#walked.add(real);
    for (const name of readdirSync(folder).sort()) if (!NOT_WALKED.has(name)) this.add(join(folder, name));
  }
}
