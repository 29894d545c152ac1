import { execFile } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { commandFor, readEvents, summarise } from '../../scripts/test-events.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** Files of tests in a folder of their own, run by Vitest with our reporter. */
const runTests = (files: Record<string, string>): Promise<ReturnType<typeof readEvents>> => {
  const root = temporaryFolder({ ...files, 'vitest.config.mjs': 'export default { test: { name: "made-up" } };' });
  const events = join(root, 'events.jsonl');
  const args = [
    join(REPOSITORY, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--root',
    root,
    `--reporter=${join(REPOSITORY, 'scripts/vitest-reporter.mjs')}`,
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: REPOSITORY, env: { ...process.env, TANDEM_TEST_EVENTS: events } }, () =>
      resolve(readEvents(events)),
    );
  });
};

it('counts tests, and names each that failed, with a file that failed before its tests as one', async () => {
  const imports = `import { describe, it } from ${JSON.stringify(join(REPOSITORY, 'node_modules/vitest/dist/index.js'))};\n`;
  const events = await runTests({
    'one.test.mjs': `${imports}it('is well', () => {});\ndescribe('a group', () => { it('fails (once)', () => { throw new Error('no'); }); });`,
    'two.test.mjs': `${imports}throw new Error('not even begun');`,
    'three.test.mjs': `${imports}it('is well too', () => {});`,
  });
  const { failures, ...counts } = summarise(events);
  expect(counts).toEqual({ planned: 3, files: 3, passed: 2 });
  expect(failures.map(commandFor).sort()).toEqual([
    String.raw`npx vitest run --project made-up one.test.mjs -t '^a group fails \(once\)$'`,
    'npx vitest run --project made-up two.test.mjs',
  ]);
});

it('counts an error outside of tests as a failure', () => {
  expect(summarise([{ kind: 'error', message: 'A listener failed' }]).failures).toHaveLength(1);
});

it('quotes names for the shell', () => {
  const failure = { kind: 'failed', project: 'unit', file: 'a.test.ts', name: 'it’s "mine" and \'yours\'' } as const;
  expect(commandFor(failure)).toBe(`npx vitest run --project unit a.test.ts -t '^it’s "mine" and '\\''yours'\\''$'`);
});

it('reads no line that is still being written, and none of a file that is not there yet', () => {
  const root = temporaryFolder({ 'events.jsonl': '{"kind":"planned","files":2}\n{"kind":"fi' });
  const file = join(root, 'events.jsonl');
  expect(readEvents(file)).toEqual([{ kind: 'planned', files: 2 }]);
  appendFileSync(file, 'le","passed":3}\n');
  expect(summarise(readEvents(file))).toEqual({ planned: 2, files: 1, passed: 3, failures: [] });
  expect(readEvents(join(root, 'none.jsonl'))).toEqual([]);
});
