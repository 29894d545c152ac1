import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import template from '../../template/package.json' with { type: 'json' };

const OLDEST = packageFile.engines.node.replace('>=', '');
/** The one that the package `node` brings. */
const [OURS = ''] = packageFile.devDependencies.node.split('.');

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const matches = (file: string, pattern: RegExp): string[] =>
  [...read(file).matchAll(pattern)].map(([, version = '']) => version);

describe('the oldest Node', () => {
  it.each(['README.md', 'CONTRIBUTING.md', 'template/README.md', 'src/guide/make-it-yours.md'])(
    'is the same in %s',
    (file) => {
      const named = matches(file, /\bNode(?:\.js)?(?:\]\([^)]*\))?,?(?: version)? (\d[\d.]*\d|\d)/g);
      expect(named).toContain(OLDEST);
      expect(named.filter((version) => version !== OLDEST && version !== OURS)).toEqual([]);
    },
  );

  it('is the same in the project of an organisation, and in what the scripts say', () => {
    expect(template.engines).toEqual(packageFile.engines);
    expect(matches('scripts/install-if-needed.mjs', /^const WANTED_NODE = '(.*)';$/gm)).toEqual([OLDEST]);
    expect(matches('src/cli/tandem.ts', /^const OLDEST_NODE = \[(.*)\] as const;$/gm)).toEqual([
      OLDEST.replace('.', ', '),
    ]);
  });
});

describe('workflows', () => {
  it.each(['deploy', 'test', 'updates'].map((name) => `template/_github/workflows/${name}.yml`))(
    'run on our Node, and run only what the project has: %s',
    (file) => {
      expect(matches(file, /node-version: (\S+)/g)).toEqual([OURS]);
      const scripts = matches(file, /\bnpm (?:run (?:--silent )?)?(\w+)/g).filter((name) => name !== 'ci');
      expect(scripts.filter((name) => !Object.hasOwn(template.scripts, name))).toEqual([]);
    },
  );
});
