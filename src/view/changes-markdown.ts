import type { ShortenedRun } from '../core/diff/shorten-runs.ts';
import type { BlockOf, Item } from './blocks.ts';
import type { ChangeDetail, ChangeLine, ShownChange } from './changes.ts';

/** Changes as Markdown: what was removed and added stands in braces, in words. */
export const changesAsMarkdown = ({ title, changes }: BlockOf<'changes'>, asLink: (item: Item) => string): string =>
  [`## ${title}`, ...changes.map((change) => changeAsMarkdown(change, asLink))].join('\n\n');

const changeAsMarkdown = ({ heading, kind, note, lines }: ShownChange, asLink: (item: Item) => string): string =>
  [`### ${asLink(heading)} (${kind})`, note, lines.map(lineAsMarkdown).join('\n')].filter(Boolean).join('\n\n');

const lineAsMarkdown = ({ label, said, details }: ChangeLine): string =>
  [`- ${label}: ${said}`, ...details.map(detailAsMarkdown)].join('\n');

const detailAsMarkdown = ({ label, runs }: ChangeDetail): string => {
  const text = runs.map(runAsMarkdown).join('').replace(/\s+/g, ' ').trim();
  return `  - ${label === undefined ? '' : `${label}: `}${text}`;
};

const runAsMarkdown = ({ kind, text }: ShortenedRun, index: number, runs: readonly ShortenedRun[]): string => {
  // A text that came or went as a whole is labelled so.
  if (runs.length === 1 || kind === 'same' || kind === 'gap') return text;
  const space = /^\s/.test(text) || runs[index - 1]?.kind === 'removed' ? ' ' : '';
  return `${space}{${kind}: ${text.trim()}}${/\s$/.test(text) ? ' ' : ''}`;
};
