import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import { WORK_FOLDER } from '../disk/work-folder.ts';
import { sha256 } from '../disk/sha256.ts';
import { siteAddress } from './address.ts';
import { renderingHash } from './code-hash.ts';
import { KeptFiles } from './kept-files.ts';
import { linkTree } from './link-tree.ts';
import { pageFile } from './page-file.ts';
import { routesOf } from './routes.ts';

/** The modules that render pages, below the folder in which they are kept. */
export const MODULES = 'modules';
/** Scripts and styles, there and in the site. */
export const CLIENT = '_astro';
/** Which styles each kind of page has, among the modules. */
export const STYLES = 'styles.json';

const ENTRY = /^prerender-entry\b.*\.m?js$/;

/**
 * Everything that the renderer of a site is made of. What it prints is handed to it anew in each build, so that of the settings only the
 * address and the routes count; it asks for what it prints by the folder of the project.
 */
const rendererKey = ({ root, settings }: RenderedProject): string => {
  const patterns = routesOf(settings).map(({ pattern }) => pattern);
  return sha256(JSON.stringify([root, renderingHash(root), siteAddress(settings), patterns]));
};

/** Where the renderer of a project is kept. */
export const keptRenderer = (project: RenderedProject): KeptFiles =>
  new KeptFiles(join(project.root, WORK_FOLDER, 'kept-renderer'), {
    key: rendererKey(project),
    parts: [MODULES, CLIENT],
  });

/**
 * What Astro has built to render the pages of a site, used again without Astro: its own modules are loaded, and asked for
 * pages as Astro asks them. Only the code of a version of Astro for which this was tried gets here: the key names it.
 */
export class KeptRenderer {
  /** Everything that its pages depend on, besides what they print. */
  readonly key: string;
  readonly #kept: string;
  readonly #app: AstroApp;
  readonly #origin: string;

  private constructor({ key, kept, app, origin }: { key: string; kept: string; app: AstroApp; origin: string }) {
    this.key = key;
    this.#kept = kept;
    this.#app = app;
    this.#origin = origin;
  }

  /** The renderer of a project; undefined where none is kept that was built from what is there now. */
  static async open(project: RenderedProject): Promise<KeptRenderer | undefined> {
    const { root, settings } = project;
    if (!(await keptRenderer(project).has())) return undefined;
    const kept = join(root, WORK_FOLDER, 'kept-renderer');
    const entry = readdirSync(join(kept, MODULES)).find((name) => ENTRY.test(name));
    if (entry === undefined) return undefined;
    const { app } = (await import(pathToFileURL(join(kept, MODULES, entry)).href)) as { app: AstroApp }; // Astro's entry
    const styles = JSON.parse(readFileSync(join(kept, MODULES, STYLES), 'utf8')) as [string, unknown][]; // its keeper's
    app.setInternals({ pagesByKeys: new Map(styles), entrySpecifierToBundleMap: new Map() });
    app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
    const { base, site } = siteAddress(settings);
    const origin = new URL(base, site).href;
    const key = sha256(rendererKey(project) + JSON.stringify(settings));
    return new KeptRenderer({ key, kept, app, origin });
  }

  /** All pages of the site, in the order in which Astro renders them; of two for one file the first counts. */
  async pages(): Promise<SitePage[]> {
    const paths = await new StaticPaths(this.#app).getAll();
    const pages = new Map<string, SitePage>();
    for (const { pathname, route, cacheKey } of paths) {
      const file = pageFile(pathname, route.type);
      if (!pages.has(file)) pages.set(file, { file, pathname, route, printed: cacheKey });
    }
    return [...pages.values()];
  }

  /** The bytes of a page; undefined where it has none. */
  async render({ pathname, route }: SitePage): Promise<Uint8Array | undefined> {
    const path = pathname.replace(/^\//, '');
    // As Astro asks for it; addresses of pages end with a slash, and other ones as their routes have it.
    const address = route.type === 'page' && path !== '' ? path.replace(/\/?$/, '/') : path;
    const response = await this.#app.render(new Request(new URL(address, this.#origin)), { routeData: route });
    return response.body === null ? undefined : new Uint8Array(await response.arrayBuffer());
  }

  /** Puts scripts and styles into a site. */
  addClient(output: string): void {
    linkTree(join(this.#kept, CLIENT), join(output, CLIENT));
  }
}

/** What decides how the pages of a project are rendered. */
export interface RenderedProject {
  root: string;
  settings: PlaybookSettings;
}

/** What `astro/entrypoints/prerender` exports, as far as it is used here. */
interface AstroApp extends StaticPathsApp {
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
}

interface Route {
  type: string;
}

/** A page that the site has. */
export interface SitePage {
  /** Its file in the site. */
  file: string;
  pathname: string;
  route: Route;
  /** A key of everything that it prints; a page without one is rendered by every build. */
  printed: string | undefined;
}
