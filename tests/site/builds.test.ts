import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectCopy } from './copy-project.ts';
import { copyProject, tandem, tandemBuild } from './copy-project.ts';
import { BASE, listFiles, PROJECT } from './dist.ts';
import { fingerprints } from './fingerprints.ts';
import { missingAssets } from './missing-assets.ts';
import { CONTENT, FROZEN } from './playbooks-on-disk.ts';
import { GUIDE, NEW_TITLE, retitleGuide } from './retitled-guide.ts';

/** Prints that there is a new title, whatever it printed before: what changed since the last edition. */
const CHANGES = 'changes/index.html';

/** One page each, made from the whole playbook: rendered by every build. */
const ALWAYS_RENDERED = [
  '404.html',
  'editions/index.html',
  'make-it-yours/index.html',
  'make-it-yours/code/index.html',
];

// One project, built again and again: each test begins with what the build of the one before has kept.
let project: ProjectCopy;
let clean: Record<string, string>;
beforeAll(async () => {
  project = copyProject();
  await tandemBuild(project.directory);
  clean = fingerprints(project.directory);
});
afterAll(() => project.remove());

const read = (file: string): string => readFileSync(join(project.directory, 'dist', file), 'utf8');
const files = (): string[] => listFiles(join(project.directory, 'dist'));

/** Builds again, and gives the pages that were rendered, of those that can be kept; data and lists for programs cannot. */
const rebuild = async (): Promise<string[]> => {
  const rendered = (await tandemBuild(project.directory)) ?? files();
  return rendered
    .sort()
    .filter((file) => /\.(?:html|md)$/.test(file) && !ALWAYS_RENDERED.includes(file) && !leadsOn(file));
};

describe('a build from a clean state', () => {
  it('makes the same bytes as the build in another folder, so nothing in dist/ is left over from before', () => {
    expect(clean).toEqual(fingerprints(PROJECT));
  });

  it('makes the same bytes as a build in which Astro does everything', async () => {
    const { exitCode, output } = await tandem(project.directory, 'build', '--force', '--json');
    expect({ exitCode, rendered: output.includes('"rendered"') }).toEqual({ exitCode: 0, rendered: false });
    expect(fingerprints(project.directory)).toEqual(clean);
  });

  it('names no folder of the machine it ran on', () => {
    expect(files().filter((file) => read(file).includes(project.directory))).toEqual([]);
  });
});

describe('a build with what the build before has kept', () => {
  /** Pages that the last build printed this text on, at the root of the site. */
  const printing = (text: string): string[] =>
    files().filter((file) => /\.(?:html|md)$/.test(file) && !isInEdition(file) && read(file).includes(text));
  let putTitleBack: () => void;
  let naming: string[];

  it('renders exactly the pages that print what was changed', async () => {
    naming = [...new Set([...printing(GUIDE.title), CHANGES])].sort();
    // Its own page, as HTML and as Markdown, the list that it stands in, and one that leads to it.
    expect(naming.length).toBeGreaterThan(4);
    expect(naming).not.toEqual(expect.arrayContaining(printing('<html')));

    putTitleBack = retitleGuide(project.directory);
    expect(await rebuild()).toEqual(naming);
    expect(printing(NEW_TITLE).sort()).toEqual(naming);
  });

  it('renders besides those only an edition whose kept pages were deleted, and makes the same bytes as from a clean state', async () => {
    const [newest, ...others] = FROZEN;
    if (!newest || others.length === 0) throw new Error('There is no older edition to be left alone.');
    putTitleBack();
    rmSync(join(project.directory, '.tandem', 'kept', newest.about.version), { recursive: true });
    const rendered = await rebuild();
    expect(rendered.filter((file) => !file.startsWith(newest.path))).toEqual(naming);
    expect(rendered).toEqual(expect.arrayContaining([...newest.ids].map((id) => `${newest.path}${id}/index.html`)));
    expect(fingerprints(project.directory)).toEqual(clean);
  });

  it('names only styles and scripts that are there, after a change of the code that gave those other names', async () => {
    const styles = () => files().filter((file) => file.startsWith('_astro/') && file.endsWith('.css'));
    const before = styles();
    // A route that needs what others need, too: the file that they share is called after another module.
    appendFileSync(
      join(project.directory, 'src/routes/robots.txt.ts'),
      "export { chrome } from '../view/chrome.ts';\n",
    );
    await rebuild();
    expect(styles()).not.toEqual(before);
    expect(missingAssets(project.directory, BASE)).toEqual([]);
  });
});

const isInEdition = (file: string): boolean => FROZEN.some(({ path }) => file.startsWith(path));

/** Whether a page stands at the address of an entry that moved or is gone. */
const leadsOn = (file: string): boolean => {
  const id = file.replace(/\/index\.html$/, '');
  return CONTENT.formerIds.has(id) || FROZEN.some(({ ids }) => ids.has(id) && !CONTENT.ids.has(id));
};
