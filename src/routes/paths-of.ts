import { chrome } from '../view/chrome.ts';
import type { Chrome } from '../view/chrome.ts';
import type { Page } from '../view/page.ts';
import { cacheKey } from './cache-key.ts';
import { readSite } from './read-site.ts';
import type { AstroEntry, PlacedPlaybook } from './read-site.ts';

/**
 * The pages of one kind in every playbook of the site, as `getStaticPaths` gives them: each with what stands around it, and
 * with a key that is another one exactly when the page prints something else.
 */
export const pathsOf = async <Made extends MadePage>(
  make: (placed: PlacedPlaybook) => readonly Made[],
): Promise<StaticPath<Made>[]> => {
  const site = await readSite();
  const made = site.flatMap((placed) => make(placed).map((page) => ({ placed, ...page })));
  return Promise.all(
    made.map(async ({ placed, params, ...printed }) => {
      const props = { ...printed, around: chrome(printed.page.path, placed.playbook) };
      const key = await cacheKey({ ...props, source: printed.source?.digest });
      return { params: { ...params, place: placed.param }, props: props as StaticPath<Made>['props'], cacheKey: key };
    }),
  );
};

/** A page of one playbook, with the parameters of its address. */
interface MadePage {
  params: Record<string, string>;
  page: Page;
  /** The entry whose body it prints. */
  source?: AstroEntry;
}

interface StaticPath<Made extends MadePage> {
  params: Record<string, string | undefined>;
  props: Omit<Made, 'params'> & { around: Chrome };
  cacheKey: string;
}
