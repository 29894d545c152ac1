/** The question of a hint; undefined where nothing is near enough. */
export const didYouMean = (suggestion: string | undefined, before = '`', after = '`'): string | undefined =>
  suggestion ? `did you mean ${before}${suggestion}${after}?` : undefined;
