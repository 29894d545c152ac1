import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { connectBrowser, openPage } from '../browser/browser.ts';
import { firstHeadingOf, headOf } from '../browser/entry-file.ts';
import { hear } from '../browser/hear.ts';
import { parseHtml, textOf } from '../site/parse-html.ts';
import { FROZEN } from '../site/playbooks-on-disk.ts';
import { WIDE } from '../unit/thoroughness.ts';
import { npm, run, startNpm } from './packed.ts';
import { tellOwnCodeStory } from './own-code-story.ts';
import { tellUpgradeStory } from './upgrade-story.ts';

/** Where the edition lies that an organisation begins with. */
const EDITION = FROZEN[0]?.path;
const ADDRESS = 'https://acme.example/handbook/';

/** What an organisation has in `public/` itself. */
const OWN_FILES = {
  _headers: '/*\n  X-Frame-Options: SAMEORIGIN\n',
  _redirects: '/way/* /guides/ 302\n',
  'llms.txt': 'Nothing for machines here.\n',
  'robots.txt': 'User-agent: *\nDisallow: /private/\n',
};

const packed = inject('packed');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

describe('the package', () => {
  it('has nothing that publint would change', async () => {
    const tarball = new Uint8Array(readFileSync(packed.tarball)).buffer;
    const { messages } = await publint({ pack: { tarball }, strict: true });
    expect(messages.map((message) => formatMessage(message, packageFile))).toEqual([]);
  });

  it('holds plain JavaScript, no tests, both licences and every edition', () => {
    const files = filesIn(packed.unpacked);
    const typescript = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
    expect(typescript).toEqual([]);
    expect(files.filter((file) => /\.test\.|^tests\/|^content\/(?!README\.md$)|^src\//.test(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE', 'LICENSE-CONTENT', 'README.md', 'CHANGELOG.md', 'content/README.md']),
    );
    const editions = readdirSync(new URL('../../editions', import.meta.url));
    expect(readdirSync(join(packed.unpacked, 'editions'))).toEqual(editions);
  });

  it('lists the packages that it was tested with, with their licences', () => {
    const text = readFileSync(join(packed.unpacked, 'lib', 'sbom.cdx.json'), 'utf8');
    const { components } = JSON.parse(text) as { components: { name: string; version: string; licenses?: object[] }[] };
    const listed = components.map(({ name, version }) => `${name}@${version}`);
    const needed = Object.keys(packageFile.dependencies).map(
      (name) => components.find((each) => each.name === name)?.name,
    );
    expect(needed).toEqual(Object.keys(packageFile.dependencies));
    expect(components.filter(({ licenses = [] }) => licenses.length === 0)).toEqual([]);
    expect(listed).toContain(`vite@${packageFile.devDependencies.vite}`);
  });

  it('holds what the editor settings of a new project name', () => {
    const text = readFileSync(join(packed.unpacked, 'template', '_vscode', 'settings.json'), 'utf8');
    const schemas = Object.keys((JSON.parse(text) as { 'yaml.schemas': object })['yaml.schemas']);
    const inPackage = schemas.map((path) => path.replace(`./node_modules/${packageFile.name}/`, ''));
    expect(filesIn(packed.unpacked)).toEqual(expect.arrayContaining(inPackage));
  });

  it('imports no TypeScript of its own', () => {
    const code = filesIn(join(packed.unpacked, 'lib')).filter((file) => /\.(?:js|astro)$/.test(file));
    const importing = code.filter((file) =>
      /\b(?:from|import)\s*\(?\s*['"]\.[^'"\n]*\.ts['"]/.test(readFileSync(join(packed.unpacked, 'lib', file), 'utf8')),
    );
    expect(importing).toEqual([]);
  });
});

/** The story of an organisation; each test goes on where the one before stopped. */
describe('an organisation', () => {
  let home: string;
  beforeAll(() => {
    home = join(packed.folder, 'acme');
  });

  const page = (path: string) => parseHtml(readFileSync(join(home, 'dist', path, 'index.html'), 'utf8'));
  const mainText = (path: string): string => {
    const main = page(path).querySelector('main');
    return main ? textOf(main) : '';
  };
  const isBuilt = (path: string): boolean => existsSync(join(home, 'dist', path));

  it('starts with one command', async () => {
    const tandem = join(packed.unpacked, packageFile.bin.tandem);
    const answers = ['--name', 'Acme: the way', '--url', ADDRESS, '--accent', '#7A1F5C'];
    const { exitCode, stdout, stderr } = await run(
      process.execPath,
      [tandem, 'init', 'acme', ...answers, '--package', packed.tarball],
      { cwd: packed.folder },
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('cd acme\n  npm install');
    expect(filesIn(home)).toMatchInlineSnapshot(`
      [
        ".gitattributes",
        ".github/workflows/deploy.yml",
        ".github/workflows/test.yml",
        ".github/workflows/updates.yml",
        ".gitignore",
        ".vscode/extensions.json",
        ".vscode/settings.json",
        ".yarnrc.yml",
        "README.md",
        "astro.config.mjs",
        "content/decisions/backlog-order.mdx",
        "content/faqs/hire-coach.mdx",
        "content/faqs/who-talks-to-sales.mdx",
        "content/glossary/escalation.mdx",
        "package.json",
        "playbook.yaml",
        "public/icon.svg",
      ]
    `);
  });

  it('finds all well with npm test, which checks, builds and follows every link', async () => {
    mkdirSync(join(home, 'public'), { recursive: true });
    for (const [name, text] of Object.entries(OWN_FILES)) writeFileSync(join(home, 'public', name), text);
    const installed = await npm(home, ['install', '--no-audit', '--no-fund']);
    expect(installed.exitCode, installed.stderr).toBe(0);
    const { exitCode, stdout, stderr } = await npm(home, ['test'], { TANDEM_URL: 'https://acme.example/' });
    expect(exitCode, stdout + stderr).toBe(0);
    expect(stdout).toMatch(/^\d+ entries, no problems\.$/m);
    expect(stdout).toMatch(/^\d+ pages with \d+ links, and every link leads somewhere\.$/m);
  });

  it('reads the pages of the edition, and its own changes of them', () => {
    const { title } = headOf<'title'>('glossary/tie-break', EDITION);
    expect(page('glossary/tie-break').querySelector('h1')?.textContent).toContain(title);
    // A patch.
    expect(mainText('decisions/backlog-order')).toContain('by noon the next day');
    expect(mainText('decisions/backlog-order')).toContain(firstHeadingOf('decisions/backlog-order', EDITION));
    expect(mainText('decisions/backlog-order')).toContain('Our planning meeting');
    // A replacement, an addition, and an entry that is hidden.
    expect(mainText('glossary/escalation')).toContain('Nobody takes a question up alone.');
    expect(mainText('faqs/who-talks-to-sales')).toContain('Keep the list short enough to read out.');
    expect(isBuilt('faqs/hire-coach')).toBe(false);
    expect(mainText('differences')).toContain('1 added, 1 removed, 2 changed');
  });

  it('is shown with its own name and colour, and with the credit to what it builds on', () => {
    const front = page('');
    expect(front.querySelector('title')?.textContent).toContain('Acme: the way');
    expect(textOf(front.querySelector('footer') ?? front)).toMatch(/Built on Tandem, edition [\d.]+, under CC BY 4\.0/);
    const styles = filesIn(join(home, 'dist')).filter((file) => file.endsWith('.css'));
    const text = styles.map((file) => readFileSync(join(home, 'dist', file), 'utf8')).join('\n');
    expect(text.toLowerCase()).toMatch(/--color-link: ?light-dark\(#7a1f5c,/);
    expect(isBuilt('make-it-yours')).toBe(false);
  });

  it('has its own files for servers, with what they leave open', () => {
    const read = (name: string) => readFileSync(join(home, 'dist', name), 'utf8');
    expect(read('llms.txt')).toBe(OWN_FILES['llms.txt']);
    expect(read('robots.txt')).toBe(`${OWN_FILES['robots.txt']}\nSitemap: https://acme.example/sitemap-index.xml\n`);
    expect(read('_headers')).toMatch(/^\/\*\n {2}X-Frame-Options: SAMEORIGIN\n/);
    expect(read('_headers').match(/X-Frame-Options/g)).toHaveLength(1);
    expect(read('_headers')).toContain('X-Content-Type-Options: nosniff');
    expect(read('_redirects').startsWith(OWN_FILES._redirects)).toBe(true);
  });

  it('has the command line', async () => {
    const check = await npm(home, ['run', '--silent', 'tandem', '--', 'check', '--json']);
    expect({ ...check, stdout: JSON.parse(check.stdout) as unknown }).toEqual({
      exitCode: 0,
      stdout: { entries: expect.any(Number) as number, problems: [], warnings: [] },
      stderr: '',
    });
  });

  it('has help', async () => {
    const tandem = join(home, 'node_modules', 'tandem-playbook', packageFile.bin.tandem);
    const { stdout } = await run(process.execPath, [tandem, '--help'], { cwd: home });
    expect(stdout).toContain('init <dir>');
  });

  it('sees its site under its path with npm start, and the console stays empty', async () => {
    const { process: started, stop } = startNpm(home, ['start', '--', '--port', '0']);
    const browser = await connectBrowser();
    try {
      const url = await new Promise<string>((resolve, reject) => {
        let said = '';
        const read = (chunk: Buffer) => {
          said += chunk.toString();
          const [, found] = /The site is at (\S+)/.exec(said) ?? [];
          if (found !== undefined) resolve(found);
        };
        started.stdout?.on('data', read);
        started.stderr?.on('data', read);
        started.once('close', () => reject(new Error(said)));
      });
      expect(url).toMatch(/^http:\/\/localhost:\d+\/handbook\/$/);

      const tab = await openPage(browser);
      const { heard, untilQuiet } = await hear(tab, url);
      for (const path of ['', 'decisions/backlog-order/', 'situations/', 'search/?q=escalation']) {
        await tab.goto(url + path);
        await untilQuiet();
      }
      await tab.locator('.search-results').getByRole('link', { name: 'Escalation' }).first().waitFor();
      expect(heard).toEqual([]);
    } finally {
      await browser.close();
      await stop();
    }
  });

  if (WIDE) {
    tellOwnCodeStory(() => home);
    tellUpgradeStory(() => ({ packed, home }));
  }
});
