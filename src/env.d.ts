/// <reference types="astro/client" />

declare module 'virtual:tandem/settings' {
  import type { PlaybookSettings } from './core/schema/playbook.ts';
  const settings: PlaybookSettings;
  export default settings;
}
