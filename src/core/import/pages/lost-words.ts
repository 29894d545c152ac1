const WORD = /[\p{L}\p{N}]+/gu;
/** The number of an item, which is counted anew. */
const NUMBER = /^((?:[ \t>]|[-*+][ \t])*)\d{1,9}[.)](?=\s)/gm;

/**
 * The words of a file that stand nowhere in what became of it: neither on the page nor in its notes. Case, accents as they are composed, and
 * escapes do not count.
 */
export const lostWords = (before: string, after: readonly string[]): string[] => {
  const known = new Set<string>();
  const texts: string[] = [];
  for (const text of after) {
    const plain = plainOf(text);
    texts.push(plain);
    for (const [word] of plain.matchAll(WORD)) known.add(word);
  }
  const lost = new Set<string>();
  for (const [word] of plainOf(before.replace(NUMBER, '$1')).matchAll(WORD)) if (!known.has(word)) lost.add(word);
  // Of so many, it makes no difference that some are parts of others.
  if (lost.size > MOST_PARTS) return [...lost];
  return [...lost].filter((word) => !texts.some((text) => text.includes(word)));
};

const MOST_PARTS = 500;

const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g, ' ')
    .replace(/%[\dA-Fa-f]{2}/g, ' ')
    .toLowerCase();
