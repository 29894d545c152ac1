import { createLogger } from 'vite';
import type { Logger } from 'vite';

/** Vite's logger without the line it prints for every MDX file about a directive that Astro adds itself. */
export const quietLogger = (): Logger => {
  const logger = createLogger('info', { prefix: '[vite]' });
  const isNoise = (message: string) => message.includes('astro:head-inject');
  return {
    ...logger,
    warn: (message, options) => {
      if (!isNoise(message)) logger.warn(message, options);
    },
    warnOnce: (message, options) => {
      if (!isNoise(message)) logger.warnOnce(message, options);
    },
  };
};
