import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../../tests/unit/temporary-folder.ts';
import { projectCode } from './project-code.ts';

const CONFIG = "import tandem from 'tandem-playbook';\n\nexport default { integrations: [tandem()] };\n";
const FILES = {
  'astro.config.mjs': `import './collections/a.mjs';\n${CONFIG}`,
  'collections/a.mjs': "import '../shared.mjs';",
  'shared.mjs': '',
  'package.json': '{ "dependencies": { "linked": "*" } }',
  'package-lock.json': '{}',
  'content/faqs/a.mdx': 'a',
};

/** A project in a workspace, with a package of that. */
const project = (files: Record<string, string> = FILES): string => {
  const home = temporaryFolder({ 'linked/index.js': '1', 'linked/package.json': '{}' });
  const root = join(home, 'project');
  writeFiles(root, files);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  symlinkSync(join(home, 'linked'), join(root, 'node_modules', 'linked'), 'junction');
  return root;
};

describe('the code of a project', () => {
  it('is nothing where it has none', () => {
    expect(projectCode(project({ 'astro.config.mjs': CONFIG, 'playbook.yaml': 'name: A\n' }))).toBe('');
  });

  it('is the same wherever the project lies, however its folder is named, and whatever its content says', () => {
    const [one, other] = [project(), project({ ...FILES, 'content/faqs/a.mdx': 'b', 'public/x.js': '1' })];
    expect(projectCode(`${one}/`)).toBe(projectCode(one));
    expect(projectCode(one)).toMatch(/^[0-9a-f]{64}$/);
    expect(projectCode(other)).toBe(projectCode(one));
  });

  it.each<[string, (root: string) => void]>([
    ['a module', (root) => writeFileSync(join(root, 'shared.mjs'), '1')],
    ['a component', (root) => writeFiles(root, { 'parts/Own.astro': '<p>' })],
    ['a file that is gone', (root) => rmSync(join(root, 'shared.mjs'))],
    ['what is installed', (root) => writeFileSync(join(root, 'package-lock.json'), '{ }')],
    ['a package of the workspace', (root) => writeFileSync(join(root, '../linked/index.js'), '2')],
  ])('is another one after a change of %s', (_, change) => {
    const root = project();
    const before = projectCode(root);
    change(root);
    expect(projectCode(root)).not.toBe(before);
  });

  it('is never the same where some of it lies elsewhere', () => {
    const root = project({ ...FILES, 'shared.mjs': "export * from '../elsewhere.mjs';" });
    expect(projectCode(root)).not.toBe(projectCode(root));
    const linked = project({ ...FILES, 'shared.mjs': "export * from '../linked/index.js';" });
    expect(projectCode(linked)).toBe(projectCode(linked));
  });
});
