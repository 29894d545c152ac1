import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const HERE = fileURLToPath(import.meta.url);

/**
 * Finds the modules of Astro, which Astro itself asks for from the project's folder, from this package where they are not
 * found there: pnpm gives a project only those packages that it lists.
 */
export const findAstro = (): Plugin => ({
  name: 'tandem-find-astro',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^astro(?:\/|$)/ },
    async handler(id, importer, options) {
      const resolution = { ...options, skipSelf: true };
      return (await this.resolve(id, importer, resolution)) ?? (await this.resolve(id, HERE, resolution));
    },
  },
});
