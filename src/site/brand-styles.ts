import type { Plugin } from 'vite';
import { readableOnDark } from '../core/contrast.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';

const NAME = 'virtual:tandem/brand.css';
const RESOLVED = `\0${NAME}`;

/** Gives pages the colours of the playbook's brand, as the style sheet `virtual:tandem/brand.css`. */
export const brandStyles = (settings: PlaybookSettings | undefined): Plugin => ({
  name: 'tandem-brand',
  resolveId: (id) => (id === NAME ? RESOLVED : undefined),
  load: (id) => (id === RESOLVED ? styles(settings?.brand.accent) : undefined),
});

/** The schema has made sure that an accent is a colour and nothing else. */
const styles = (accent: string | undefined): string =>
  accent === undefined ? '' : `:root { --color-link: light-dark(${accent}, ${readableOnDark(accent)}); }`;
