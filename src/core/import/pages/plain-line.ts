/** A text as one line that a field may hold: without control characters, and without braces, which would be terms there. */
export const plainLine = (text: string): string =>
  text
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replace(/[\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();

/** A line of at most so many characters: cut behind a word, with an ellipsis, where it is longer. */
export const cutLine = (line: string, most: number): string => {
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const words = cut.replace(/\s+\S*$/, '');
  const kept = words.length > most / 2 ? words : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
};

/** The first sentence of a text, as far as full stops tell; the whole where nothing ends one. */
export const firstSentence = (text: string): string => {
  const [sentence] =
    /^.*?(?<!\b(?:e\.g|i\.e|etc|vs|Mr|Mrs|Ms|Dr|St|No|approx|Inc|Ltd))[.!?。！？]["'”’)\]]*(?=\s|$)/u.exec(text) ?? [];
  return sentence ?? text;
};
