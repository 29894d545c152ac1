import { plainAsMarkdown } from '../plain-markdown.ts';

/** Text that somebody typed as one line of Markdown that shows it as it is. */
export const asMarkdown = (text: string): string => plainAsMarkdown(text.replace(/\s+/g, ' ').trim());

/** Rows of plain cells as a table. */
export const tableAsMarkdown = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => asMarkdown(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
};

/** Parts with an empty line between them; those that are not there are left out. */
export const joinParts = (parts: readonly (string | undefined)[]): string => `${parts.filter(Boolean).join('\n\n')}\n`;
