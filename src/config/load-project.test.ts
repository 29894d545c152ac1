import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { collections as ours } from '../collections/index.ts';
import { loadProject } from './load-project.ts';

const SOURCE = pathToFileURL(join(import.meta.dirname, '..')).href;
/** What stands for the names of the package here. */
const FROM = { tandem: `'${SOURCE}/integration.ts'`, collections: `'${SOURCE}/collections/api.ts'` };

const CONFIG = `import tandem from ${FROM.tandem};
import { bets } from './collections/bets.mjs';

export default { integrations: [[undefined, [tandem({ collections: [bets] })]]] };
`;
const BETS = `import { commonFields, defineCollection, title, z } from ${FROM.collections};

export const bets = defineCollection({
  name: 'bets',
  title: 'Bets',
  one: 'Bet',
  lead: 'What we try.',
  schema: z.strictObject({ title, ...commonFields }),
  page: () => [{ kind: 'body' }],
});
`;
const FILES = { 'astro.config.mjs': CONFIG, 'collections/bets.mjs': BETS };

const load = (files: Record<string, string>) => loadProject(temporaryFolder(files));
const namesIn = async (files: Record<string, string>) => {
  const project = await load(files);
  return 'problems' in project ? project.problems : project.collections.names.slice(ours.names.length);
};
describe('what a project gives to tandem()', () => {
  it('is nothing where it has no configuration, or a plain one, which is not run', async () => {
    expect(await load({})).toEqual({ collections: ours });
    const plain = "import tandem from 'tandem-playbook';\n\nexport default { integrations: [tandem()] };\n";
    expect(await load({ 'astro.config.mjs': plain })).toEqual({ collections: ours });
  });

  it.each(['mjs', 'js', 'ts', 'mts'])('is found in astro.config.%s, however deep in the list', async (ending) => {
    const files = { [`astro.config.${ending}`]: CONFIG, 'package.json': '{ "type": "module" }' };
    expect(await namesIn({ ...files, 'collections/bets.mjs': BETS })).toEqual(['bets']);
  });

  it('is found in the file that Astro takes, where there are several', async () => {
    expect(await namesIn({ ...FILES, 'astro.config.ts': 'throw new Error();' })).toEqual(['bets']);
  });

  it('is nothing where the configuration does not call it', async () => {
    expect(await namesIn({ 'astro.config.mjs': 'export default { integrations: [null, { name: "x" }] };' })).toEqual(
      [],
    );
    expect(await namesIn({ 'astro.config.mjs': 'export const none = 1;' })).toEqual([]);
  });

  it('changes the hash of the code with each file of the project', async () => {
    const codeOf = async (files: Record<string, string>) => {
      const project = await load(files);
      return 'problems' in project ? project.problems : project.collections.code;
    };
    const code = await codeOf(FILES);
    expect(await codeOf(FILES)).toBe(code);
    expect(await codeOf({ ...FILES, 'collections/note.json': '{}' })).not.toBe(code);
    expect(await codeOf({ ...FILES, 'content/bets/a.mdx': '' })).toBe(code);
  });
});
