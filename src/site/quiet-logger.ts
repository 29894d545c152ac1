import type { Plugin } from 'vite';

/**
 * Keeps from the output what helps nobody: the line that Vite prints for every MDX file about a directive which Astro adds
 * itself, and those about parts of the toolbar, which is off, where a package manager keeps Astro's packages from the project.
 */
export const quietLogger = (): Plugin => ({
  name: 'tandem-quiet-logger',
  configResolved({ logger }) {
    const warn = logger.warn.bind(logger);
    const warnOnce = logger.warnOnce.bind(logger);
    const isNoise = (message: string) =>
      message.includes('astro:head-inject') || message.includes('Failed to resolve dependency: astro');
    logger.warn = (message, options) => {
      if (!isNoise(message)) warn(message, options);
    };
    logger.warnOnce = (message, options) => {
      if (!isNoise(message)) warnOnce(message, options);
    };
  },
});
