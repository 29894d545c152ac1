import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BaseIntegrationHooks } from 'astro';
import { KeptPages } from './kept-pages.ts';
import { CLIENT, keptRenderer, MODULES, rendererKey, STYLES } from './kept-renderer.ts';
import { linkTree } from './link-tree.ts';
import { pageFile } from './page-file.ts';
import type { Site } from './place-site.ts';

/** Where Astro puts the modules that render pages, below the folder of the site, until they are rendered. */
const ASTROS_MODULES = '.prerender';

/**
 * Keeps what a build by Astro has made besides pages, so that later builds by the same code render pages with it and need
 * neither Astro's nor Vite's part: the modules that render, and the scripts and styles of pages.
 */
export class RendererKeeper {
  readonly #site: Site;
  readonly #output: string;
  readonly #key: string;
  #styles: ReadonlyMap<string, Pick<PageBuild, 'styles'>> = new Map();
  #paths: readonly PathOfPage[] = [];

  /** `output` is the folder of the site. */
  constructor(site: Site, output: string) {
    this.#site = site;
    this.#output = output;
    this.#key = rendererKey(site);
  }

  /** Which styles each kind of page has is known once Vite has bundled them. */
  watch(pages: ReadonlyMap<string, PageBuild>): void {
    this.#styles = pages;
  }

  /** What renders the pages, watched. */
  around(prerenderer: Prerenderer): Prerenderer {
    return {
      ...prerenderer,
      getStaticPaths: async () => {
        const paths = await prerenderer.getStaticPaths();
        this.#paths = paths;
        return paths;
      },
      teardown: async () => {
        await this.#keepRenderer();
        await prerenderer.teardown?.();
      },
    };
  }

  /** Records the pages of the finished site. */
  async keepPages(): Promise<void> {
    const pages = await KeptPages.of(this.#site.root, this.#key);
    await pages.replace(
      this.#paths.flatMap(({ pathname, route, cacheKey }) => {
        const file = pageFile(pathname, route.type);
        const path = join(this.#output, file);
        return cacheKey === undefined || !existsSync(path) ? [] : [[file, cacheKey, readFileSync(path)] as const];
      }),
    );
  }

  async #keepRenderer(): Promise<void> {
    const modules = join(this.#output, ASTROS_MODULES);
    if (!existsSync(modules)) return;
    await keptRenderer(this.#site.root, this.#key).replace((folder) => {
      linkTree(modules, join(folder, MODULES));
      if (existsSync(join(this.#output, CLIENT))) linkTree(join(this.#output, CLIENT), join(folder, CLIENT));
      const styles = [...this.#styles].map(([name, { styles }]) => [name, { styles }]);
      writeFileSync(join(folder, MODULES, STYLES), JSON.stringify(styles));
    });
  }
}

type Hook<Name extends keyof Hooks> = Parameters<Exclude<Hooks[Name], undefined>>[0];
type Hooks = Pick<BaseIntegrationHooks, 'astro:build:setup' | 'astro:build:start'>;
type PageBuild = Hook<'astro:build:setup'>['pages'] extends Map<string, infer Page> ? Page : never;
type Prerenderer = Exclude<Parameters<Hook<'astro:build:start'>['setPrerenderer']>[0], (given: never) => unknown>;
type PathOfPage = Awaited<ReturnType<Prerenderer['getStaticPaths']>>[number];
