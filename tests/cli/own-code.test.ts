import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../unit/temporary-folder.ts';
import { CLI, runProcess } from './run-process.ts';

const TANDEM = `import tandem from '${new URL('../integration.ts', pathToFileURL(CLI)).href}';\n`;
const OF_BETS = `${TANDEM}import { bets } from './bets.mjs';\nexport default { integrations: [tandem({ collections: [bets] })] };\n`;

describe('the command line in a project whose code cannot be loaded', () => {
  it.each<[string, Record<string, string>, string]>([
    ['throws', { 'astro.config.mjs': '\nthrow new Error("no\\nway");' }, 'astro.config.mjs:2:7 T703'],
    ['throws anything', { 'astro.config.mjs': 'throw "no";' }, 'astro.config.mjs:1:1 T703'],
    ['cannot be parsed', { 'astro.config.mjs': 'const a = 1;\nexport default {{' }, 'astro.config.mjs:2:1 T703'],
    ['imports what is not there', { 'astro.config.mjs': "import './gone.mjs';" }, 'astro.config.mjs:1:1 T703'],
    [
      'imports what throws',
      { 'astro.config.mjs': OF_BETS, 'bets.mjs': '\n\nexport const bets = gone;' },
      'bets.mjs:3:21 T703',
    ],
    [
      'gives no collection',
      { 'astro.config.mjs': OF_BETS, 'bets.mjs': 'export const bets = 1;' },
      'astro.config.mjs:1:1 T303',
    ],
  ])('says where it %s, and what to do', async (_, files, expected) => {
    const root = temporaryFolder({ 'playbook.yaml': 'name: Ours\n', ...files });
    const { exitCode, stdout, stderr } = await runProcess(['check', '--cwd', root]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^\S+ T\d+ .+\n {2}hint: .+\n\n1 problem\. Nothing was written\.\n$/);
    expect(stderr.slice(0, expected.length)).toBe(expected);
  });

  it('says so as JSON, and prints nothing else there', async () => {
    const root = temporaryFolder({ 'astro.config.mjs': 'console.log("hello");\nthrow new Error("no");' });
    const { exitCode, stdout } = await runProcess(['status', '--json', '--cwd', root]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'T703', file: 'astro.config.mjs', line: 2 }] });
  });
});
