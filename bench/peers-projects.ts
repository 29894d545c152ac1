import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installOnDemand } from './install-on-demand.ts';
import { bodyOf, slugOf, titleOf } from './peers-pages.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const BENCH = join(PROJECT, '.tandem', 'bench');
const CACHES = ['dist', '.astro', '.tandem', 'node_modules/.astro', 'node_modules/.vite'];
const LAST_SENTENCE = /\n\nOne word: .*\n$/;

/** What Tandem is compared with. */
export const VERSIONS = { astro: '7.3.5', '@astrojs/starlight': '0.42.4' };

/** What `npm run build` and `npm run dev` call in a project. Without the lock the server stays in the foreground. */
const ASTRO = 'node_modules/astro/bin/astro.mjs';
const STARLIGHT_VERBS = { build: [ASTRO, 'build'], dev: [ASTRO, 'dev', '--ignore-lock'] };
const TANDEM = 'node_modules/tandem-playbook';
const TANDEM_VERBS = { ...STARLIGHT_VERBS, build: [`${TANDEM}/lib/cli/main.js`, 'build'] };

const PLAYBOOK = 'name: Peers\ntagline: Pages.\ndescription: Pages to measure with.\nurl: https://peers.example/\n';

const STARLIGHT_FILES = {
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
const sidebar = [{ label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] }];
export default defineConfig({ site: 'https://peers.example', integrations: [starlight({ title: 'Peers', sidebar })] });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  'src/content/docs/index.md': '---\ntitle: Peers\n---\n\nPages to measure with.\n',
};

/**
 * Tandem as its users have it: the package, made of what stands here, in a project that builds on nothing. Other packages are linked
 * one by one, so that caches among them are its own.
 */
export const tandemPeer = (): Peer => {
  const folder = join(BENCH, 'tandem');
  rmSync(folder, { recursive: true, force: true });
  execFileSync(process.execPath, [join(PROJECT, 'scripts', 'build-package.mjs')]);
  for (const name of ['lib', 'package.json'])
    cpSync(join(PROJECT, name), join(folder, TANDEM, name), { recursive: true });
  for (const name of ['astro.config.mjs', 'package.json']) cpSync(join(PROJECT, 'template', name), join(folder, name));
  for (const name of readdirSync(join(PROJECT, 'node_modules')).filter((name) => !name.startsWith('.')))
    symlinkSync(join(PROJECT, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  writeFileSync(join(folder, 'playbook.yaml'), PLAYBOOK);
  return {
    ...{ name: 'tandem', folder, verbs: TANDEM_VERBS },
    fileOf: (slug) => join(folder, 'content', 'guides', `${slug}.mdx`),
    linkTo: (slug) => `guides/${slug}`,
    fields: 'summary: A page.\nkeyMessage: Keep it.\nchecklist: [One]\npitfalls: [Two]',
  };
};

/** Starlight as its users have it by default: sidebar, highlighted code, search. Installed once, from the npm registry. */
export const starlightPeer = (): Peer => {
  const folder = join(BENCH, 'starlight');
  for (const [path, text] of Object.entries(STARLIGHT_FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  installOnDemand(folder, VERSIONS);
  return {
    ...{ name: 'starlight', folder, verbs: STARLIGHT_VERBS },
    fileOf: (slug) => join(folder, 'src', 'content', 'docs', 'guides', `${slug}.md`),
    linkTo: (slug) => `/guides/${slug}/`,
    fields: 'description: A page.',
  };
};

/** Replaces all pages by so many others. */
export const fill = ({ fileOf, linkTo, fields }: Peer, count: number): void => {
  rmSync(dirname(fileOf('')), { recursive: true, force: true });
  mkdirSync(dirname(fileOf('')), { recursive: true });
  for (let index = 0; index < count; index++) {
    const text = `---\ntitle: ${titleOf(index)}\n${fields}\n---\n\n${bodyOf(index, count, linkTo)}\n`;
    writeFileSync(fileOf(slugOf(index)), text);
  }
};

/** Takes away everything that a build leaves behind. */
export const forget = ({ folder }: Peer): void => {
  for (const cache of CACHES) rmSync(join(folder, cache), { recursive: true, force: true });
};

export const EDITED_PAGE = `guides/${slugOf(1)}/`;

/** Gives one entry a last sentence with this word, and returns it. An entry that has it already is not written. */
export const edit = ({ fileOf }: Peer, word: string): string => {
  const sentence = `One word: ${word}.`;
  const file = fileOf(slugOf(1));
  const text = readFileSync(file, 'utf8');
  if (!text.endsWith(`\n${sentence}\n`))
    writeFileSync(file, `${text.replace(LAST_SENTENCE, '').trimEnd()}\n\n${sentence}\n`);
  return sentence;
};

/** A generator, in a project of its own. */
export interface Peer {
  name: 'tandem' | 'starlight';
  folder: string;
  /** What Node is called with. */
  verbs: Record<'build' | 'dev', string[]>;
  fileOf: (slug: string) => string;
  /** How a body links to a page. */
  linkTo: (slug: string) => string;
  /** What each entry must have besides a title. */
  fields: string;
}
