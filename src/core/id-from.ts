import { ENTRY_ID } from './schema/fields.ts';

const HOST = 'https?://[^/\\s]+/';
const FOLDERS = '(?:[\\w.~-]+/)*';
const WRITTEN = new RegExp(
  `^(?:${HOST}${FOLDERS}|/${FOLDERS}|(?:\\./)?(?:content/)?)(${ENTRY_ID})(?:\\.mdx?|/)?(?:[?#].*)?$`,
);

/**
 * The id of the entry that somebody means: by its address, copied from a browser or from a page, or by its file. A text that names no
 * entry in any of these ways comes back as it is.
 */
export const idFrom = (text: string): string => WRITTEN.exec(text.trim().replaceAll('\\', '/'))?.[1] ?? text;
