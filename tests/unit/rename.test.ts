import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runTandem as run } from './run-tandem.ts';
import { filesIn, organisation } from './small-organisation.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

const MINIMAL = fileURLToPath(new URL('../fixtures/minimal', import.meta.url));

/** A playbook of its own with an edition. */
const playbook = async (files: Record<string, string> = {}): Promise<string> => {
  const root = temporaryFolder();
  cpSync(MINIMAL, root, { recursive: true });
  await run(root, 'release', '1.0');
  writeFiles(root, files);
  return root;
};

const contentOf = (root: string) => filesIn(join(root, 'content'));

const faq = (fields: string, last: string) =>
  `---\nquestion: Another?\nsummary: Another one.\nshortAnswer: Yes.\nalsoAsked: [a, b]\ncategory: basics\n${fields}---\n\n${last}\n`;

describe('tandem rename', () => {
  it('takes along the links of header and footer, and changes nothing else of the settings', async () => {
    const root = await playbook();
    const before = readFileSync(join(root, 'playbook.yaml'), 'utf8').replaceAll('\n', '\r\n');
    const links = (id: string) =>
      `navigation: [${id}, {to: '${id}', text: ${id} itself}] # ${id}\r\nfooter:\r\n  - to: "${id}"\r\n  - faqs\r\n`;
    writeFiles(root, { 'playbook.yaml': before + links('faqs/why') });
    const { exitCode, stdout } = await run(root, 'rename', 'faqs/why', 'faqs/why-write');
    expect({ exitCode, isSaid: stdout.includes('  playbook.yaml\n') }).toEqual({ exitCode: 0, isSaid: true });
    const after = links('faqs/why').replaceAll(/faqs\/why(?! itself)(?!\r)/g, 'faqs/why-write');
    expect(readFileSync(join(root, 'playbook.yaml'), 'utf8')).toBe(before + after);
    expect(await run(root, 'check')).toMatchObject({ exitCode: 0 });
  });

  it('gives an entry another id, and takes along its references and links', async () => {
    const text = faq(
      'related: [faqs/why, "guides/start"] # faqs/why first\n',
      'See [it](<faqs/why>), `faqs/why` and [that][w].\n\n[w]: faqs/why',
    );
    const root = await playbook({ 'content/faqs/other.mdx': text });
    const { 'faqs/why.mdx': why = '', 'guides/start.mdx': start = '', ...others } = contentOf(root);
    const editions = filesIn(join(root, 'editions'));
    const { exitCode, stdout } = await run(root, 'rename', 'faqs/why', 'faqs/why-write');
    expect({ exitCode, said: stdout.split('\n').slice(0, 6) }).toEqual({
      exitCode: 0,
      said: [
        'faqs/why is faqs/why-write now. These files changed:',
        ...['faqs/why-write', 'faqs/other', 'guides/start', 'faqs/why'].map((id) => `  content/${id}.mdx`),
        'Its old address leads on to the new one: `formerly` says so.',
      ],
    });
    const renamed = (before: string) =>
      before.replaceAll(/(?<!`)faqs\/why(?!`)/g, 'faqs/why-write').replace('# faqs/why-write', '# faqs/why');
    expect(contentOf(root)).toEqual({
      ...others,
      'faqs/other.mdx': renamed(text),
      'faqs/why-write.mdx': why.replace('category: basics\n', 'category: basics\nformerly:\n  - faqs/why\n'),
      'guides/start.mdx': renamed(start),
    });
    expect(filesIn(join(root, 'editions'))).toEqual(editions);
    expect(await run(root, 'check')).toMatchObject({ exitCode: 0 });
  });

  it('goes back to an id that the entry had before', async () => {
    const root = await playbook();
    await run(root, 'rename', 'faqs/why', 'faqs/first');
    await run(root, 'rename', 'faqs/first', 'faqs/second');
    expect(await run(root, 'rename', 'faqs/second', 'faqs/first')).toMatchObject({ exitCode: 0 });
    expect(contentOf(root)['faqs/first.mdx']).toContain('formerly:\n  - faqs/why\n  - faqs/second\n---\n');
    expect(await run(root, 'check')).toMatchObject({ exitCode: 0 });
  });

  it('writes nothing with --dry-run, and says what it would', async () => {
    const root = await playbook();
    const before = contentOf(root);
    const { exitCode, stdout } = await run(root, 'rename', 'faqs/why', 'faqs/why-write', '--dry-run', '--json');
    expect({ exitCode, printed: JSON.parse(stdout) as unknown }).toEqual({
      exitCode: 0,
      printed: {
        id: 'faqs/why',
        to: 'faqs/why-write',
        dryRun: true,
        files: ['content/faqs/why-write.mdx', 'content/guides/start.mdx', 'content/faqs/why.mdx'],
        kept: [],
      },
    });
    expect(contentOf(root)).toEqual(before);
  });

  it('finishes what was cut off', async () => {
    const root = await playbook();
    const before = contentOf(root);
    await run(root, 'rename', 'faqs/why', 'faqs/why-write');
    const after = contentOf(root);
    writeFiles(root, {
      'content/faqs/why.mdx': before['faqs/why.mdx'] ?? '',
      'content/guides/start.mdx': before['guides/start.mdx'] ?? '',
    });
    expect(await run(root, 'rename', 'faqs/why', 'faqs/why-write')).toMatchObject({ exitCode: 0 });
    expect(contentOf(root)).toEqual(after);
  });

  it("follows in an organisation's patches, and leaves entries of the base alone", async () => {
    const patch = '---\noverlay: patch\nbasedOn: "1.0"\nrelated: { append: [faqs/ours] }\n---\n';
    const root = organisation({
      editions: { '1.0': {} },
      content: { 'faqs/ours.mdx': faq('', 'Ours.'), 'guides/start.mdx': patch },
    });
    expect(await run(root, 'rename', 'faqs/ours', 'faqs/our-own')).toMatchObject({ exitCode: 0 });
    expect(contentOf(root)['guides/start.mdx']).toBe(patch.replace('faqs/ours', 'faqs/our-own'));
    expect(await run(root, 'check')).toMatchObject({ exitCode: 0 });
    for (const id of ['guides/start', 'faqs/why'])
      expect(await run(root, 'rename', id, `${id}-again`)).toMatchObject({ exitCode: 1 });
  });

  it.each([
    ['an id that an entry has', 'faqs/why', 'faqs/other', 'content/faqs/other.mdx has the id'],
    ['an id that an edition has', 'faqs/other', 'faqs/why', 'has the id faqs/why'],
    ['an id of another collection', 'faqs/why', 'guides/why', 'begins with faqs/'],
    ['what is no id', 'faqs/why', 'faqs/../why', 'is not the full id'],
    ['the id that it has', 'faqs/why', 'faqs/why', 'that id already'],
    ['an entry that is not there', 'faqs/whi', 'faqs/other-one', 'Did you mean faqs/why?'],
    ['an id that another entry had', 'faqs/why', 'faqs/older', 'T406'],
  ])('refuses %s', async (_, id, to, message) => {
    const root = await playbook({ 'content/faqs/other.mdx': faq('formerly: [faqs/older]\n', 'Text.') });
    const before = contentOf(root);
    const { exitCode, stderr } = await run(root, 'rename', id, to);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining(message) as string });
    expect(contentOf(root)).toEqual(before);
  });

  it('refuses in a frozen edition, and where a file that changes is not committed', async () => {
    const root = await playbook();
    const frozen = await run(join(root, 'editions/1.0'), 'rename', 'faqs/why', 'faqs/other');
    expect(frozen).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('frozen edition') as string });
    execFileSync('git', ['init', '--quiet'], { cwd: root });
    const before = contentOf(root);
    const refused = await run(root, 'rename', 'faqs/why', 'faqs/other');
    expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('not committed') as string });
    expect(contentOf(root)).toEqual(before);
    expect(await run(root, 'rename', 'faqs/why', 'faqs/other', '--force')).toMatchObject({ exitCode: 0 });
  });
});
