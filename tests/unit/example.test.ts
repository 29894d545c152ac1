import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { readBaseName } from '../../src/core/playbook-file.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLE = join(REPOSITORY, 'examples', 'acme');
const read = (path: string): string => readFileSync(join(EXAMPLE, path), 'utf8');

describe('the example of an organisation', () => {
  it('builds on an edition that this package has', () => {
    const { name, problems } = readBaseName(read('playbook.yaml'));
    expect({ package: name?.package, problems }).toEqual({ package: packageFile.name, problems: [] });
    expect(existsSync(join(REPOSITORY, 'editions', name?.edition ?? ''))).toBe(true);
  });

  it('depends on this package, and starts as a new project does', () => {
    const own = JSON.parse(read('package.json')) as { scripts: unknown; dependencies: Record<string, string> };
    const template = JSON.parse(readFileSync(join(REPOSITORY, 'template', 'package.json'), 'utf8')) as {
      scripts: unknown;
    };
    expect(own.scripts).toEqual(template.scripts);
    expect(Object.keys(own.dependencies)).toEqual([packageFile.name]);
  });

  it('says where each of its files is', () => {
    const named = [...read('README.md').matchAll(/`((?:src|content|collections|public)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.filter((path) => !existsSync(join(EXAMPLE, path)))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });
});
