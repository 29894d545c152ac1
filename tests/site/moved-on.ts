import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const OLD_HEADER = '<header class="page-header">';
export const NEW_HEADER = '<header class="page-header" data-look="new">';
/** What stands around each table, and what stands there years on. */
export const [OLD_FRAME, NEW_FRAME] = ['table-frame', 'another-name'];
/** What every glossary entry must say from the next schema on, and what is said for those that were frozen before. */
export const [FIELD, OF_OLD] = ['coined', 'before anybody noted it'];

/**
 * Years on, in a copy of the project: a component looks different, bodies are printed otherwise, a schema asks for more,
 * and a step brings what is frozen up to it.
 */
export const moveOn = (directory: string): void => {
  const change = (file: string, before: string, after: string): void => {
    const path = join(directory, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
    writeFileSync(path, text.replace(before, after));
  };
  change('src/components/PageHeader.astro', OLD_HEADER, NEW_HEADER);
  change('src/core/body/allow-list.ts', `'${OLD_FRAME}'`, `'${NEW_FRAME}'`);
  change('src/collections/glossary/schema.ts', '  term: text(60)', `  ${FIELD}: text(60),\n  term: text(60)`);
  change(
    'src/core/migrations.ts',
    'const MIGRATIONS: readonly Migration[] = [];',
    `const MIGRATIONS: readonly Migration[] = [
      (entry) => (entry.source.id.startsWith('glossary/') ? entry.set({ ${FIELD}: '${OF_OLD}' }) : entry),
    ];`,
  );
  for (const name of readdirSync(join(directory, 'content/glossary')))
    change(`content/glossary/${name}`, '\nterm: ', `\n${FIELD}: here\nterm: `);
};
