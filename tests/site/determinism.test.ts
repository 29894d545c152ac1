import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectCopy } from './copy-project.ts';
import { build, buildWell, copyProject, tandem } from './copy-project.ts';
import { crawl } from './crawl.ts';
import { listFiles, PROJECT } from './dist.ts';
import { fingerprints } from './fingerprints.ts';
import { attributesOf, parseHtml } from './parse-html.ts';

const MINUTE = 60_000;
const BROKEN_ENTRY = 'content/glossary/backlog.mdx';

const breakEntry = ({ directory }: ProjectCopy): void => {
  const file = join(directory, BROKEN_ENTRY);
  writeFileSync(file, readFileSync(file, 'utf8').replace('\ntitle:', '\ntytle:'));
};

describe('a build', { timeout: MINUTE }, () => {
  let first: ProjectCopy;
  let second: ProjectCopy;
  beforeAll(async () => {
    [first, second] = [copyProject(), copyProject()];
    await Promise.all([buildWell(first.directory), buildWell(second.directory)]);
  }, MINUTE);
  afterAll(() => {
    first.remove();
    second.remove();
  });

  it('makes the same bytes from the same input, in whatever folder', () => {
    expect(fingerprints(second.directory)).toEqual(fingerprints(first.directory));
  });

  it('from a clean state makes what lies in dist/, so that nothing there is left over from before', () => {
    expect(fingerprints(first.directory)).toEqual(fingerprints(PROJECT));
  });

  it('makes the same bytes again with what the build before has kept', async () => {
    const before = fingerprints(first.directory);
    await buildWell(first.directory);
    expect(fingerprints(first.directory)).toEqual(before);
  });

  it('renders every text again once the code that renders it has changed', async () => {
    const code = join(first.directory, 'src', 'site', 'markdown.ts');
    const before = readFileSync(code, 'utf8');
    writeFileSync(code, before.replace("'table-frame'", "'another-name'"));
    await buildWell(first.directory);
    const dist = join(first.directory, 'dist');
    expect(
      listFiles(dist).filter((file) => readFileSync(join(dist, file), 'utf8').includes('class="table-frame"')),
    ).toEqual([]);
    writeFileSync(code, before);
    await buildWell(first.directory);
    expect(fingerprints(first.directory)).toEqual(fingerprints(second.directory));
  });

  it('names no folder of the machine it ran on', () => {
    const dist = join(first.directory, 'dist');
    expect(listFiles(dist).filter((file) => readFileSync(join(dist, file), 'utf8').includes(first.directory))).toEqual(
      [],
    );
  });

  it('stops on a problem in the content, says what `tandem check` says, and leaves the site as it was', async () => {
    const before = fingerprints(second.directory);
    breakEntry(second);
    const [built, checked] = [await build(second.directory), await tandem(second.directory, 'check')];
    expect({ built: built.exitCode, checked: checked.exitCode }).toEqual({ built: 1, checked: 1 });
    const problems = checked.output.slice(0, checked.output.lastIndexOf('\n\n'));
    expect(problems).toMatch(/^content\/glossary\/backlog\.mdx:\d+:\d+ T301 /);
    expect(built.output).toContain(problems);
    expect(built.output).not.toMatch(/^\s+at .*\d+:\d+\)?$/m);
    expect(fingerprints(second.directory)).toEqual(before);
  });
});

describe('a first build that stops on a problem', { timeout: MINUTE }, () => {
  it('leaves no site behind', async () => {
    const project = copyProject();
    try {
      breakEntry(project);
      const { exitCode } = await build(project.directory);
      expect({ exitCode, isSiteThere: existsSync(join(project.directory, 'dist')) }).toEqual({
        exitCode: 1,
        isSiteThere: false,
      });
    } finally {
      project.remove();
    }
  });
});

describe('a site under a path', { timeout: MINUTE }, () => {
  const base = '/some/path/';
  const home = `https://example.org${base}`;
  let project: ProjectCopy;
  let dist: string;
  beforeAll(async () => {
    project = copyProject();
    dist = join(project.directory, 'dist');
    await buildWell(project.directory, { TANDEM_URL: home });
  }, MINUTE);
  afterAll(() => project.remove());

  it('has no link that is broken or leaves the path, and leads to every page', async () => {
    const { visited, broken, outside } = await crawl(dist, base);
    const pages = listFiles(dist).filter(
      (file) =>
        file.endsWith('.html') &&
        file !== '404.html' &&
        !readFileSync(join(dist, file), 'utf8').includes('<meta name="robots" content="noindex">'),
    );
    expect({ broken, outside }).toEqual({ broken: [], outside: [] });
    expect(visited.filter((path) => !path.endsWith('.css'))).toEqual(
      pages.map((file) => file.replace(/(^|\/)index\.html$/, '$1')).sort(),
    );
  });

  it('has no address from the root of the host that is not under the path', () => {
    const found = listFiles(dist)
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) =>
        parseHtml(readFileSync(join(dist, file), 'utf8'))
          .querySelectorAll('*')
          .flatMap(attributesOf)
          .filter(
            ([name, value]) =>
              /^(?:href|src|action|data-.*)$/.test(name) && value.startsWith('/') && !value.startsWith(base),
          )
          .map(([name, value]) => `${file}: ${name}="${value}"`),
      );
    expect(found).toEqual([]);
  });

  it('carries its address in everything that names it', () => {
    const read = (file: string) => readFileSync(join(dist, file), 'utf8');
    expect(read('index.html')).toContain(`<link rel="canonical" href="${home}">`);
    expect(read('robots.txt')).toContain(`Sitemap: ${home}sitemap-index.xml`);
    expect(read('sitemap-index.xml')).toContain(`<loc>${home}sitemap-0.xml</loc>`);
    expect(read('sitemap-0.xml').match(/<loc>(?!https:\/\/example\.org\/some\/path\/)/g)).toBeNull();
    expect(
      read('_headers')
        .split('\n')
        .filter((line) => line.startsWith('/')),
    ).toEqual([`${base}*`, `${base}_astro/*`]);
    for (const file of listFiles(dist).filter((name) => /\.(?:md|txt)$/.test(name))) {
      expect(read(file)).not.toMatch(/https:\/\/example\.org\/(?!some\/path\/)|tandem\.example/);
    }
  });
});
