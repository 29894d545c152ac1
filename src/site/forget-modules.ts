import { sep } from 'node:path';
import type { DevEnvironment, EnvironmentModuleNode, RunnableDevEnvironment, ViteDevServer } from 'vite';

/** Vite's name for the module that holds the collections. */
const COLLECTIONS = '\0astro:data-layer-content';

/**
 * Makes the dev server read the collections and these files again, with every module that rests on them. Vite forgets a
 * module in two places, where it is transformed and where it has run; to forget it only in the first, as Astro does with
 * the modules that rest on the collections, keeps the old one for good if something else transforms it again before a page
 * asks for it.
 */
export const forgetModules = (server: ViteDevServer, paths: readonly string[]): void => {
  for (const environment of Object.values(server.environments)) {
    const { moduleGraph } = environment;
    const collections = moduleGraph.getModuleById(COLLECTIONS);
    const ofFiles = paths.flatMap((path) => [...(moduleGraph.getModulesByFile(path.replaceAll(sep, '/')) ?? [])]);
    forget(environment, collections ? [collections, ...ofFiles] : ofFiles);
  }
};

const forget = (environment: DevEnvironment, modules: readonly EnvironmentModuleNode[]): void => {
  const forgotten = new Set<EnvironmentModuleNode>();
  for (const module of modules) environment.moduleGraph.invalidateModule(module, forgotten);
  if (!isRunnable(environment)) return;
  const { evaluatedModules } = environment.runner;
  for (const { id } of forgotten) {
    const module = id === null ? undefined : evaluatedModules.getModuleById(id);
    if (module) evaluatedModules.invalidateModule(module);
  }
};

/** Vite's own test for it would be the only thing that this package needs of Vite when it runs. */
const isRunnable = (environment: DevEnvironment): environment is RunnableDevEnvironment => 'runner' in environment;
