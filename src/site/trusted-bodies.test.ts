import { describe, expect, it } from 'vitest';
import { readFiles, temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import type { PlacedPlaybook } from '../view/placed-playbook.ts';
import { writeTrustedBodies } from './trusted-bodies.ts';

/** A playbook of which only what is written matters. */
const placed = (param: string | undefined, code: Record<string, string | undefined>): PlacedPlaybook =>
  ({
    param,
    composed: new Map(Object.entries(code).map(([id, text]) => [id, { id, code: text }])),
  }) as unknown as PlacedPlaybook;

const filesIn = (root: string): Record<string, string> =>
  Object.fromEntries(Object.entries(readFiles(root)).filter(([path]) => !path.endsWith('.composed')));

describe('bodies that are code', () => {
  it('are written as modules, by the place of their playbook, and none where there is no code', async () => {
    const root = temporaryFolder();
    await writeTrustedBodies(root, [placed(undefined, { 'guides/a': undefined })]);
    expect(readFiles(root)).toEqual({});
    await writeTrustedBodies(root, [
      placed(undefined, { 'guides/a': '{1}' }),
      placed('editions/1.0', { 'guides/a': '{2}' }),
    ]);
    expect(filesIn(root)).toEqual({
      '.tandem/trusted/editions/1.0/guides/a.mdx': '{2}',
      '.tandem/trusted/root/guides/a.mdx': '{1}',
    });
  });

  it('go with their entry, and with a playbook that is not rendered', async () => {
    const root = temporaryFolder();
    const both = { 'guides/a': '{1}', 'team-rituals/b': '{2}' };
    await writeTrustedBodies(root, [placed(undefined, both), placed('next', both), placed('editions/1.0', both)]);
    await writeTrustedBodies(root, [placed(undefined, { 'guides/a': '{1}' })]);
    expect(filesIn(root)).toEqual({ '.tandem/trusted/root/guides/a.mdx': '{1}' });
  });
});
