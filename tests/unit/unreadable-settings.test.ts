import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections/index.ts';
import { composeAll } from '../../src/disk/project.ts';
import { runTandem } from './run-tandem.ts';
import { organisation } from './small-organisation.ts';
import { writeFiles } from './temporary-folder.ts';

const OVERLAYS = {
  'guides/start.mdx': '---\noverlay: hide\nbasedOn: "1.0"\n---\n',
  'faqs/why.mdx': '---\noverlay: patch\nbasedOn: "1.0"\nquestion: Why us?\n---\n',
};
const BASE = 'base:\n  package: ./upstream\n  edition: "1.0"\n';
const OURS = 'name: Ours\nurl: https://ours.example/\n';

const project = (settings: string, content: Record<string, string> = OVERLAYS): string => {
  const root = organisation({ editions: { '1.0': {} }, content });
  writeFiles(root, { 'playbook.yaml': settings });
  return root;
};

const codesAndFiles = async (root: string) =>
  (await composeAll(root, collections)).problems.map(({ code, file }) => `${code} ${file}`);

describe('settings that cannot be read', () => {
  it.each([
    ['a tab before an item of a list', `${OURS}${BASE}navigation:\n\t- guides\n`, 'T203'],
    ['a colon without quotes', `${OURS}tagline: Us: together\n${BASE}`, 'T203'],
    ['a quote that is never closed', `${OURS}tagline: "Us\n${BASE}`, 'T203'],
    ['marks of a conflict', `${OURS}<<<<<<< HEAD\n${BASE}`, 'T109'],
    [
      'a name of the base that is misspelt',
      `${OURS}tagline: Us.\ndescription: All of us.\n${BASE.replace('base', 'bsae')}`,
      'T301',
    ],
    ['an edition that is a number', `${OURS}${BASE.replaceAll('"', '')}`, 'T303'],
    ['an edition that is not there', `${OURS}${BASE.replace('1.0', '9.9')}`, 'T961'],
    ['a package that is not there', `${OURS}${BASE.replace('upstream', 'nowhere')}`, 'T962'],
  ])('are told alone, with nothing that follows from them: %s', async (_, settings, code) => {
    expect(await codesAndFiles(project(settings))).toEqual([`${code} playbook.yaml`]);
  });

  it('are told alone where there is no file, or a folder instead', async () => {
    const root = project('');
    rmSync(join(root, 'playbook.yaml'));
    expect(await codesAndFiles(root)).toEqual(['T701 playbook.yaml']);
    mkdirSync(join(root, 'playbook.yaml'));
    expect(await codesAndFiles(root)).toEqual(['T108 playbook.yaml']);
  });

  it('stand beside what is wrong with the names of files', async () => {
    const root = project(`${OURS}tagline: Us: together\n${BASE}`, { ...OVERLAYS, 'guides/Ours.mdx': '' });
    expect(await codesAndFiles(root)).toEqual(['T104 content/guides/Ours.mdx', 'T203 playbook.yaml']);
  });

  it.each([['status'], ['diff', 'guides/start'], ['resolve', 'guides/start', '--mine'], ['customise', 'guides/start']])(
    'are what a verb says that needs the base: %s',
    async (...args) => {
      const { stdout } = await runTandem(project(`${OURS}${BASE}navigation:\n\t- guides\n`), ...args, '--json');
      expect(JSON.parse(stdout)).toEqual({
        problems: [
          {
            code: 'T203',
            file: 'playbook.yaml',
            line: 7,
            column: 1,
            message: 'the YAML cannot be read: a tab indents this line',
            hint: 'indent it with spaces',
          },
        ],
      });
    },
  );
});
