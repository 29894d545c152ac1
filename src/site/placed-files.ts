import { cpSync } from 'node:fs';
import { join } from 'node:path';
import send from 'send';
import type { Plugin } from 'vite';
import { carriedFiles, FILES_FOLDER, placeOfEdition } from '../core/frozen-files.ts';
import { packageFolder } from '../disk/base-edition.ts';
import { EDITIONS_FOLDER } from '../disk/editions.ts';
import type { ComposedProject } from '../disk/project.ts';

/** Puts the files that editions carry into a finished site, at the addresses that the pages of each have for them. */
export const writePlacedFiles = (root: string, { editions, base }: Shown, output: string): void => {
  const ofEditions = editions.flatMap(({ about }) =>
    carriedFiles(about).map((path) => ({
      address: placeOfEdition(about.version) + path,
      onDisk: join(root, EDITIONS_FOLDER, about.version, FILES_FOLDER, path),
    })),
  );
  // A file of the project's own wins.
  for (const { address, onDisk } of [...ofEditions, ...(base?.files ?? [])])
    cpSync(onDisk, join(output, address), { force: false });
};

/** The same in the dev server; `base` is the path of the site, and `package` what its playbook builds on. */
export const livePlacedFiles = (root: string, { base, package: name }: Served): Plugin => ({
  name: 'tandem-live-files',
  apply: 'serve',
  async configureServer(server) {
    const folder = name === undefined ? undefined : await packageFolder(root, name);
    server.middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.originalUrl ?? request.url ?? '', 'http://localhost');
      const path = pathname.startsWith(base) ? pathname.slice(base.length) : '';
      const [, own, ofBase, file = ''] = PLACED.exec(path) ?? [];
      const project = own === undefined ? folder : root;
      const version = own ?? ofBase;
      if (version === undefined || project === undefined) {
        next();
        return;
      }
      const notThere = () => void response.writeHead(404).end();
      send(request, `/${file}`, { root: join(project, EDITIONS_FOLDER, version, FILES_FOLDER), cacheControl: false })
        .on('directory', notThere)
        .on('error', notThere)
        .pipe(response);
    });
  },
});

const PLACED = /^(?:editions\/([\d.]+)\/files|base\/([\d.]+))\/(.+)$/;

interface Served {
  base: string;
  package: string | undefined;
}

type Shown = Pick<ComposedProject, 'editions' | 'base'>;
