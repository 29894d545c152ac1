import { composeProject } from '../../src/disk/project.ts';
import { buildSearchIndex } from '../../src/site/search-index.ts';
import type { SearchFiles } from '../../src/site/search-names.ts';
import { openSearch } from '../../scripts/open-search.mjs';
import type { OpenSearch } from '../../scripts/open-search.mjs';
import { collections } from '../../src/collections/index.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

/** The search bundle of this project's content. */
export const buildProjectIndex = async (): Promise<SearchFiles> => {
  const { playbook, problems } = await composeProject(ROOT, collections);
  if (!playbook) throw new Error(`The content has ${problems.length} problems; run npm run check.`);
  return buildSearchIndex(playbook, collections);
};

/** Search over this project's content, through Pagefind's own script. */
export const openProjectSearch = async (): Promise<OpenSearch> => openSearch(await buildProjectIndex());
