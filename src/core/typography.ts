/** Straight quotes and apostrophes as typographic ones, for plain text; nothing else changes. */
export const typographic = (text: string): string =>
  text
    .replace(/(^|[\s([{“‘—–/-])('?)"(?=\S)/g, '$1$2“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{“—–/-])'(?=\S)/g, '$1‘')
    .replaceAll("'", '’');
