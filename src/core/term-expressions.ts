const WITH_FILTERS = /\{\s*[a-z]+(?:\.[a-z]+)*(?:\s*\\?\|\s*[a-z]+)+\s*\}/g;
const IN_LABEL = /\\[^]|\[|\]|\{([^{}]*)\}?/g;

/**
 * Writes the bars of terms with filters as commas, which keeps every position. A table would end its cell at a bar, and
 * the expression would be no JavaScript with `\|`, as other editors write a bar in a table.
 */
export const maskFilterBars = (body: string): string =>
  body.replace(WITH_FILTERS, (term) => term.replaceAll('\\|', ' ,').replaceAll('|', ','));

/** What stands between the braces of an expression, from its source and from the value that the parser gave it. */
export const expressionOf = (source: string, value: string): string =>
  source.includes('|') ? source.slice(1, -1).replaceAll('\\|', '|') : value;

/** The expressions in the description of a picture, `![…]`, which the parser takes as plain text; from its source. */
export const expressionsInLabel = (source: string): { start: number; end: number; expression: string }[] => {
  const found: { start: number; end: number; expression: string }[] = [];
  let depth = 0;
  for (const { 0: token, 1: expression, index } of source.matchAll(IN_LABEL)) {
    if (token === '[') depth++;
    if (token === ']') depth--;
    if (depth === 0) break;
    if (expression !== undefined) found.push({ start: index, end: index + token.length, expression });
  }
  return found.map((item) => ({ ...item, expression: item.expression.replaceAll('\\|', '|') }));
};
