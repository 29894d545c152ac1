import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { asOverlayTable, median } from './figures.ts';
import type { OverlayFigures } from './figures.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const EDITIONS = join(PROJECT, 'editions');
const COUNTS = [1, 10, 100];
const RUNS = 5;
const FROM = '1.0';

const bench = async (): Promise<void> => {
  // As users have it: Node need not strip types from plain JavaScript.
  execFileSync(process.execPath, [join(PROJECT, 'scripts', 'build-package.mjs')]);
  const figures: OverlayFigures[] = [];
  for (const overlays of COUNTS) {
    const seconds = { help: [] as number[], status: [] as number[], upgrade: [] as number[] };
    for (let run = 0; run < RUNS; run++) {
      const folder = organisationWith(overlays);
      try {
        seconds.help.push(await timeTandem(folder, '--help'));
        seconds.status.push(await timeTandem(folder, 'status'));
        seconds.upgrade.push(await timeTandem(folder, 'upgrade'));
      } finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      }
    }
    const { help, status, upgrade } = seconds;
    figures.push({ overlays, help: median(help), status: median(status), upgrade: median(upgrade) });
  }
  console.log(`${asOverlayTable(figures)}\n\n${SAID}`);
};

const SAID = `The middle of ${RUNS} runs; × the start of tandem itself, which --help is. Each overlay changes a field and adds a section.`;

/** A project that builds on an older edition of ours, with so many overlays. */
const organisationWith = (overlays: number): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tandem-bench-')));
  cpSync(EDITIONS, join(folder, 'upstream', 'editions'), { recursive: true });
  writeFileSync(
    join(folder, 'playbook.yaml'),
    `name: Ours\nurl: https://ours.example/\nbase:\n  package: ./upstream\n  edition: "${FROM}"\n`,
  );
  for (const path of entriesOf(join(EDITIONS, FROM)).slice(0, overlays)) {
    const file = join(folder, 'content', path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, overlayOf(basename(path, '.mdx')));
  }
  return folder;
};

/** Entries that have a summary, by path. */
const entriesOf = (edition: string): string[] =>
  readdirSync(edition, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx') && !path.startsWith('sources'))
    .sort();

const overlayOf = (slug: string): string => `---
overlay: patch
basedOn: "${FROM}"
summary: Our own summary of ${slug}.
---

## How we do it here

We do it on Mondays.
Then we write down what we have done.
`;

/** Seconds. That there is an update, or that something waits, is an outcome like others; a failure is printed as an error. */
const timeTandem = async (folder: string, verb: string): Promise<number> => {
  const start = performance.now();
  const child = promisify(execFile)(process.execPath, [join(PROJECT, 'lib', 'cli', 'main.js'), verb], { cwd: folder });
  await child.catch((error: unknown) => {
    if (!(error instanceof Error && 'stderr' in error && error.stderr === '')) throw error;
  });
  return (performance.now() - start) / 1000;
};

await bench();
