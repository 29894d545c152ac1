/**
 * Stand in the addresses of a composed body for the root of the playbook and for that of the site, which nobody knows before
 * a page is printed. Unicode says that these two are never characters of a text, and the reader of bodies lets none pass.
 */
export const PLAYBOOK_ROOT = '\uFDD0';
export const SITE_ROOT = '\uFDD1';

/** Takes what could be taken for a root, and what no page may hold, out of a text. */
export const withoutRoots = (text: string): string => text.replace(/[\0\uFDD0-\uFDEF]/g, '\uFFFD');

/** Makes the addresses of a composed text whole. */
export const withRoots = (text: string, { playbook, site }: Roots): string =>
  text.replaceAll(PLAYBOOK_ROOT, playbook).replaceAll(SITE_ROOT, site);

/** Addresses that end in a slash. */
export interface Roots {
  playbook: string;
  site: string;
}
