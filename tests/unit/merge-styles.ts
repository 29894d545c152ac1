/** How people write paragraphs and items, which a merge must not depend on. */
export const STYLES = {
  'one sentence a line': (sentences: readonly string[]) => sentences,
  'one line a paragraph': (sentences: readonly string[]) => [sentences.join(' ')],
  'wrapped at 80 columns': (sentences: readonly string[]) => wrapped(sentences.join(' '), 80),
} as const satisfies Record<string, (sentences: readonly string[]) => readonly string[]>;

/** A body whose paragraphs and items are written one sentence a line, in another style. */
export const inStyle = (body: string, style: keyof typeof STYLES): string =>
  body
    .trim()
    .split(/\n\n+/)
    .map((block) =>
      /^(?:#|\||```)/.test(block)
        ? block
        : itemsOf(block)
            .map((item) => itemIn(item, style))
            .join('\n'),
    )
    .join('\n\n');

const itemIn = (item: string, style: keyof typeof STYLES): string => {
  const [, mark = ''] = /^(\s*(?:[-*]|\d+\.) )/.exec(item) ?? [];
  const indent = ' '.repeat(mark.length);
  const sentences = item
    .slice(mark.length)
    .split('\n')
    .map((line) => line.trim());
  return mark + STYLES[style](sentences).join(`\n${indent}`);
};

/** The items of a list, or a paragraph as one. */
const itemsOf = (block: string): string[] => block.split(/\n(?=\s*(?:[-*]|\d+\.) )/);

const wrapped = (text: string, width: number): string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
