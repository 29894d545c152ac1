import { settingsOfSite } from '../core/schema/playbook.ts';
import type { ComposedProject } from '../disk/project.ts';
import type { PageCollections } from '../view/collection.ts';
import { siteAddress } from './address.ts';
import { writePlacedFiles } from './placed-files.ts';
import { placePlaybooks } from './place-playbooks.ts';
import type { PlacedSite } from './place-playbooks.ts';
import { releaseRecords } from './release-records.ts';
import { beginSearchIndexes } from './search-files.ts';
import { hasSitemap, writeServerFiles } from './server-files.ts';
import { SiteModule } from './site-module.ts';
import { planSite } from './site-plan.ts';

/** Puts all playbooks of a project in their places on its site. */
export const placeSite = async (root: string, { project, collections }: SiteInput): Promise<Site> => {
  const address = siteAddress(project.settings);
  const records = await releaseRecords(root, project, collections);
  const placed = placePlaybooks(project, { collections, records, site: address.base });
  return { root, project, collections, address, placed, module: new SiteModule(root) };
};

/**
 * Shows the routes what a build prints, and begins what can be done while they print it. `code` stands for the project's own
 * code.
 */
export const beginBuild = async (site: Site, code: string): Promise<BegunBuild> => {
  const { root, project, collections, address, placed, module } = site;
  const { playbook, settings, editions } = project;
  const plan = await planSite(root, {
    project,
    placed,
    printed: [address, settings && settingsOfSite(settings), code],
  });
  const { shelf, kept, rendered, restored } = plan;
  module.show(plan.playbooks);
  const search = playbook && (await beginSearchIndexes(root, { playbook, collections, editions: rendered, shelf }));
  const finish = async (output: string): Promise<void> => {
    await search?.finish(output);
    for (const edition of restored) kept.restore(edition, { shelf, output });
    for (const edition of rendered) await kept.keep(edition, { shelf, output });
    await kept.forgetOthers(editions);
    writePlacedFiles(root, project, output);
    await writeServerFiles({ root, address, shelf, output, isPublic: isPublic(project) });
  };
  return { ended: search?.ended, finish };
};

/** Whether everybody may find the site. */
const isPublic = ({ settings }: ComposedProject): boolean => settings?.visibility === 'public';

/** Whether the site has a sitemap of ours. */
export const wantsSitemap = ({ root, project }: Site): boolean => isPublic(project) && !hasSitemap(root);

/**
 * Search engines are shown the text at the root only: frozen editions, unreleased text and addresses that lead on would compete
 * with it. Nor are they shown the collections that readers are not led to.
 */
export const isForSearchEngines = ({
  address: { site, base },
  placed: { shelf },
  collections: { pages },
  project,
}: Site) => {
  const home = site + base;
  const own = project.settings?.collections ?? {};
  const isShown = (path: string) => own[path.split('/', 1)[0] ?? '']?.hide !== true;
  const known = new Set([
    ...[...shelf.root.paths].filter(isShown),
    'editions',
    'make-it-yours',
    'make-it-yours/code',
    ...[...pages].map((page) => page.slice(1, -1)),
  ]);
  return (page: string): boolean => known.has(page.slice(home.length).replace(/\/$/, ''));
};

interface SiteInput {
  project: ComposedProject;
  collections: PageCollections;
}

/** A project, and where everything of it lies on its site. */
export interface Site extends SiteInput {
  root: string;
  address: ReturnType<typeof siteAddress>;
  placed: PlacedSite;
  /** What the routes read. */
  module: SiteModule;
}

interface BegunBuild {
  /** Comes when nothing of what was begun works or writes any more. */
  ended: Promise<void> | undefined;
  /** Completes the finished site in a folder. */
  finish: (output: string) => Promise<void>;
}
