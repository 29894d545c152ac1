import { sumOf } from 'virtual:tandem-site';

/**
 * A text that differs whenever something in `printed` does. With everything that a page prints, its page is rendered
 * again exactly when what it prints has changed.
 */
export const cacheKey = (...printed: unknown[]): string => sumOf(JSON.stringify(printed));
