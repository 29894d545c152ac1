/// <reference types="astro/client" />

/* eslint-disable @typescript-eslint/consistent-type-imports -- an ambient module can import in no other way */
declare module 'virtual:tandem/site' {
  const site: {
    settings: import('./core/schema/playbook.ts').PlaybookSettings;
    editions: import('./view/arrange-shelf.ts').KnownEdition[];
  };
  export default site;
}
