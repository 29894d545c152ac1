import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layOver } from '../malformed-case.ts';
import { runTandem } from '../run-tandem.ts';
import { loadProject } from '../../../src/config/load-project.ts';
import { organisation } from '../small-organisation.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { CASE, entry, files, guide, lay, minimal, move, playbook, settings } from './row.ts';
import type { Problem } from '../../../src/core/problems.ts';
import type { Row } from './row.ts';

const GOOD = guide('pitfalls: [Two]\n');
const ABOUT = 'editions/1.0/edition.yaml';
const FROZEN = 'editions/1.0/glossary/outcome.mdx';
const NEXT = 'what is new is written in content/, for the next edition';

const made = (code: Row['code'], make: (root: string) => unknown, hint: string, repair: Row['repair']): Row => ({
  code,
  hint,
  make: async () => {
    const root = minimal();
    await make(root);
    return root;
  },
  repair,
});

const changed = (root: string, path: string, change: (text: string) => string): void => {
  writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')));
};

const release = async (root: string, version: string): Promise<void> => {
  const { exitCode, stderr } = await runTandem(root, 'release', version);
  if (exitCode !== 0) throw new Error(stderr);
};

/** A playbook with the edition 1.0, and what is done to it. */
const released = (code: Row['code'], damage: (root: string) => void, hint: string, repair: Row['repair']): Row =>
  made(
    code,
    async (root) => {
      await release(root, '1.0');
      damage(root);
    },
    hint,
    repair,
  );

const misnamed = (code: Row['code'], given: string, hint: string, repaired: string): Row =>
  made(
    code,
    (root) => lay(root, { [given]: GOOD }),
    hint,
    (root) => move(root, given, repaired),
  );

const NAMES =
  'situations, plays, templates, decisions, tensions, signals, checks, roles, comparisons, jobs, guides, faqs, glossary, cases, examples, pages, sources';
const NO_ENTRY = `if it is an entry, rename it to notes.mdx and move it into one of ${NAMES}; else move it out of content/`;
const based = (name: string): string => playbook(`base:\n  package: ${name}\n  edition: "1.0"\n`);

const CONFIG = 'astro.config.mjs';
const TRUSTED = playbook('content: { mdx: trusted }\n');
const coded = (code: Row['code'], given: string, hint: string, repaired: string): Row =>
  files(
    code,
    {
      'playbook.yaml': TRUSTED,
      'src/components/Own.astro': '<p>Own</p>\n',
      [CASE]: guide('pitfalls: [Two]\n', given),
    },
    hint,
    { [CASE]: guide('pitfalls: [Two]\n', repaired) },
  );

let repairedConfig = '';

const INTEGRATION = new URL('../../../src/integration.ts', import.meta.url).href;

const problemsOfCode = async (root: string): Promise<readonly Problem[]> => {
  const read = await loadProject(root);
  return 'problems' in read ? read.problems : [];
};

/** The code of a project, and what its bodies import. */
export const CODE: readonly Row[] = [
  coded(
    'T521',
    "import Own from '../Own.astro';\n\n<Own />",
    'write its path from the file of the entry in content/, with its ending: ../../src/components/Own.astro',
    "import Own from '../../src/components/Own.astro';\n\n<Own />",
  ),
  coded(
    'T522',
    '{1}\n\n<Own />',
    'import it at the start of the body, or write \\< for the character',
    "import Own from '../../src/components/Own.astro';\n\n{1}\n\n<Own />",
  ),
  {
    ...files(
      'T703',
      { [CONFIG]: "import integration from './mine';\nexport default { integrations: [integration] };\n" },
      'what astro.config imports must run in Node; name files with their endings, such as ./collections/rituals.mjs',
      {},
    ),
    // A module that could not be loaded is not loaded again in the same process.
    repair: () => {
      repairedConfig = temporaryFolder({
        'mine.mjs': 'export default { name: "mine", hooks: {} };\n',
        [CONFIG]: "import integration from './mine.mjs';\nexport default { integrations: [integration] };\n",
      });
    },
    moved: () => repairedConfig,
    find: problemsOfCode,
  },
  {
    ...files(
      'T705',
      {
        [CONFIG]: `import tandem from '${INTEGRATION}';\nexport default { integrations: [tandem({ css: ['./own.css'] })] };\n`,
      },
      'write its path from the folder of the project, such as ./src/components/Own.astro, or put the file there',
      { 'own.css': '' },
    ),
    find: problemsOfCode,
  },
];

