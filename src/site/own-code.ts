import { join } from 'node:path';
import type { Plugin } from 'vite';
import { headHtml } from '../core/own-head.ts';
import type { OwnLook } from '../core/schema/own-code.ts';

const NAME = 'virtual:tandem-code';
const RESOLVED = `\0${NAME}`;

/**
 * Hands to the pages what a project brings to them; `src/env.d.ts` has the types of the module. `site` is the path of the
 * site. A file of the project is imported from its folder `root`, and any other from the package that it names.
 */
export const ownCode = (look: OwnLook, { root, site }: { root: string; site: string }): Plugin => ({
  name: 'tandem-own-code',
  resolveId: (id) => (id === NAME ? RESOLVED : undefined),
  load: (id) => (id === RESOLVED ? moduleOf(look, { root, site }) : undefined),
});

const moduleOf = (
  { bodies, pages, blocks, css, head }: OwnLook,
  { root, site }: { root: string; site: string },
): string => {
  const imports: string[] = [];
  const from = (file: string) => JSON.stringify(file.startsWith('./') ? join(root, file).replaceAll('\\', '/') : file);
  const table = (files: Readonly<Record<string, string | undefined>>): string => {
    const rows = Object.entries(files).flatMap(([name, file]) => {
      if (file === undefined) return [];
      const variable = `component${imports.length}`;
      imports.push(`import ${variable} from ${from(file)};`);
      return [`${JSON.stringify(name)}: ${variable}`];
    });
    return `{ ${rows.join(', ')} }`;
  };
  const ofBodies = Object.fromEntries(Object.entries(bodies).map(([name, { file }]) => [name, file]));
  const tables = [
    `export const bodyComponents = ${table(ofBodies)};`,
    `export const pageParts = ${table(pages)};`,
    `export const blockComponents = ${table(blocks)};`,
    `export const head = ${JSON.stringify(headHtml(head, site))};`,
  ];
  return [...imports, ...css.map((file) => `import ${from(file)};`), ...tables].join('\n');
};
