import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { dependencyElsewhere } from './dependency-elsewhere.ts';

const NAME = 'tandem-playbook';
const given = (spec: unknown, kind = 'dependencies') => {
  const root = temporaryFolder({
    'kept.tgz': '',
    'acme/inside.tgz': '',
    'acme/package.json': JSON.stringify({ [kind]: { [NAME]: spec } }),
  });
  return dependencyElsewhere(join(root, 'acme'), { name: NAME, target: join(root, 'divisions', 'one') });
};

describe('how a project names a package, for another folder', () => {
  it.each([
    ['file:../kept.tgz', 'file:../../kept.tgz'],
    ['../kept.tgz', 'file:../../kept.tgz'],
    ['file:inside.tgz', 'file:../../acme/inside.tgz'],
    ['link:..', 'link:../..'],
    ['portal:../', 'portal:../..'],
    ['git+ssh://git@acme.example/tandem.git#v2', 'git+ssh://git@acme.example/tandem.git#v2'],
    ['git@acme.example:tandem.git', 'git@acme.example:tandem.git'],
    ['github:acme/tandem', 'github:acme/tandem'],
    ['acme/tandem#main', 'acme/tandem#main'],
    ['https://acme.example/tandem.tgz', 'https://acme.example/tandem.tgz'],
    ['workspace:^', 'workspace:^'],
  ])('%s becomes %s', async (spec, there) => {
    expect(await given(spec)).toBe(there);
    expect(await given(spec, 'devDependencies')).toBe(there);
  });

  it.each([['^1.1.0'], ['*'], ['latest'], ['>=1 <3'], ['npm:other@1'], ['file:../gone.tgz'], [7]])(
    'says nothing of %s',
    async (spec) => {
      expect(await given(spec)).toBeUndefined();
    },
  );

  it('says nothing where there is no project', async () => {
    const root = temporaryFolder({ 'broken/package.json': '{' });
    for (const folder of ['broken', 'nowhere'])
      expect(await dependencyElsewhere(join(root, folder), { name: NAME, target: root })).toBeUndefined();
  });
});
