import { appendFileSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from '../../../src/collections/index.ts';
import type { Problem } from '../../../src/core/problems.ts';
import { composeAll } from '../../../src/disk/project.ts';
import { runTandem } from '../run-tandem.ts';
import { organisation } from '../small-organisation.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { guide, lay, MINIMAL, playbook } from './row.ts';
import type { Row } from './row.ts';

const patch = (fields: string) => `---\noverlay: patch\nbasedOn: "1.0"\n${fields}---\n`;
const JOB = `---
title: Keep
summary: Another job.
verb: keep
inShort: Keep something of worth.
product: [{ text: Choose }]
engineering: [{ text: Build }]
together: [{ text: Promise }]
outOfBalance: [One outweighs]
askYourselves: [What did we promise?]
---
`;
const DECISION = (job: string, overlay = '') => `---
title: Ours
${overlay}summary: Who says what is in.
question: What is in?
job: ${job}
drives: product
decides: product
mustAgree: []
consulted: []
informed: []
carriesOut: [Both]
escalatesTo: Nobody
reversible: easy
cascadesTo: []
presets: {}
whyDefault: Both pay for it.
---
`;
const REPLACE = 'overlay: replace\nbasedOn: "1.0"\n';

const tandem = async (root: string, ...args: string[]): Promise<string> => (await runTandem(root, ...args)).stdout;

const importProblems = async (root: string): Promise<Problem[]> =>
  (
    JSON.parse(await tandem(root, 'import', 'decisions', join(root, 'map.yaml'), '--dry-run', '--json')) as {
      problems?: Problem[];
    }
  ).problems ?? [];

/** A page that is to be imported, and what stands in its way. */
const handbook = (code: Row['code'], inTheWay: string, hint: string): Row => ({
  code,
  hint,
  make: () => {
    const root = organisation({ editions: { '1.0': {} }, content: {} });
    lay(root, { 'handbook/team.md': '# Team\n\n![Us](us.svg)\n', 'handbook/us.svg': '<svg/>', [inTheWay]: 'Ours.' });
    return root;
  },
  find: async (root) => {
    const printed = await tandem(root, 'import', 'pages', join(root, 'handbook'), '--dry-run', '--json');
    return (JSON.parse(printed) as { problems: Problem[] }).problems;
  },
  repair: (root) => rmSync(join(root, inTheWay)),
});

const imported = (code: Row['code'], given: string, hint: string, repaired: string): Row => ({
  code,
  hint,
  make: () => {
    const root = organisation({
      editions: { '1.0': { 'decisions/ours.mdx': DECISION('jobs/create') } },
      content:
        code === 'T975'
          ? { 'decisions/ours.mdx': '---\noverlay: hide\nbasedOn: "1.0"\n---\n' }
          : { 'guides/a.mdx': guide('pitfalls: [Two]\n') },
    });
    lay(root, { 'map.yaml': given });
    return root;
  },
  find: importProblems,
  repair: (root) => lay(root, { 'map.yaml': repaired }),
});

/** An entry that names jobs/keep, which upstream has taken away, where upstream itself changed what it names. */
const left = (before: string, after: string, repair: Row['repair']): Row => ({
  code: 'T972',
  also: ['T401'],
  hint: 'run tandem upgrade; where the entry waits then, settle it: tandem resolve decisions/ours --edit',
  make: () =>
    organisation({
      editions: {
        '1.0': { 'jobs/keep.mdx': JOB, 'decisions/ours.mdx': DECISION(before) },
        '1.1': { 'jobs/other.mdx': JOB, 'decisions/ours.mdx': DECISION(after) },
      },
      content: { 'decisions/ours.mdx': DECISION('jobs/keep', REPLACE).replace('title: Ours', 'title: Our own') },
      edition: '1.1',
    }),
  repair,
});

/** What upgrades and imports leave to be done. */
const warningsOf = async (root: string): Promise<readonly Problem[]> => (await composeAll(root, collections)).warnings;

/** A project in which a part of an entry waits. */
const partWaiting = async (): Promise<string> => {
  const root = organisation({
    editions: {
      '1.0': { 'guides/a.mdx': guide('pitfalls: [Two]\n') },
      '1.1': { 'guides/a.mdx': guide('pitfalls: [Two]\n').replace('One thing.', 'Two things.') },
    },
    content: { 'guides/a.mdx': patch('keyMessage: Ours.\n') },
  });
  await runTandem(root, 'upgrade');
  return root;
};

const releaseProblems = async (root: string): Promise<Problem[]> =>
  (JSON.parse(await tandem(root, 'release', '1.0', '--dry-run', '--json')) as { problems?: Problem[] }).problems ?? [];

/** A playbook that shows a picture of its own under the path of one that its base shows. */
const twoPictures = async (): Promise<string> => {
  const root = temporaryFolder();
  const shows = guide('pitfalls: [Two]\n', '![A map](/pictures/map.svg)');
  cpSync(MINIMAL, join(root, 'upstream'), { recursive: true });
  lay(root, { 'upstream/content/guides/a.mdx': shows });
  await tandem(join(root, 'upstream'), 'release', '1.0');
  lay(root, {
    'playbook.yaml': 'name: Ours\nurl: https://ours.example/\nbase: { package: ./upstream, edition: "1.0" }\n',
    'content/guides/ours.mdx': shows,
    'public/pictures/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  return root;
};

export const VERBS: readonly Row[] = [
  {
    code: 'T960',
    find: releaseProblems,
    hint: 'give the file in public/ another name, and name it so here',
    make: twoPictures,
    repair: (root) => {
      renameSync(join(root, 'public/pictures/map.svg'), join(root, 'public/pictures/ours.svg'));
      lay(root, { 'content/guides/ours.mdx': guide('pitfalls: [Two]\n', '![A map](/pictures/ours.svg)') });
    },
  },
  left('jobs/keep', 'jobs/create', async (root) => {
    await tandem(root, 'upgrade');
  }),
  left('jobs/create', 'jobs/other', async (root) => {
    await tandem(root, 'upgrade');
    await tandem(root, 'resolve', 'decisions/ours', '--edit');
    const file = join(root, 'content/decisions/ours.merge.mdx');
    const [entry = ''] = readFileSync(file, 'utf8').split('>>>>>>>');
    writeFileSync(file, entry.replace('jobs/keep', 'jobs/create'));
    await tandem(root, 'resolve', 'decisions/ours', '--edit');
  }),
  {
    code: 'T973',
    find: warningsOf,
    hint: 'finish it and run tandem resolve guides/a --edit, or choose a side: --mine or --upstream; where nothing waits, remove this file',
    make: async () => {
      const root = organisation({
        editions: {
          '1.0': { 'guides/a.mdx': guide('pitfalls: [Two]\n') },
          '1.1': { 'guides/a.mdx': guide('pitfalls: [Two]\n').replace('One thing.', 'Two things.') },
        },
        content: { 'guides/a.mdx': patch('keyMessage: Ours.\n') },
        edition: '1.1',
      });
      await tandem(root, 'resolve', 'guides/a', '--edit');
      return root;
    },
    repair: async (root) => {
      await tandem(root, 'resolve', 'guides/a', '--mine');
    },
  },
  {
    code: 'T605',
    hint: 'rename the key to `product.leader`',
    find: warningsOf,
    make: () => {
      const base = playbook('').replace('head of product', '{ value: head of product, formerly: [product.head] }');
      const root = organisation({ editions: { '1.0': { 'playbook.yaml': base } }, content: {} });
      mkdirSync(join(root, 'content'));
      appendFileSync(join(root, 'playbook.yaml'), 'terms: { product.head: CPO }\n');
      return root;
    },
    repair: (root) => {
      const file = join(root, 'playbook.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('product.head', 'product.leader'));
    },
  },
  {
    code: 'T606',
    hint: 'remove it',
    find: warningsOf,
    make: () => {
      const base = playbook('').replace('terms:', 'terms:\n  sponsor: sponsor');
      const root = organisation({ editions: { '1.0': { 'playbook.yaml': base } }, content: {} });
      mkdirSync(join(root, 'content'));
      appendFileSync(join(root, 'playbook.yaml'), 'terms: { sponsor: patron }\n');
      return root;
    },
    repair: (root) => {
      const file = join(root, 'playbook.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('terms: { sponsor: patron }\n', ''));
    },
  },
  {
    code: 'T976',
    hint: 'decide it: tandem resolve guides/a --part 1 --mine, --upstream or --edit',
    find: warningsOf,
    make: partWaiting,
    repair: async (root) => {
      await tandem(root, 'resolve', 'guides/a', '--part', '1', '--upstream');
    },
  },
  {
    code: 'T978',
    hint: 'run tandem upgrade: it merges this, or says what you have to decide',
    find: warningsOf,
    make: async () => {
      const root = organisation({
        editions: { '1.0': { 'guides/gone.mdx': guide('pitfalls: [Two]\n') }, '1.1': {} },
        content: { 'guides/gone.mdx': patch('keyMessage: Ours.\n') },
      });
      await runTandem(root, 'upgrade');
      return root;
    },
    repair: async (root) => {
      await runTandem(root, 'upgrade');
      await tandem(root, 'resolve', 'guides/gone', '--mine');
    },
  },
  {
    code: 'T977',
    hint: 'delete the file, or give the entry its old name again',
    find: warningsOf,
    make: async () => {
      const root = await partWaiting();
      rmSync(join(root, 'content/guides/a.mdx'));
      return root;
    },
    repair: (root) => rmSync(join(root, 'content/guides/a.waits.yaml')),
  },
  handbook(
    'T981',
    'content/pages/team.mdx',
    'delete it to take it anew, or give the file that is imported another name to keep both',
  ),
  handbook('T982', 'public/pictures/pages/us.svg', 'delete it, or give it another name'),
  imported(
    'T974',
    'our: { decides: engineering }\n',
    'did you mean decisions/ours?',
    'ours: { decides: engineering }\n',
  ),
  imported('T974', 'xylophone: { decides: engineering }\n', 'name a decision by its id, or take it out', '{}\n'),
  imported(
    'T975',
    'ours: { decides: engineering }\n',
    'take it out here, or delete content/decisions/ours.mdx to show the decision again',
    '{}\n',
  ),
];
