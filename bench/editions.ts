import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asTable, figuresOf } from './figures.ts';
import type { Measured } from './figures.ts';
import { projectWithEditions } from './project-with-editions.ts';
import type { BenchProject } from './project-with-editions.ts';

const COUNTS = [1, 2, 5, 10];
const RUNS = 3;
const USAGE = 'Usage: npm run bench [-- --quick] [--save]';

const bench = async (): Promise<void> => {
  const { quick = false, save = false } = readOptions();
  const runs = quick ? 1 : RUNS;
  const projects = await Promise.all(COUNTS.map(projectWithEditions));
  try {
    const measured = COUNTS.map((editions): Measured => ({ editions, cold: [], warm: [] }));
    // Each run goes through all, so that a slow minute of the machine does not fall on one of them alone.
    for (let run = 0; run < runs; run++)
      for (const [index, project] of projects.entries()) {
        const { cold, warm } = await measure(project, run);
        measured[index]?.cold.push(cold);
        measured[index]?.warm.push(warm);
        console.error(`${COUNTS[index] ?? 0} editions, run ${run + 1}: ${cold.toFixed(1)} s, ${warm.toFixed(1)} s`);
      }
    const figures = figuresOf(measured);
    console.log(`\n${asTable(figures)}\n\n${SAID}`);
    if (save) saveResults(runs, figures);
  } finally {
    for (const project of projects) project.remove();
  }
};

const SAID = `cold: nothing is left from an earlier build; warm: two builds later, after one word of one entry in content/ has changed.
×: how many times as long as with one edition.`;

/** Two builds in a row, in seconds each: from nothing, and after one word has changed. */
const measure = async (project: BenchProject, run: number): Promise<{ cold: number; warm: number }> => {
  project.forget();
  project.editOneWord('before');
  const cold = await timeBuild(project.folder);
  // The first build after it puts away what only a cold one needs; from then on every build is a warm one.
  await build(project.folder);
  project.editOneWord(`after${'!'.repeat(run)}`);
  return { cold, warm: await timeBuild(project.folder) };
};

const timeBuild = async (folder: string): Promise<number> => {
  const start = performance.now();
  await build(folder);
  return (performance.now() - start) / 1000;
};

/** Runs `tandem build` to its end; fails with what it said where it does. */
const build = (folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join('src', 'cli', 'main.ts'), 'build'], {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    child.once('error', reject).once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The build ended with ${String(code)}:\n${said}`));
    });
  });

/** Ratios hold on another machine, seconds do not: only those are kept. */
const saveResults = (runs: number, figures: ReturnType<typeof figuresOf>): void => {
  const results = {
    node: process.version,
    runs,
    editions: figures.map(({ editions, coldRatio, warmRatio }) => ({ editions, cold: coldRatio, warm: warmRatio })),
  };
  writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, undefined, 2)}\n`);
};

const readOptions = (): { quick?: boolean; save?: boolean } => {
  try {
    return parseArgs({ options: { quick: { type: 'boolean' }, save: { type: 'boolean' } } }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return process.exit(2);
  }
};

await bench();
