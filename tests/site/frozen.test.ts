import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDist } from '../../scripts/serve-dist.mjs';
import { launchBrowser } from '../browser/browser.ts';
import { violationsOf } from '../browser/violations.ts';
import type { ProjectCopy } from './copy-project.ts';
import { buildWell, copyProject, tandem } from './copy-project.ts';
import { crawl } from './crawl.ts';
import { BASE, listFiles } from './dist.ts';
import { htmlFaults } from './html-faults.ts';
import { missingAssets } from './missing-assets.ts';
import { FROZEN } from './playbooks-on-disk.ts';

const MINUTE = 60_000;
const OLD_HEADER = '<header class="page-header">';
const NEW_HEADER = '<header class="page-header" data-look="new">';
/** What every glossary entry must say from the next schema on, and what is said for those that were frozen before. */
const [FIELD, OF_OLD] = ['coined', 'before anybody noted it'];

/** Years on: a component looks different, a schema asks for more, and a step brings what is frozen up to it. */
const changeCode = ({ directory }: ProjectCopy): void => {
  const change = (file: string, before: string, after: string): void => {
    const path = join(directory, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
    writeFileSync(path, text.replace(before, after));
  };
  change('src/components/PageHeader.astro', OLD_HEADER, NEW_HEADER);
  change('src/core/schema/glossary.ts', '  term: text(60),\n', `  term: text(60),\n  ${FIELD}: text(60),\n`);
  change(
    'src/core/migrations.ts',
    'const MIGRATIONS: readonly Migration[] = [];',
    `const MIGRATIONS: readonly Migration[] = [
      (id, data) => (id.startsWith('glossary/') ? { ...data, ${FIELD}: '${OF_OLD}' } : data),
    ];`,
  );
  for (const name of readdirSync(join(directory, 'content/glossary')))
    change(`content/glossary/${name}`, '\nterm: ', `\n${FIELD}: here\nterm: `);
};

describe('frozen editions, once the code has moved on', { timeout: 3 * MINUTE }, () => {
  let project: ProjectCopy;
  let dist: string;
  let before: Map<string, string>;
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
  /** The pages below an address of the site. */
  const pagesOf = (path: string): { file: string; html: string }[] =>
    listFiles(dist)
      .filter((file) => file.startsWith(path) && file.endsWith('.html'))
      .map((file) => ({ file, html: read(file) }));

  beforeAll(async () => {
    project = copyProject();
    dist = join(project.directory, 'dist');
    await buildWell(project.directory);
    before = new Map(FROZEN.flatMap(({ path }) => pagesOf(path)).map(({ file, html }) => [file, html]));
    changeCode(project);
    await buildWell(project.directory);
  }, 3 * MINUTE);
  afterAll(() => project.remove());

  it.for(FROZEN)('are rendered again by the code of today, page by page: $label', ({ path, ids }) => {
    const pages = pagesOf(path);
    const known = [...before.keys()].filter((file) => file.startsWith(path));
    expect(pages.map(({ file }) => file)).toEqual(known);
    expect(pages.filter(({ html }) => html.includes(OLD_HEADER))).toEqual([]);
    expect(pages.filter(({ html }) => html.includes(NEW_HEADER)).length).toBeGreaterThan(ids.size);
  });

  it('say what they said', () => {
    const words = (html: string): string =>
      html
        .replace(/<head>.*?<\/head>/s, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ');
    const changed = FROZEN.flatMap(({ path }) => pagesOf(path)).filter(
      ({ file, html }) => words(html) !== words(before.get(file) ?? ''),
    );
    expect(changed.map(({ file }) => file)).toEqual([]);
  });

  it('have all the fields of today, also those that were asked for later', () => {
    for (const { about, ids } of FROZEN) {
      const entries = JSON.parse(read(`api/${about.version}/glossary.json`)) as Record<string, unknown>[];
      const frozen = [...ids].filter((id) => id.startsWith('glossary/'));
      expect(entries.map((entry) => entry[FIELD])).toEqual(frozen.map(() => OF_OLD));
    }
  });

  it('are as they were frozen, for all that `tandem check` can say', async () => {
    const { exitCode, output } = await tandem(project.directory, 'check');
    expect(output).toMatch(/^\d+ entries, no problems\.\n$/);
    expect(exitCode).toBe(0);
  });

  it('are valid HTML', async () => {
    expect(await htmlFaults(FROZEN.flatMap(({ path }) => pagesOf(path)))).toEqual([]);
  });

  it('name no style and no script that is not there, and nor does any other page', () => {
    expect(missingAssets(dist)).toEqual([]);
  });

  it('have no link that is broken', async () => {
    const { broken, outside } = await crawl(dist, BASE);
    expect({ broken, outside }).toEqual({ broken: [], outside: [] });
  });

  it('have nothing that axe objects to', async () => {
    const [browser, server] = await Promise.all([launchBrowser(), serveDist({ directory: dist, base: BASE, port: 0 })]);
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      const found: string[] = [];
      for (const { path } of FROZEN)
        for (const local of ['', 'glossary/', 'faqs/difference/', 'comparisons/at-a-glance/']) {
          await page.goto(server.url + path + local);
          found.push(...(await violationsOf(page)).map((violation) => `${path}${local}: ${violation}`));
        }
      expect(found).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
