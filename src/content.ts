/**
 * Astro's collections of a playbook: none, since the pages are given the composed playbook itself. Projects that an earlier
 * version made name this in their `src/content.config.ts`, which they may delete.
 */
export const collections: Record<string, never> = {};
