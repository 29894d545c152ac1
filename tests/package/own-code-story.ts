import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { freePort } from '../browser/free-port.ts';
import { missingAssets } from '../site/missing-assets.ts';
import { parseHtml, textOf } from '../site/parse-html.ts';
import { tellExampleStory } from './example-story.ts';
import { npm, run, startNpm } from './packed.ts';

/** An entry of the base that is replaced by a body which is code, and what its makers write anew. */
export const CODED = 'glossary/roadmap';
export const NEW_LINE = 'The makers of the playbook begin this entry with another line.';

/** An entry of the organisation's own that is code. */
const OWN = 'guides/our-numbers';
const BET = 'bets/faster-checkout';
/** What stands in code alone, and in no text. */
const CODE = /hiddenTotal|Count\.astro|secret-note/;

/** What the guide shows: the module of the collections, and the configuration that brings it. */
const [COLLECTIONS = '', CONFIG = ''] = [
  ...readFileSync(new URL('../../src/guide/make-it-yours.md', import.meta.url), 'utf8').matchAll(
    /^```js\n(.*?)^```$/gms,
  ),
].map(([, code]) => code);
const TYPES = `import tandem from 'tandem-playbook';
import { commonFields, defineCollection, extendCollection, ours, title, z } from 'tandem-playbook/collections';
import { playbook } from 'tandem-playbook/site';
import type { Block } from 'tandem-playbook/site';

const risks = defineCollection({
  name: 'risks',
  title: 'Risks',
  one: 'Risk',
  lead: 'What may go wrong.',
  schema: z.strictObject({ title, ...commonFields, chance: z.number() }),
  page: ({ data }) => {
    const chance: number = data.chance;
    // @ts-expect-error There is no such field.
    data.stake;
    return chance > 1 ? [] : [{ kind: 'body' }];
  },
});
const plays = extendCollection(ours.plays, {
  fields: { room: z.string().default('any') },
  page: ({ data }) => [{ kind: 'key', label: data.room, text: String(data.runMinutes.toFixed()) }],
});
export default tandem({
  collections: [risks, plays],
  components: {
    bodies: { Chart: { file: './src/components/Chart.astro', properties: { of: { most: 40 } } } },
    pages: { SiteHeader: './src/components/Header.astro' },
    blocks: { facts: './src/components/Facts.astro' },
  },
  css: ['./src/own.css'],
  head: [{ tag: 'meta', attributes: { name: 'theme-color', content: '#123456' } }],
  policy: { 'img-src': ['https://pictures.example'] },
});
const named: string[] = playbook().links(['plays/any']).map(({ text }) => text);
const block: Block = { kind: 'key', label: 'Of', text: named.join() };
// @ts-expect-error There is no such block.
tandem({ components: { blocks: { fact: './src/components/Facts.astro' } } });
// @ts-expect-error A block has a kind.
const nothing: Block = { label: block.kind };
// @ts-expect-error There is no such option.
tandem({ colections: [] });
`;
const COMPONENT = `---
interface Props {
  of: string;
  times: number;
}
const { of, times } = Astro.props;
---

<p class="count">{of}: {times} of them. <slot /></p>
<style>
  .count {
    border: 3px solid;
  }
</style>
`;
const GUIDE = `---
title: Our numbers
summary: What we count.
keyMessage: Count little.
checklist: [Count it]
pitfalls: [Counting all]
---
import Count from '../../src/components/Count.astro';
export const hiddenTotal = 3;

We count releases, says the {product.leader}.

<Count of="Releases" times={hiddenTotal} data-note="secret-note">Since *June*.</Count>
`;

