// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrokenLinks } from './broken-links.mjs';

const MOST_SHOWN = 50;

/**
 * Checks the links of the site that was built in this folder, and says how that went.
 * @returns {number} The exit code.
 */
const checkLinks = () => {
  const about = join(process.cwd(), '.tandem', 'site.json');
  const directory = join(process.cwd(), 'dist');
  if (!existsSync(about) || !existsSync(directory)) {
    console.error('There is no built site here. Build it with `npm run build`.');
    return 1;
  }
  const { pages, links, broken } = findBrokenLinks({ directory, base: JSON.parse(readFileSync(about, 'utf8')).base });
  if (broken.length === 0) {
    console.log(`${pages} pages with ${links} links, and every link leads somewhere.`);
    return 0;
  }
  const shown = broken.slice(0, MOST_SHOWN).map((line) => `  ${line}\n`);
  const more = broken.length > MOST_SHOWN ? `  and ${broken.length - MOST_SHOWN} more\n` : '';
  console.error(`These links lead nowhere:\n${shown.join('')}${more}`);
  return 1;
};

process.exitCode = checkLinks();
