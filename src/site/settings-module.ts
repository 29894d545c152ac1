import type { Plugin } from 'vite';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import { suggestAddress } from './address.ts';

const NAME = 'virtual:tandem/settings';
const RESOLVED = `\0${NAME}`;

/** Gives pages the settings of the playbook as the module `virtual:tandem/settings`. */
export const settingsModule = (settings: PlaybookSettings | undefined): Plugin => ({
  name: 'tandem-settings',
  resolveId: (id) => (id === NAME ? RESOLVED : undefined),
  load: (id) =>
    id === RESOLVED
      ? `export default ${JSON.stringify({ ...settings, suggest: suggestAddress(settings) })}`
      : undefined,
});
