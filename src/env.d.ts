/// <reference types="astro/client" />

declare module 'virtual:tandem/settings' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an ambient module can import in no other way
  const settings: import('./core/schema/playbook.ts').PlaybookSettings;
  export default settings;
}
