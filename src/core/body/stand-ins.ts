/** Braille, then private use: symbols to Markdown, as brackets are, and nothing that a named reference such as `&le;` means. */
const CANDIDATES = [
  [0x2801, 0x28ff],
  [0xe000, 0xf8ff],
] as const;
const NUMERIC = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;

/**
 * Characters that stand for others while a body is parsed, one for one, so that every place stays. None of them is in the
 * body itself, also not by a reference such as `&#x2801;`; undefined where it uses them all.
 */
export const chooseStandIns = (body: string): StandIns | undefined => {
  const referred = new Set(
    [...body.matchAll(NUMERIC)].map(([, hex, decimal]) => (hex ? Number.parseInt(hex, 16) : Number(decimal))),
  );
  const free: string[] = [];
  for (const [from, to] of CANDIDATES) {
    for (let code = from; code <= to && free.length < 6; code++) {
      const character = String.fromCharCode(code);
      if (!referred.has(code) && !body.includes(character)) free.push(character);
    }
  }
  const [tag, brace, bar, slash, gone, word] = free;
  return tag && brace && bar && slash && gone && word ? { tag, brace, bar, slash, gone, word } : undefined;
};

/** What the stand-ins in a text stand for; `inTable` takes the backslash from bars, as a table does. */
export const restore = (text: string, standIns: StandIns, inTable = false): string => {
  const { tag, brace, bar, slash, word } = standIns;
  return text
    .replaceAll(`${word}m`, 'im')
    .replaceAll(`${word}x`, 'ex')
    .replaceAll(tag, '<')
    .replaceAll(brace, '{')
    .replaceAll(slash, inTable ? '' : '\\')
    .replaceAll(bar, '|');
};

export interface StandIns {
  /** For `<`. */
  tag: string;
  /** For `{`. */
  brace: string;
  /** For `|` in a term. */
  bar: string;
  /** For the backslash before such a bar. */
  slash: string;
  /** For everything in a comment. */
  gone: string;
  /** For the first letter of `import` and `export` at the start of a line. */
  word: string;
}