/** The files of a project. */
export const FILES: readonly Row[] = [
  made(
    'T101',
    (root) => symlinkSync('start.mdx', join(root, CASE)),
    'replace the link by the file itself',
    (root) => {
      rmSync(join(root, CASE));
      cpSync(join(root, 'content/guides/start.mdx'), join(root, CASE));
      changed(root, CASE, (text) => text.replace('[#first]', '[#second]').replaceAll('#first', '#second'));
    },
  ),
  entry(
    'T102',
    guide('pitfalls: [Two]\n', 'a\n'.repeat(600_000)),
    'split the entry, or move large material to public/',
    GOOD,
  ),
  entry('T103', new Uint8Array([0x2d, 0xff, 0xfe]), 'save the file as UTF-8', GOOD),
  misnamed(
    'T104',
    'content/guides/Élan.mdx',
    'use lower-case letters, digits and hyphens: elan',
    'content/guides/elan.mdx',
  ),
  made(
    'T105',
    (root) => lay(root, { 'content/xylophone/case.mdx': GOOD }),
    `move its entries into one of ${NAMES}, and remove it`,
    (root) => {
      move(root, 'content/xylophone/case.mdx', CASE);
      lay(root, { 'content/xylophone': null });
    },
  ),
  made(
    'T105',
    (root) => {
      move(root, 'content/guides', 'content/guide');
      lay(root, { 'content/faqs/why.mdx': null, 'content/guide/start.mdx': GOOD });
    },
    'did you mean `guides`?',
    (root) => move(root, 'content/guide', 'content/guides'),
  ),
  misnamed('T105', 'content/case.mdx', `move it into one of ${NAMES}`, CASE),
  misnamed('T105', 'content/notes.txt', NO_ENTRY, CASE),
  misnamed('T105', 'content/notes.txt', NO_ENTRY, 'notes.txt'),
  misnamed('T106', 'content/guides/case.md', 'rename it to case.mdx, or move it out of content/', CASE),
  made(
    'T104',
    (root) => lay(root, { 'content/guides/case_.mdx': GOOD, [CASE]: GOOD }),
    'case.mdx is there already: give this one another name of lower-case letters, digits and hyphens, or delete it',
    (root) => move(root, 'content/guides/case_.mdx', 'content/guides/case-two.mdx'),
  ),
  made(
    'T106',
    (root) => lay(root, { 'content/guides/case.md': GOOD, [CASE]: GOOD }),
    'case.mdx is there already: give this one another name that ends in .mdx, or move it out of content/',
    (root) => move(root, 'content/guides/case.md', 'content/guides/case-two.mdx'),
  ),
  made(
    'T107',
    (root) => lay(root, { 'content/guides/deeper/case.mdx': GOOD }),
    'move its entries up into the folder of their collection, and remove it',
    (root) => {
      move(root, 'content/guides/deeper/case.mdx', CASE);
      lay(root, { 'content/guides/deeper': null });
    },
  ),
  made(
    'T108',
    (root) => {
      lay(root, { 'playbook.yaml': null });
      mkdirSync(join(root, 'playbook.yaml'));
    },
    'put an ordinary file there that you may read',
    (root) => {
      rmSync(join(root, 'playbook.yaml'), { recursive: true });
      lay(root, { 'playbook.yaml': playbook('') });
    },
  ),
  made(
    'T108',
    (root) => {
      lay(root, { content: null });
      lay(root, { content: '' });
    },
    'put a folder there that you may read',
    (root) => lay(root, { content: null, [CASE]: GOOD }),
  ),
  {
    ...files(
      'T701',
      { 'playbook.yaml': null },
      'run the command in the folder of a playbook, or name it with --cwd',
      {},
    ),
    moved: minimal,
  },
  made(
    'T702',
    (root) => rmSync(join(root, 'content'), { recursive: true }),
    'write the first one: content/README.md of the package tandem-playbook shows how',
    (root) => lay(root, { [CASE]: GOOD }),
  ),
  made(
    'T523',
    (root) => truncateSync(join(root, MAP), 2 ** 24 + 1),
    'put an ordinary file of at most 16 MB there',
    (root) => {
      rmSync(join(root, MAP));
      lay(root, { [MAP]: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    },
  ),
  files(
    'T524',
    { [CASE]: guide('pitfalls: [Two]\n', 'Get [the list](/files/list.txt).') },
    'put it there: /files/list.pdf is public/files/list.pdf',
    { 'public/files/list.txt': 'One.' },
  ),
  settings(
    'T963',
    'brand:\n  accent: "#ffcc00"\n',
    'choose a darker one; of the same hue, #8f7209 passes',
    'brand:\n  accent: "#8f7209"\n',
  ),
  settings('T403', 'navigation: [guides/strat]\n', 'did you mean `guides/start`?', 'navigation: [guides/start]\n'),
  settings(
    'T302',
    'footer: [https://acme.example/]\n',
    'add it: it is what the link says',
    'footer: [{ to: https://acme.example/, text: Acme }]\n',
  ),
  settings(
    'T301',
    'collections: { plys: { hide: true } }\n',
    'did you mean `plays`?',
    'collections: { plays: { hide: true } }\n',
  ),
  settings(
    'T305',
    'home: { doors: [{ door: decides }] }\n',
    'did you mean `decide`?',
    'home: { doors: [{ door: decide }] }\n',
  ),
  files(
    'T964',
    { 'playbook.yaml': playbook('brand:\n  logo: /nowhere.svg\n') },
    'put the logo into public/, and name it from there: /logo.svg',
    {
      'playbook.yaml': playbook('brand:\n  logo: /logo.svg\n'),
      'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
  ),
  files(
    'T964',
    { 'playbook.yaml': playbook('brand:\n  fonts:\n    text: /fonts/nowhere.woff2\n') },
    'put the font into public/, and name it from there: /fonts/own.woff2',
    { 'playbook.yaml': playbook('') },
  ),
  files(
    'T965',
    { 'playbook.yaml': playbook('brand:\n  icon: /icon.png\n'), 'public/icon.png': '<svg/>' },
    'put another file there, or name one that can be used, such as /favicon.svg',
    { 'playbook.yaml': playbook('brand:\n  icon: /favicon.svg\n'), 'public/favicon.svg': '<svg/>' },
  ),
];

const MAP = 'public/pictures/map.svg';

/** Situations lead to plays and signals. */
export const RELATIONS: readonly Row[] = (
  [
    [
      'T801',
      't801-play-that-no-situation-leads-to',
      'add it to `plays` of a situation that it helps in',
      'plays/other',
      'plays/talk',
    ],
    [
      'T802',
      't802-warning-that-leads-to-no-play',
      'add it to `signals` of a situation that people see it in',
      'signals/seen',
      'signals/unseen',
    ],
  ] as const
).map(([code, name, hint, there, added]) =>
  made(
    code,
    (root) => layOver(root, { name, expected: { exit: 1, problems: [] } }),
    hint,
    (root) =>
      changed(root, 'content/situations/case.mdx', (text) => text.replace(`[${there}]`, `[${there}, ${added}]`)),
  ),
);

/** Editions, and the base. */
export const EDITIONS: readonly Row[] = [
  released(
    'T951',
    (root) => changed(root, FROZEN, (text) => `${text}\nMore.\n`),
    'put the file back as it was; what should change is written in content/, for the next edition',
    (root) => changed(root, FROZEN, (text) => text.replace('\nMore.\n', '')),
  ),
  released(
    'T952',
    (root) => move(root, FROZEN, 'outcome.mdx'),
    'put the file back; an edition keeps all its files',
    (root) => move(root, 'outcome.mdx', FROZEN),
  ),
  released(
    'T953',
    (root) => lay(root, { 'editions/1.0/glossary/more.mdx': GOOD }),
    `remove it; ${NEXT}`,
    (root) => lay(root, { 'editions/1.0/glossary/more.mdx': null }),
  ),
  released(
    'T954',
    (root) => lay(root, { 'editions/README.md': '' }),
    'editions/ holds a folder for each edition, named by its version; remove what is none',
    (root) => lay(root, { 'editions/README.md': null }),
  ),
  released(
    'T955',
    (root) => changed(root, ABOUT, (text) => text.replace('version: "1.0"', 'version: "1.1"')),
    'put the file back as it was; the folder of an edition is named by its version',
    (root) => changed(root, ABOUT, (text) => text.replace('version: "1.1"', 'version: "1.0"')),
  ),
  settings('T957', 'root: latest\n', 'release one with `tandem release`, or set `root: content`', 'root: content\n'),
  {
    ...settings('T957', 'root: latest\n', 'release one with `tandem release`, or set `root: content`', ''),
    repair: (root) => release(root, '1.0'),
  },
  released(
    'T958',
    (root) => move(root, ABOUT, 'edition.yaml'),
    'put the folder back as it was released; nothing in it is ever edited',
    (root) => move(root, 'edition.yaml', ABOUT),
  ),
  released(
    'T966',
    (root) => changed(root, ABOUT, (text) => text.replace('schema: 1\n', 'notes: New.\nschema: 1\n')),
    'put the file back as it was; only `status` ever changes, and `reason` with it',
    (root) => changed(root, ABOUT, (text) => text.replace('notes: New.\n', '')),
  ),
  released(
    'T967',
    (root) => move(root, 'editions/1.0', 'frozen'),
    'put the folder back; an edition that readers should not rely on gets `status: withdrawn`',
    (root) => move(root, 'frozen', 'editions/1.0'),
  ),
  made(
    'T959',
    async (root) => {
      await release(root, '1.0');
      await release(root, '1.1');
      changed(root, ABOUT, (text) => text.replace('status: "superseded"', 'status: "current"'));
    },
    'write `status: superseded` in this file; it is the one line of an edition that changes',
    (root) => changed(root, ABOUT, (text) => text.replace('status: "current"', 'status: superseded')),
  ),
  made(
    'T961',
    (root) => lay(root, { 'playbook.yaml': based('./upstream'), 'upstream/README.md': '' }),
    'release one there: tandem release 1.0',
    (root) => copyBase(root, 'upstream'),
  ),
  made(
    'T961',
    (root) => {
      copyBase(root, 'upstream');
      lay(root, { 'playbook.yaml': based('./upstream').replace('"1.0"', '"9.9"') });
    },
    'choose one of these: 1.0',
    (root) => lay(root, { 'playbook.yaml': based('./upstream') }),
  ),
  made(
    'T962',
    (root) => lay(root, { 'playbook.yaml': based('some-playbook') }),
    'install it: npm install some-playbook',
    (root) => {
      copyBase(root, 'node_modules/some-playbook');
      lay(root, { 'node_modules/some-playbook/package.json': '{"name":"some-playbook"}' });
    },
  ),
  made(
    'T962',
    (root) => {
      copyBase(root, 'upstream');
      lay(root, { 'playbook.yaml': based('./upstraem') });
    },
    'name the folder of the playbook that this one builds on',
    (root) => lay(root, { 'playbook.yaml': based('./upstream') }),
  ),
];

/** Puts a base there, and leaves of the playbook one entry that the base does not have. */
const copyBase = (root: string, folder: string): void => {
  lay(root, { content: null, [CASE]: GOOD });
  const from = organisation({ editions: { '1.0': {} }, content: {} });
  cpSync(join(from, 'upstream'), join(root, folder), { recursive: true });
};
