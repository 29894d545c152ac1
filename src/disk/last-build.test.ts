import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../../tests/unit/temporary-folder.ts';
import { buildIfNeeded } from './last-build.ts';

/** Milliseconds after which another change of a file bears another time. */
const MOMENT = 150;

const CONFIG = `import { defineConfig } from 'astro/config';
import tandem from 'tandem-playbook';

export default defineConfig({ integrations: [tandem()] });
`;

const OWN_COLLECTION = `import tandem from 'tandem-playbook';
import { defineCollection } from 'tandem-playbook/collections';

export default { integrations: [tandem({ collections: [defineCollection({})] })] };
`;

const FILES = {
  'playbook.yaml': 'name: Small\nbase:\n  package: ../other\n  edition: "1.0"\n',
  'astro.config.mjs': CONFIG,
  'package.json': '{ "dependencies": { "linked": "*" } }',
  'package-lock.json': '{}',
  'node_modules/.package-lock.json': '{}',
  'src/content.config.ts': "export { collections } from 'tandem-playbook/content';\n",
  'content/faqs/a.mdx': 'a',
  'editions/1.0/edition.yaml': 'version: "1.0"\n',
  'public/logo.svg': '<svg/>',
};

/** A project beside another, which it builds on, and with a package of its workspace. */
const project = async (files: Record<string, string> = {}): Promise<string> => {
  const home = temporaryFolder({
    'other/editions/1.0/edition.yaml': 'x',
    'linked/index.js': '1',
    'linked/package.json': '{}',
  });
  const root = join(home, 'project');
  writeFiles(root, { ...FILES, ...files });
  symlinkSync(join(home, 'linked'), join(root, 'node_modules', 'linked'), 'junction');
  await pause(MOMENT);
  return root;
};

/** Builds where that is needed; what is built is the text of one entry. */
const build = (root: string, { force = false, fails = false } = {}) =>
  buildIfNeeded(root, {
    force,
    work: () => {
      writeFiles(root, {
        'dist/index.html': readFileSync(join(root, 'content/faqs/a.mdx'), 'utf8'),
        'dist/b.html': 'b',
      });
      return Promise.resolve(!fails);
    },
  });

afterEach(() => {
  delete process.env.TANDEM_URL;
});

