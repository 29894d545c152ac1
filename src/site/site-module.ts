import type { Plugin } from 'vite';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import type { KnownEdition } from '../view/arrange-shelf.ts';
import { suggestAddress } from './address.ts';

const NAME = 'virtual:tandem/site';
const RESOLVED = `\0${NAME}`;

/** Gives pages the settings of the playbook and what they must know of its editions, as the module `virtual:tandem/site`. */
export const siteModule = (settings: PlaybookSettings | undefined, editions: readonly KnownEdition[]): Plugin => ({
  name: 'tandem-site',
  resolveId: (id) => (id === NAME ? RESOLVED : undefined),
  load: (id) =>
    id === RESOLVED
      ? `export default ${JSON.stringify({ settings: { ...settings, suggest: suggestAddress(settings) }, editions })}`
      : undefined,
});
