const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** Cuts a text into words and single marks, each with the space before it: joined again, they are the text. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  let space = '';
  for (const { segment, isWordLike = false } of WORDS.segment(text)) {
    if (segment.trim() === '') {
      space += segment;
      continue;
    }
    tokens.push({ space, mark: segment, isWord: isWordLike });
    space = '';
  }
  if (space !== '') tokens.push({ space, mark: '', isWord: false });
  return tokens;
};

/** Tokens as the text they are. */
export const textOfTokens = (tokens: readonly Token[]): string =>
  tokens.map(({ space, mark }) => space + mark).join('');

/** A word or a mark such as a comma. */
export interface Token {
  /** The space before it. */
  space: string;
  mark: string;
  isWord: boolean;
}