describe('buildIfNeeded', () => {
  it('leaves a site alone that is as its last build left it', async () => {
    const root = await project();
    expect(await build(root)).toBe('built');
    expect(await build(root)).toBe('as it was');
    expect(await build(root, { force: true })).toBe('built');
  });

  it.each<[string, (root: string) => void]>([
    ['an entry', (root) => writeFileSync(join(root, 'content/faqs/a.mdx'), 'b')],
    ['a new entry', (root) => writeFileSync(join(root, 'content/faqs/new.mdx'), 'b')],
    ['an entry that is gone', (root) => rmSync(join(root, 'content/faqs/a.mdx'))],
    ['the name of an entry', (root) => renameSync(join(root, 'content/faqs/a.mdx'), join(root, 'content/faqs/c.mdx'))],
    ['an edition', (root) => writeFileSync(join(root, 'editions/1.0/edition.yaml'), 'version: "1.1"\n')],
    ['the base', (root) => writeFileSync(join(root, '../other/editions/1.0/edition.yaml'), 'y')],
    ['the settings', (root) => writeFileSync(join(root, 'playbook.yaml'), `${FILES['playbook.yaml']}# more\n`)],
    ['a public file', (root) => writeFileSync(join(root, 'public/logo.svg'), '<svg />')],
    ['the configuration', (root) => writeFileSync(join(root, 'astro.config.mjs'), `${CONFIG}// more\n`)],
    ['a lockfile', (root) => writeFileSync(join(root, 'package-lock.json'), '{ }')],
    ['a lockfile of the workspace', (root) => writeFileSync(join(root, '../pnpm-lock.yaml'), '')],
    ['what is installed', (root) => writeFileSync(join(root, 'node_modules/.package-lock.json'), '{ }')],
    ['a package of the workspace', (root) => writeFileSync(join(root, '../linked/index.js'), '2')],
    ['a file for the environment', (root) => writeFileSync(join(root, '.env'), 'PUBLIC_A=1')],
    ['the environment', () => (process.env.TANDEM_URL = 'https://playbook.example/')],
    ['a page of the site', (root) => writeFileSync(join(root, 'dist/b.html'), 'x')],
    ['a page that is gone', (root) => rmSync(join(root, 'dist/b.html'))],
    ['a file more in the site', (root) => writeFileSync(join(root, 'dist/c.html'), 'c')],
    ['a site that is gone', (root) => rmSync(join(root, 'dist'), { recursive: true })],
  ])('builds again after a change of %s', async (_, change) => {
    const root = await project();
    expect(await build(root)).toBe('built');
    change(root);
    if (!existsSync(join(root, 'content/faqs/a.mdx'))) writeFileSync(join(root, 'content/faqs/a.mdx'), 'again');
    expect(await build(root)).toBe('built');
  });

  it('does not take a lockfile that is written again for a change', async () => {
    const root = await project();
    await build(root);
    writeFileSync(join(root, 'node_modules/.package-lock.json'), '{}');
    expect(await build(root)).toBe('as it was');
  });

  it('relies on nothing after a build that failed, or during which something was written', async () => {
    const root = await project();
    await build(root);
    expect(await build(root, { force: true, fails: true })).toBe('failed');
    expect(await build(root)).toBe('built');

    const writesMeanwhile = () => {
      writeFileSync(join(root, 'content/faqs/a.mdx'), 'meanwhile');
      return Promise.resolve(true);
    };
    expect(await buildIfNeeded(root, { force: true, work: writesMeanwhile })).toBe('built');
    await pause(MOMENT);
    expect(await build(root)).toBe('built');
  });

  it('waits for a moment where a file was only just written', async () => {
    const root = await project();
    writeFileSync(join(root, 'content/faqs/a.mdx'), 'b');
    expect([await build(root), await build(root)]).toEqual(['built', 'as it was']);
  });

  it('relies on nothing while a file is written again and again', async () => {
    const root = await project();
    const writing = setInterval(() => writeFileSync(join(root, 'content/faqs/a.mdx'), 'b'), MOMENT / 10);
    // Until it has begun.
    await pause(MOMENT);
    const outcomes = [await build(root), await build(root)];
    clearInterval(writing);
    expect(outcomes).toEqual(['built', 'built']);
  });

  it.each([
    ['code of its own', { 'src/pages/about.astro': 'About' }],
    ['a module in its configuration', { 'astro.config.mjs': `import './more.mjs';\n${CONFIG}` }],
    ['a package in its configuration', { 'astro.config.mjs': `import cms from 'cms';\n${CONFIG}` }],
    ['a variable in its configuration', { 'astro.config.mjs': `${CONFIG}process.env.X;\n` }],
    ['an import in the midst of its configuration', { 'astro.config.mjs': `${CONFIG}await import('cms');\n` }],
    ['another folder of the site', { 'astro.config.mjs': CONFIG.replace('{', "{ outDir: 'x',") }],
    ['collections of its own', { 'astro.config.mjs': OWN_COLLECTION }],
    ['bodies that may be code', { 'playbook.yaml': 'name: Small\ncontent:\n  mdx: trusted\n' }],
    ['settings of TypeScript from elsewhere', { 'tsconfig.json': '{ "extends": "../tsconfig.json" }' }],
  ])('always builds a project with %s', async (_, files) => {
    const root = await project(files);
    expect([await build(root), await build(root)]).toEqual(['built', 'built']);
  });

  it('follows links that lead back', async () => {
    const root = await project();
    mkdirSync(join(root, 'public/more'));
    symlinkSync(join(root, 'public'), join(root, 'public/more/back'), 'junction');
    await pause(MOMENT);
    expect([await build(root), await build(root)]).toEqual(['built', 'as it was']);
  });
});
