import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serveDist } from '../../scripts/serve-dist.mjs';
import { connectBrowser, openPage } from '../browser/browser.ts';
import { CODED, NEW_LINE } from './own-code-story.ts';
import { NEWER, packNewer } from './newer-package.ts';
import type { TextChange } from './newer-package.ts';
import { npm, ownEnvironment, run } from './packed.ts';
import type { Packed } from './packed.ts';

/** What upstream says anew: in a patched entry, in a replaced one, in a hidden one, and in one that nobody touched. */
const UPSTREAM = [
  {
    id: 'decisions/backlog-order',
    place: /(\n## .*\n\n).*/,
    text: 'The makers of the playbook begin this section with another line.',
  },
  {
    id: 'glossary/escalation',
    place: /(\ndefinition: ).*/,
    text: 'Asking the one you both report to for a ruling.',
  },
  { id: 'faqs/hire-coach', place: /(\n).+\s*$/, text: 'The makers of the playbook end with another line.\n' },
  // Replaced by a body that is code.
  { id: CODED, place: /(\n---\n\n).*/, text: NEW_LINE },
  // What it says in fields of its own is its own.
  { id: 'plays/draw-the-line', place: /(\npurpose: ).*/, text: 'The makers of the playbook sum it up in another way.' },
  { id: 'glossary/backlog', place: /(\n---\n\n).*/, text: 'A sentence that came with the new edition.' },
] as const satisfies TextChange[];

/** How an organisation changes more of its playbook, and then takes a newer edition over; `story` says where it lives. */
export const tellUpgradeStory = (story: () => { packed: Omit<Packed, 'remove'>; home: string }): void => {
  const file = (path: string) => join(story().home, path);
  const read = (path: string) => readFileSync(file(path), 'utf8');
  const edit = (path: string, from: string, to: string) => {
    expect(read(path)).toContain(from);
    writeFileSync(file(path), read(path).replace(from, to));
  };
  const tandem = async (...args: string[]) => npm(story().home, ['run', '--silent', 'tandem', '--', ...args]);
  const build = async () => {
    const { exitCode, stdout, stderr } = await npm(story().home, ['run', 'build']);
    expect(exitCode, stdout + stderr).toBe(0);
  };

  it('changes more of it, in every way there is', async () => {
    edit('playbook.yaml', 'product.leader: head of product', 'product.leader: CPO');
    expect(await tandem('customise', 'faqs/outages')).toMatchObject({ exitCode: 0 });
    edit('content/faqs/outages.mdx', 'overlay: patch', 'aliases: { append: [our pager] }\noverlay: patch');
    expect(await tandem('customise', 'faqs/difference', '--replace')).toMatchObject({ exitCode: 0 });
    expect(await tandem('customise', 'examples/google', '--hide')).toMatchObject({ exitCode: 0 });
    writeFileSync(file('rights.yaml'), 'decisions/hiring-product:\n  consulted: [the people team]\n');
    expect(await tandem('import', 'decisions', 'rights.yaml')).toMatchObject({ exitCode: 0 });
    expect(read('content/decisions/hiring-product.mdx')).toContain('the people team');
    expect(await tandem('check')).toMatchObject({ exitCode: 0 });
    expect(await tandem('status')).toMatchObject({ exitCode: 0 });
  });

  it('hears of a newer edition as soon as the package has it', async () => {
    const tarball = await packNewer(story().packed, { changes: UPSTREAM, untouched: ['faqs/outages'] });
    const installed = await npm(story().home, ['install', '--no-audit', '--no-fund', tarball]);
    expect(installed.exitCode, installed.stderr).toBe(0);
    const { exitCode, stdout } = await tandem('status', '--json');
    const { base, entries } = JSON.parse(stdout) as Status;
    expect({ exitCode, newest: base.newest }).toEqual({ exitCode: 2, newest: NEWER });
    expect(stateOf(entries)).toMatchObject({
      'decisions/backlog-order': 'upstream changed',
      'glossary/escalation': 'upstream changed',
      'faqs/outages': 'up to date',
    });
  });

  it('takes it over: what fits is merged, what needs a look is named, what clashes waits with both readings', async () => {
    const before = read('content/glossary/escalation.mdx');
    const { exitCode, stdout, stderr } = await tandem('upgrade', '--json');
    expect(exitCode, stderr).toBe(3);
    const { entries } = JSON.parse(stdout) as { entries: { id: string; outcome: string }[] };
    const outcomes = Object.fromEntries(entries.map(({ id, outcome }) => [id, outcome]));
    expect(outcomes).toMatchObject({
      'decisions/backlog-order': 'clean',
      'decisions/hiring-product': 'clean',
      'faqs/outages': 'clean',
      [CODED]: 'clean',
      'plays/draw-the-line': 'clean',
      'faqs/hire-coach': 'review',
      'glossary/escalation': 'conflict',
    });
    // Upstream may have added to it; nothing of what the organisation wrote is lost.
    const escalation = read('content/glossary/escalation.mdx');
    const expected = before.replace(/(?<=basedOn: ").*(?=")/, NEWER).split('\n');
    expect(expected.filter((line) => !escalation.split('\n').includes(line))).toEqual([]);
    expect(read('content/glossary/escalation.waits.yaml')).toContain('upstream: ');
    expect(read('playbook.yaml')).toContain(`edition: "${NEWER}"`);
    expect(await tandem('status')).toMatchObject({ exitCode: 3 });
    // Once more changes nothing.
    const after = read('content/decisions/backlog-order.mdx');
    expect((await tandem('upgrade', '--json')).exitCode).toBe(3);
    expect(read('content/decisions/backlog-order.mdx')).toBe(after);
  });

  it('publishes what waits as it was, settles it, and publishes that', async () => {
    await build();
    // The command stands in the file as it can be typed.
    const [, typed = ''] = /^# +(.+) --mine \|/m.exec(read('content/glossary/escalation.waits.yaml')) ?? [];
    expect((await tandem('check')).stderr).toContain(typed);
    const [program = '', ...words] = typed.split(' ');
    const settled = await run(program, [...words, '--mine'], { cwd: story().home, env: ownEnvironment() });
    expect(settled).toMatchObject({ exitCode: 0 });
    expect(await tandem('status')).toMatchObject({ exitCode: 0 });
    await build();
    expect(await tandem('test')).toMatchObject({ exitCode: 0 });
    const server = await serveDist({ directory: file('dist'), base: '/handbook/', port: 0 });
    const browser = await connectBrowser();
    try {
      const page = await openPage(browser);
      const textAt = async (path: string) => {
        await page.goto(server.url + path);
        return page.locator('main').innerText();
      };
      const decision = await textAt('decisions/backlog-order/');
      expect(decision).toContain(UPSTREAM[0].text);
      expect(decision).toContain('Our planning meeting');
      expect(decision).toContain('the CPO decides by noon the next day');
      expect(await textAt('glossary/backlog/')).toContain(UPSTREAM[5].text);
      const play = await textAt('plays/draw-the-line/');
      expect(play).toContain(UPSTREAM[4].text);
      expect(play).toContain('The barn');
      const coded = await textAt(`${CODED}/`);
      expect(coded).toContain(NEW_LINE);
      expect(coded).toContain('Roadmaps: 2 of them');
      expect(await textAt('glossary/escalation/')).toContain('Nobody takes a question up alone.');
      expect(await textAt('differences/')).toContain(`edition ${NEWER}`);
      const listed = JSON.parse(read('dist/api/latest/examples.json')) as { id: string }[];
      expect(listed.map(({ id }) => id)).not.toContain('examples/google');
      expect(listed).not.toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
};

const stateOf = (entries: Status['entries']): Record<string, string> =>
  Object.fromEntries(entries.map(({ id, state }) => [id, state]));

/** What `tandem status --json` prints. */
interface Status {
  base: { edition: string; newest: string };
  entries: { id: string; state: string }[];
}
