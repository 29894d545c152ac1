import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectCopy } from './copy-project.ts';
import { buildWell, copyProject } from './copy-project.ts';
import { listFiles } from './dist.ts';
import { fingerprints } from './fingerprints.ts';
import { missingAssets } from './missing-assets.ts';
import { CONTENT, FROZEN } from './playbooks-on-disk.ts';
import { renderedPages } from './rendered-pages.ts';

const MINUTE = 60_000;

/** An entry whose title stands nowhere but where it is named. */
const ENTRY = 'guides/scaling';
const TITLE = 'When the company outgrows the corridor';
const NEW_TITLE = 'Once the company has outgrown the corridor';

/** Did not print the old title, and prints that there is a new one: what changed since the last edition. */
const CHANGES = 'changes/index.html';

/** One page each, made from the whole playbook: rendered by every build. */
const ALWAYS_RENDERED = ['404.html', 'editions/index.html', 'make-it-yours/index.html'];

describe('a build with what the build before has kept', { timeout: MINUTE }, () => {
  let project: ProjectCopy;
  const read = (file: string): string => readFileSync(join(project.directory, 'dist', file), 'utf8');

  /** Pages that the last build printed this text on, at the root of the site. */
  const printing = (text: string): string[] =>
    listFiles(join(project.directory, 'dist')).filter(
      (file) => /\.(?:html|md)$/.test(file) && !isInEdition(file) && read(file).includes(text),
    );

  /** Builds, and gives the pages that were rendered, of those that can be kept; data and lists for programs cannot. */
  const rebuild = async (): Promise<string[]> => {
    const { rendered } = renderedPages(await buildWell(project.directory));
    return rendered.filter((file) => /\.(?:html|md)$/.test(file) && !ALWAYS_RENDERED.includes(file) && !leadsOn(file));
  };

  beforeAll(async () => {
    project = copyProject();
    await buildWell(project.directory);
  }, MINUTE);
  afterAll(() => project.remove());

  it('renders exactly the pages that print what was changed', async () => {
    const wanted = [...printing(TITLE), CHANGES].sort();
    expect(wanted.length).toBeGreaterThan(5);
    expect(wanted).not.toEqual(expect.arrayContaining(printing('<html')));

    const file = join(project.directory, 'content', `${ENTRY}.mdx`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(`title: ${TITLE}\n`, `title: ${NEW_TITLE}\n`));
    expect(await rebuild()).toEqual(wanted);
    expect(printing(NEW_TITLE).sort()).toEqual(wanted);
  });

  it('renders nothing again where nothing has changed, and makes the same bytes', async () => {
    const before = fingerprints(project.directory);
    expect(await rebuild()).toEqual([]);
    expect(fingerprints(project.directory)).toEqual(before);
  });

  it('renders an edition again, and only that, whose kept pages were deleted: to the same bytes', async () => {
    const before = fingerprints(project.directory);
    const [newest, ...others] = FROZEN;
    if (!newest || others.length === 0) throw new Error('There is no older edition to be left alone.');
    rmSync(join(project.directory, '.tandem', 'kept', newest.about.version), { recursive: true });
    const rendered = await rebuild();
    expect(rendered.filter((file) => !file.startsWith(newest.path))).toEqual([]);
    expect(rendered).toEqual(expect.arrayContaining([...newest.ids].map((id) => `${newest.path}${id}/index.html`)));
    expect(fingerprints(project.directory)).toEqual(before);
  });

  it('names only styles and scripts that are there, after a change of the code that gave those other names', async () => {
    const styles = () => listFiles(join(project.directory, 'dist', '_astro')).filter((file) => file.endsWith('.css'));
    const before = styles();
    // A route that needs what others need, too: the file that they share is called after another module.
    appendFileSync(
      join(project.directory, 'src/routes/robots.txt.ts'),
      "export { chrome } from '../view/chrome.ts';\n",
    );
    await rebuild();
    expect(styles()).not.toEqual(before);
    expect(missingAssets(join(project.directory, 'dist'))).toEqual([]);
  });
});

const isInEdition = (file: string): boolean => FROZEN.some(({ path }) => file.startsWith(path));

/** Whether a page stands at the address of an entry that moved or is gone. */
const leadsOn = (file: string): boolean => {
  const id = file.replace(/\/index\.html$/, '');
  return CONTENT.formerIds.has(id) || FROZEN.some(({ ids }) => ids.has(id) && !CONTENT.ids.has(id));
};
