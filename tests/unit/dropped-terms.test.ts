import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTandem as run } from './run-tandem.ts';
import { organisation } from './small-organisation.ts';
import { writeFiles } from './temporary-folder.ts';

const MINIMAL = readFileSync(new URL('../fixtures/minimal/playbook.yaml', import.meta.url), 'utf8');
const withTerms = (lines: string) => MINIMAL.replace('terms:\n', `terms:\n${lines}`);
const guide = (keyMessage: string, keys = '') =>
  `---\n${keys}title: A guide\nsummary: What it is for.\nkeyMessage: ${keyMessage}\nchecklist: [One]\npitfalls: [Two]\n---\n`;

const TERMS = '  team: leadership team\n  board: { value: MD, article: an }\n  unused: nobody\n';
const editions = {
  '1.0': { 'playbook.yaml': withTerms(TERMS), 'guides/a.mdx': guide('"{board|a|cap} decides."') },
  '1.1': { 'playbook.yaml': MINIMAL, 'guides/a.mdx': guide('Nobody decides.') },
};
const project = () =>
  organisation({
    editions,
    content: {
      'guides/ours.mdx': guide('"The {team} decides."'),
      'guides/a.mdx': guide('"{board|a|cap} decides on Mondays."', 'overlay: replace\nbasedOn: "1.0"\n'),
    },
  });
const settings = (root: string): string => readFileSync(join(root, 'playbook.yaml'), 'utf8');

describe('terms that an edition drops', () => {
  it('are kept in the settings where the organisation uses them, so that nothing keeps it from publishing', async () => {
    const root = project();
    const before = settings(root);
    const planned = await run(root, 'upgrade', '--dry-run');
    expect(planned.stdout).toContain(
      'Your text uses {team}, which edition 1.1 no longer has: playbook.yaml would set it, to "leadership team".',
    );
    expect(settings(root)).toBe(before);

    const { exitCode, stdout } = await run(root, 'upgrade');
    expect(exitCode).toBe(3);
    expect(stdout).toContain('playbook.yaml sets it now, to "leadership team".');
    expect(settings(root)).toBe(
      `${before.replace('edition: "1.0"', 'edition: "1.1"')}terms:\r\n  team: leadership team\r\n  board:\r\n    value: MD\r\n    article: an\r\n`,
    );
    expect(await run(root, 'check')).toMatchObject({ exitCode: 0 });

    expect(await run(root, 'undo')).toMatchObject({ exitCode: 0 });
    expect(settings(root)).toBe(before);
  });

  it('are named by the hint where the base was moved by hand', async () => {
    const root = project();
    writeFiles(root, { 'playbook.yaml': settings(root).replace('"1.0"', '"1.1"') });
    const { exitCode, stderr } = await run(root, 'check');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('T601 unknown term {team}');
    expect(stderr).toContain(
      'hint: edition 1.1 of the base dropped it; set it under `terms` in playbook.yaml: team: "leadership team"',
    );
    const line = 'terms:\r\n  team: "leadership team"\r\n  board: "MD"\r\n';
    writeFiles(root, { 'playbook.yaml': settings(root) + line });
    expect((await run(root, 'check')).stderr).not.toContain('T601');
  });

  it('stay as the organisation sets them', async () => {
    const root = project();
    const before = `${settings(root)}terms: { team: crew, board: chair } # ours\r\n`;
    writeFiles(root, { 'playbook.yaml': before });
    const { entries, keptTerms } = JSON.parse((await run(root, 'upgrade', '--json')).stdout) as Record<string, unknown>;
    expect({ entries, keptTerms }).toMatchObject({ entries: [{ waits: 'parts' }], keptTerms: {} });
    expect(settings(root)).toBe(before.replace('edition: "1.0"', 'edition: "1.1"'));
  });
});
