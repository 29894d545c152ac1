import { playbookSettings } from '../core/schema/playbook.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';

/** Where the dev server is while `playbook.yaml` cannot be read. */
const LOCAL = 'http://localhost:4321/';

/**
 * Splits the address of a site into what Astro calls site and base. TANDEM_URL wins over the settings; throws where it is
 * no address that a site can have.
 */
export const siteAddress = (settings: PlaybookSettings | undefined): SiteAddress => {
  const { origin, pathname } = new URL(fromEnvironment('TANDEM_URL', 'url') ?? settings?.url ?? LOCAL);
  return { site: origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
};

/** The address of a site as Astro wants it. */
export interface SiteAddress {
  /** Its origin. */
  site: string;
  /** The path under which it lies; begins and ends with a slash. */
  base: string;
}

/** Where readers suggest changes; TANDEM_SUGGEST wins over the settings. */
export const suggestAddress = (settings: PlaybookSettings | undefined): string | undefined =>
  fromEnvironment('TANDEM_SUGGEST', 'suggest') ?? settings?.suggest;

/** The value of an environment variable, checked like the setting that it stands for. */
const fromEnvironment = (name: string, field: 'url' | 'suggest'): string | undefined => {
  const value = process.env[name];
  if (!value) return undefined;
  const { error } = playbookSettings.shape[field].safeParse(value);
  if (!error) return value;
  throw new Error(
    `${name} is "${value}", which ${error.issues[0]?.message ?? 'cannot be used'}. Set it like \`${field}\` in playbook.yaml.`,
  );
};
