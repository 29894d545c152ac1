import { cpSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TANDEM } from '../../src/disk/typed-here.ts';
import { runTandem as run } from './run-tandem.ts';
import { organisation } from './small-organisation.ts';
import { writeFiles } from './temporary-folder.ts';

const guide = (last: string, fields = '') =>
  `---\ntitle: A guide\nsummary: What it is for.\nkeyMessage: One thing.\nchecklist: [One]\npitfalls: [Two]\n${fields}---\n\n${last}\n`;
const settings = (terms: string, topics: string) =>
  `name: Small\ntagline: A small playbook.\ndescription: A playbook with little in it.\nurl: https://small.example/\nterms:\n  product.leader: head of product\n  engineering.leader: director of engineering\n${terms}topics:\n  boundary: The boundary\n${topics}categories:\n  basics: The basics\n`;

/** An organisation, before an edition that brings, takes away and renames entries, terms and topics. */
const project = () => {
  const root = organisation({
    editions: {
      '1.0': {
        'playbook.yaml': settings('  sponsor: sponsor\n  coach: coach\n', '  money: Money\n  time: Time\n'),
        'guides/a.mdx': guide('First.'),
        'guides/old.mdx': guide('Ask the {coach}, or the {sponsor}.'),
        'guides/gone.mdx': guide('First.', 'topics: [time]\n'),
      },
      '1.1': {
        'playbook.yaml': settings(
          '  trainer: { value: coach, formerly: [coach] }\n  buddy: buddy\n',
          '  budget: Money\n  place: Place\n',
        ),
        'guides/a.mdx': guide('First.\n\nSecond.').replace('What it is for.', 'What it is good for.'),
        'guides/name.mdx': guide('Ask the {trainer}.', 'formerly: [guides/old]\n'),
        'guides/fresh.mdx': guide('Ask the {buddy}.'),
      },
    },
    content: {
      'guides/a.mdx': '---\noverlay: patch\nbasedOn: "1.0"\ntitle: Our guide\n---\n',
      'guides/ours.mdx': guide(
        'See [it](guides/old), and [that](guides/gone). The {sponsor} pays.',
        'topics: [time]\n',
      ),
    },
  });
  const file = join(root, 'playbook.yaml');
  writeFiles(root, { 'playbook.yaml': `${readFileSync(file, 'utf8')}terms:\n  sponsor: patron\n  coach: mentor\n` });
  return root;
};

const NEWS = `Edition 1.1 brings:
  New: guides/fresh.
  Gone: guides/gone. It stands in content/guides/ours.mdx.
  Renamed: guides/old is guides/name now. It stands in content/guides/ours.mdx.
  Changed: 1 entry; ${TANDEM} changes base/1.0 base/1.1 shows it.
  The term coach is trainer now. It stands in playbook.yaml.
  New term buddy: “buddy”.
  The term sponsor is gone; it was “sponsor”. It stands in playbook.yaml, content/guides/ours.mdx.
  The topic money is budget now.
  New topic place: “Place”.
  The topic time is gone; it was “Time”. It stands in content/guides/ours.mdx.

`;

