import type { AstroUserConfig } from 'astro';
import type { OwnLook } from '../core/schema/own-code.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import { siteAddress } from './address.ts';
import { contentPolicy } from './content-policy.ts';
import { findAstro } from './find-astro.ts';
import { ownCode } from './own-code.ts';
import { quietLogger } from './quiet-logger.ts';
import type { SiteModule } from './site-module.ts';
import { scriptFiles } from './tool-chunk.ts';

/** What Astro has to know to make or serve the pages of a project, by whomever it is started. */
export const astroConfig = ({ root, settings, look, module }: AstroConfigInput) => {
  const address = siteAddress(settings);
  return {
    ...address,
    trailingSlash: 'always',
    compressHTML: 'jsx',
    devToolbar: { enabled: false },
    build: { format: 'directory', inlineStylesheets: 'never' },
    markdown: { syntaxHighlight: false },
    security: { csp: contentPolicy(look) },
    vite: {
      build: { assetsInlineLimit: 0, modulePreload: false },
      environments: scriptFiles,
      plugins: [findAstro(), quietLogger(), module.plugin, ownCode(look, { root, site: address.base })],
    },
  } satisfies AstroUserConfig;
};

interface AstroConfigInput {
  root: string;
  /** Undefined while they cannot be read, in the dev server. */
  settings: PlaybookSettings | undefined;
  /** What the project brings to its pages. */
  look: OwnLook;
  module: SiteModule;
}
