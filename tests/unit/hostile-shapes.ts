const repeat = (piece: string) => (size: number) => piece.repeat(size / piece.length);

/** Bodies of about so many characters, of shapes that have brought down one parser or another. */
export const SHAPES: Record<string, (size: number) => string> = {
  'spaces in a table': (size) => `| - ${' '.repeat(size)}x\n`,
  'ends of links': repeat('x]('),
  'brackets that open': repeat('['),
  'quotations in each other': repeat('> '),
  'lists in each other': (size) => `${'- '.repeat(size / 2)}a`,
  'backticks, one more each time': (size) => {
    let text = '';
    for (let count = 1; text.length < size; count++) text += `a${'`'.repeat(count)}`;
    return text;
  },
  'signs that begin a tag': repeat('<'),
  'braces that open': repeat('{'),
  'parentheses in braces': (size) => `{${'('.repeat(size / 2)}${')'.repeat(size / 2)}}`,
  'terms in a line': repeat('{leader} '),
  'emphasis that crosses': repeat('*a_ '),
  'a long table': (size) => `| a | b |\n| - | - |\n${'| c | d |\n'.repeat(size / 10)}`,
  references: repeat('&amp;'),
  definitions: (size) => {
    let text = '';
    for (let index = 0; text.length < size; index++) text += `[a${index}]: x\n`;
    return text;
  },
  'comments that never end': repeat('<!-- '),
  comments: repeat('<!-- a -->\n\n'),
  'components that never end': repeat('<Note>\n\n'),
  'ends of components': repeat('</Note>\n\n'),
  'one long line that is not ASCII': repeat('é *a* '),
  footnotes: repeat('[^a] '),
  modules: repeat('import a\n\n'),
  'plain text': repeat('Some words of a paragraph, and more of them.\n\n'),
  'emphasis that is closed': repeat('*a* **b** '),
  'components that are closed': repeat('<Note>\n\na\n\n</Note>\n\n'),
  'code within a line': repeat('`a` `` b '),
  'numbered lists': repeat('1. a\n'),
};