/** How an organisation brings code: collections of its own, and bodies that import its components. */
export const tellOwnCodeStory = (home: () => string): void => {
  const file = (path: string) => join(home(), path);
  const read = (path: string) => readFileSync(file(path), 'utf8');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(file(path)), { recursive: true });
    writeFileSync(file(path), text);
  };
  const edit = (path: string, from: string | RegExp, to: string) => {
    expect(read(path)).toMatch(from);
    write(path, read(path).replace(from, to));
  };
  const tandem = async (...args: string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await npm(home(), ['run', '--silent', 'tandem', '--', ...args]);
    expect(exitCode, stdout + stderr).toBe(0);
    return stdout;
  };
  const build = async () => {
    const { exitCode, stdout, stderr } = await npm(home(), ['run', 'build']);
    expect(exitCode, stdout + stderr).toBe(0);
  };
  const mainOf = (path: string): string => {
    const main = parseHtml(read(`dist/${path}/index.html`)).querySelector('main');
    return main ? textOf(main) : '';
  };

  it('brings a collection of its own, and fields for one of ours, as the guide shows it', async () => {
    write('collections/bets.mjs', COLLECTIONS);
    write('astro.config.mjs', CONFIG);
    write('content/bets/first.mdx', '---\ntitle: First\nsummary: What it is.\nstake: A week\n---\n\nText.\n');
    await tandem('customise', CODED, '--replace');
    edit(`content/${CODED}.mdx`, 'overlay: replace', 'overlay: replace\nsaidBy: our board');
    expect(JSON.parse(await tandem('check', '--json'))).toMatchObject({ problems: [] });
    rmSync(file('content/bets/first.mdx'));
  });

  tellExampleStory(home);

  it('prints what it says in the fields of its own', () => {
    expect(mainOf(BET)).toContain('Two teams, six weeks');
    expect(mainOf(CODED)).toContain('our board');
    expect(JSON.parse(read('dist/schemas/glossary.json'))).toMatchObject({ properties: { saidBy: {} } });
  });

  it('is told by types what is wrong with its code', async () => {
    write('types.ts', TYPES);
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const options = '--noEmit --ignoreConfig --strict --skipLibCheck --module nodenext --target esnext';
    const checked = await run(process.execPath, [tsc, ...options.split(' '), 'types.ts'], { cwd: home() });
    expect(checked).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('trusts its writers, whose bodies may import its components', async () => {
    write('playbook.yaml', `${read('playbook.yaml')}\ncontent:\n  mdx: trusted\n`);
    write('src/components/Count.astro', COMPONENT);
    write(`content/${OWN}.mdx`, GUIDE);
    edit(`content/${CODED}.mdx`, /\n---\n\n/, "\n---\n\nimport Count from '../../src/components/Count.astro';\n\n");
    write(
      `content/${CODED}.mdx`,
      `${read(`content/${CODED}.mdx`).trimEnd()}\n\n<Count of="Roadmaps" times={1 + 1} />\n`,
    );
    expect(await tandem('check')).toMatch(/^\d+ entries, 2 of them with code, no problems\.$/m);
    await tandem('release', '1.0', '--date', '2026-01-31');
    edit(`content/${OWN}.mdx`, 'We count releases', 'We also count releases');
    edit(`content/${OWN}.mdx`, 'hiddenTotal = 3', 'hiddenTotal = 4');
    await build();
    expect(mainOf(OWN)).toContain('Releases: 4 of them. Since June.');
    expect(mainOf(`editions/1.0/${OWN}`)).toContain('Releases: 3 of them. Since June.');
    expect(mainOf(CODED)).toContain('Roadmaps: 2 of them.');
    expect(missingAssets(home(), '/handbook/')).toEqual([]);
  });

  it('says in no other form of them what the code is', () => {
    const texts = readdirSync(file('dist'), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.(?:md|txt|json|xml|pf_\w+|html)$/.test(path))
      // The pages themselves are what the code has made.
      .filter((path) => ![OWN, CODED].some((id) => path.endsWith(`${id}/index.html`)))
      .map((path) => ({ path, bytes: readFileSync(file(`dist/${path}`)) }))
      .map(({ path, bytes }) => ({ path, text: (isPacked(bytes) ? gunzipSync(bytes) : bytes).toString() }));
    expect(texts.filter(({ text }) => CODE.test(text)).map(({ path }) => path)).toEqual([]);
    const saying = texts.filter(({ text }) => text.includes('We also count releases')).map(({ path }) => path);
    expect(saying).toEqual(expect.arrayContaining([`${OWN}.md`, 'llms-full.txt']));
    expect(saying.some((path) => /^pagefind\/\w+\/fragment\//.test(path))).toBe(true);
    expect(mainOf('changes')).toContain('Our numbers');
  });

  it('sees a changed component on every page that has it, and no page loses its styles', async () => {
    edit('src/components/Count.astro', '{of}: {times}', '{of}! {times}');
    edit('src/components/Count.astro', '3px', '4px');
    await build();
    expect(mainOf(OWN)).toContain('Releases! 4');
    expect(mainOf(`editions/1.0/${OWN}`)).toContain('Releases! 3');
    expect(missingAssets(home(), '/handbook/')).toEqual([]);
    edit('src/components/Count.astro', '{of}! {times}', '{of}: {times}');
  });

  it('is told of a component that is not there, with its line', async () => {
    edit(`content/${OWN}.mdx`, 'Count.astro', 'Cuont.astro');
    const { exitCode, stderr } = await npm(home(), ['run', '--silent', 'tandem', '--', 'check']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`content/${OWN}.mdx:8:19 T521`);
    edit(`content/${OWN}.mdx`, 'Cuont.astro', 'Count.astro');
  });

  it('sees each edit in the dev server: of the text, of the code, of the component and of fields of its own', async () => {
    const port = await freePort();
    const args = ['run', 'dev', '--', '--port', String(port), '--host', 'localhost', '--ignore-lock'];
    const { process: started, stop } = startNpm(home(), args);
    let said = '';
    for (const stream of [started.stdout, started.stderr])
      stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const shown = async (id: string): Promise<string> => {
      const response = await fetch(`http://localhost:${port}/handbook/${id}/`, {
        headers: { accept: 'text/html' },
      }).catch(() => undefined);
      return response ? textOf(parseHtml(await response.text())) : '';
    };
    const becomes = (text: string, id = OWN) =>
      vi
        .waitUntil(async () => (await shown(id)).includes(text), { timeout: 120_000, interval: 300 })
        .catch(() => {
          throw new Error(`The page does not say "${text}". The server said:\n${said}`);
        });
    try {
      await becomes('Releases: 4 of them. Since June.');
      edit(`content/${OWN}.mdx`, 'We also count', 'Now we count');
      await becomes('Now we count');
      edit(`content/${OWN}.mdx`, 'hiddenTotal = 4', 'hiddenTotal = 5');
      await becomes('Releases: 5 of them.');
      edit('src/components/Count.astro', 'of them.', 'of these.');
      await becomes('Releases: 5 of these.');
      edit('src/components/Count.astro', 'of these.', 'of them.');
      await becomes('Releases: 5 of them.');
      renameSync(file('src/components/Count.astro'), file('src/components/Later.astro'));
      await becomes('T521');
      renameSync(file('src/components/Later.astro'), file('src/components/Count.astro'));
      await becomes('Releases: 5 of them.');
      edit(`content/${BET}.mdx`, 'stake: Two teams', 'stake: Three teams');
      await becomes('Three teams', BET);
      edit(`content/${BET}.mdx`, 'stake: Three teams', 'stake: Two teams');
    } finally {
      await stop();
    }
  });
};

/** Whether a file is packed, as those of the search are. */
const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
