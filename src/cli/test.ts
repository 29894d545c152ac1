import { join } from 'node:path';
import { findBrokenLinks } from '../../scripts/broken-links.mjs';
import { OUTPUT } from '../disk/last-build.ts';
import { sitePath } from '../disk/site-path.ts';
import { buildSite } from './build.ts';
import { checkAll, printChecked } from './check.ts';
import type { Command } from './command.ts';
import { printJson } from './report.ts';

const MOST_SHOWN = 50;

/** Checks the content, builds the site, and follows every link in it. What is wrong with the one keeps the next from being done. */
export const test: Command = async (input) => {
  const { root, json } = input;
  const checked = await checkAll(input);
  if (!json) printChecked(checked);
  const isFine = checked.problems.length === 0;
  const built = isFine ? await buildSite(input, json ? 'stderr' : 'show') : undefined;
  const isBuilt = built !== undefined && built.outcome !== 'failed';
  const found = isBuilt ? findBrokenLinks({ directory: join(root, OUTPUT), base: await sitePath(root) }) : undefined;
  if (json) printJson({ ...checked, build: built?.outcome ?? null, links: found ?? null });
  else if (found) printLinks(found);
  return found?.broken.length === 0 ? 0 : 1;
};

const printLinks = ({ pages, links, broken }: ReturnType<typeof findBrokenLinks>): void => {
  if (broken.length === 0) {
    process.stdout.write(`${pages} pages with ${links} links, and every link leads somewhere.\n`);
    return;
  }
  const shown = broken.slice(0, MOST_SHOWN).map((line) => `  ${line}\n`);
  const more = broken.length > MOST_SHOWN ? `  and ${broken.length - MOST_SHOWN} more\n` : '';
  process.stderr.write(`These links lead nowhere:\n${shown.join('')}${more}`);
};
