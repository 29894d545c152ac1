/** What Markdown may read as markup: an underline within a word and a star between spaces are none. */
const MARKUP = /[\\`[\]<~]|&(?=#?\w+;)|\*(?<!\s\*(?=\s))|_(?<![\p{L}\p{N}]_(?=[\p{L}\p{N}]))/gu;
const BEGINS_A_BLOCK = /^(\s*)(?=#{1,6}(?:\s|$)|[-+>=])/;
const NUMBER = /^(\s*\d+)([.)])(?=\s|$)/;
const ENDS_A_HEADING = /(?<=\s#*)#$/;

/** What GitHub makes a link of wherever it stands, by how it begins. */
const ADDRESS = /\b(?:https?|ftp)(?=:\/\/)|\bwww(?=\.)/gi;

/** A plain text as Markdown that reads no markup in it, wherever in a line it stands. */
export const plainAsMarkdown = (text: string): string =>
  text
    .replace(MARKUP, '\\$&')
    .replace(BEGINS_A_BLOCK, '$1\\')
    .replace(NUMBER, '$1\\$2')
    .replace(ENDS_A_HEADING, '\\#')
    // In the address of such a link, a backslash would be a part of it: there, the address stays text.
    .replace(/\S+/g, (word) => (word.includes('\\') ? word.replace(ADDRESS, '$&\\') : word));

/** A whole address as the end of a link in Markdown. */
export const addressAsMarkdown = (href: string): string =>
  href.replaceAll(' ', '%20').replace(/[()\\<>]|&(?=#?\w+;)/g, '\\$&');