describe('what a new edition brings', () => {
  it('is said before the upgrade and with it, and so is what each entry takes over', async () => {
    const root = project();
    const rehearsed = await run(root, 'upgrade', '--dry-run');
    expect(rehearsed.stdout.startsWith(NEWS)).toBe(true);
    expect(rehearsed.stdout).toContain(
      'clean     guides/a\n            taken over: Summary changed from “What it is for.” to “What it is good for.”. Text extended.\n',
    );
    const { stdout } = await run(root, 'upgrade', '--json');
    const { brings, entries } = JSON.parse(stdout) as { brings: object; entries: { id: string; taken: string[] }[] };
    expect(brings).toMatchObject({ changed: 1, entries: [{ kind: 'added', id: 'guides/fresh', mine: [] }, {}, {}] });
    expect(entries.map(({ id, taken }) => [id, taken.length])).toEqual([
      ['guides/a', 2],
      ['guides/ours', 0],
    ]);
    expect((await run(root, 'upgrade')).stdout).not.toContain('brings');
  });

  it('is said, and the upgrade goes on, where an entry cannot be read', async () => {
    const root = project();
    writeFiles(root, { 'content/guides/a.mdx': '---\noverlay: patch\nbasedOn: "1.0"\nchecklist: none\n---\n' });
    const { stdout } = await run(root, 'upgrade', '--json');
    const { baseMoved, entries } = JSON.parse(stdout) as { baseMoved: boolean; entries: { taken: string[] }[] };
    expect({ baseMoved, taken: entries[0]?.taken }).toEqual({ baseMoved: true, taken: [] });
  });

  it('is told in full by changes, in the words of the organisation', async () => {
    const root = project();
    rmSync(join(root, 'content/guides/ours.mdx'));
    const { exitCode, stdout } = await run(root, 'changes', '1.1');
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('renamed guides/name') as string,
    });
    expect(stdout).toMatch(
      /^Edition 1\.0 of the base to Edition 1\.1 of the base: 1 added, 1 removed, 1 renamed, 1 changed\.\n/,
    );
    expect(stdout).toContain('The term coach is trainer now.\n');
    expect(stdout).toContain('The topic time is gone; it was “Time”.\n');
  });
});

/** The same organisation, whose base is a package of a registry that answers so. */
const ofPackage = async (answer: { status: number; body: object }) => {
  const root = organisation({ editions: { '1.0': {} }, content: {} });
  const server = createServer((_, response) => {
    response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const home = join(root, 'node_modules', 'small-base');
  cpSync(join(root, 'upstream'), home, { recursive: true });
  const file = join(root, 'playbook.yaml');
  writeFiles(root, {
    'node_modules/small-base/package.json': '{ "name": "small-base", "version": "1.2.0" }',
    'playbook.yaml': readFileSync(file, 'utf8').replace('./upstream', 'small-base'),
    '.npmrc': `registry=http://127.0.0.1:${port}/\ncache=${join(root, '.cache')}\n`,
  });
  return { root, close: () => server.close() };
};

const published = (version: string) => ({
  status: 200,
  body: {
    name: 'small-base',
    'dist-tags': { latest: version },
    versions: { [version]: { name: 'small-base', version } },
  },
});

describe('tandem status --registry', () => {
  it.each([
    ['1.2.0', 0, 'The registry has nothing newer than small-base 1.2.0.\n', false, false],
    [
      '1.10.0',
      2,
      'The registry has small-base 1.10.0, and 1.2.0 is installed. To get it: npm install small-base@1.10.0',
      true,
      false,
    ],
    ['2.0.0', 2, 'a new major version', true, true],
  ])('says whether a newer package is there: %s', async (version, exitCode, words, isNewer, isMajor) => {
    const { root } = await ofPackage(published(version));
    expect(await run(root, 'status')).toMatchObject({ exitCode: 0 });
    const said = await run(root, 'status', '--registry');
    expect(said).toMatchObject({ exitCode, stdout: expect.stringContaining(words) as string });
    const { stdout } = await run(root, 'status', '--registry', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      registry: { package: 'small-base', installed: '1.2.0', newest: version, isNewer, isMajor, failed: null },
    });
  });

  it('says plainly that nobody knows, and exits as without it', async () => {
    const unknown = await ofPackage({ status: 404, body: { error: 'not found' } });
    expect(await run(unknown.root, 'status', '--registry')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('newer package: the registry does not know the package.\n') as string,
    });
    unknown.close();
    expect(await run(unknown.root, 'status', '--registry')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('newer package: the registry cannot be asked (ECONNREFUSED).\n') as string,
    });
    const local = organisation({ editions: { '1.0': {} }, content: {} });
    expect(await run(local, 'status', '--registry')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('the base is a folder, which no registry knows.\n') as string,
    });
  });
});
