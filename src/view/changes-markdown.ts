import type { ShortenedRun } from '../core/diff/shorten-runs.ts';
import type { ChangeWords } from '../core/words/words.ts';
import type { BlockOf, Item } from './blocks.ts';
import type { ChangeDetail, ChangeLine, ShownChange } from './changes.ts';

/** Changes as Markdown: what was removed and added stands in braces, in words. */
export const changesAsMarkdown = ({ title, changes }: BlockOf<'changes'>, how: How): string =>
  [`## ${title}`, ...changes.map((change) => changeAsMarkdown(change, how))].join('\n\n');

const changeAsMarkdown = ({ heading, kind, note, lines }: ShownChange, { asLink, words }: How): string =>
  [`### ${asLink(heading)} (${words.kinds[kind]})`, note, lines.map((line) => lineAsMarkdown(line, words)).join('\n')]
    .filter(Boolean)
    .join('\n\n');

const lineAsMarkdown = ({ label, said, details }: ChangeLine, words: ChangeWords): string =>
  [`- ${label}: ${said}`, ...details.map((detail) => detailAsMarkdown(detail, words))].join('\n');

const detailAsMarkdown = ({ label, runs }: ChangeDetail, words: ChangeWords): string => {
  const text = runs
    .map((run, index) => runAsMarkdown(run, { before: runs[index - 1], isAlone: runs.length === 1, words }))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return `  - ${label === undefined ? '' : `${label}: `}${text}`;
};

const runAsMarkdown = ({ kind, text }: ShortenedRun, { before, isAlone, words }: RunPlace): string => {
  // A text that came or went as a whole is labelled so.
  if (isAlone || kind === 'same' || kind === 'gap') return text;
  const space = /^\s/.test(text) || before?.kind === 'removed' ? ' ' : '';
  return `${space}{${words.spoken[kind]}: ${text.trim()}}${/\s$/.test(text) ? ' ' : ''}`;
};

interface How {
  asLink: (item: Item) => string;
  words: ChangeWords;
}

interface RunPlace {
  before: ShortenedRun | undefined;
  /** Whether there is no other run. */
  isAlone: boolean;
  words: ChangeWords;
}
