import { fill } from '../words/fill.ts';
import type { ToolWords } from '../words/tool-words.ts';
import { asMarkdown } from './as-markdown.ts';
import type { Commitment } from './session.ts';

/** What somebody will do, as a line of Markdown. */
export const commitmentAsMarkdown = (
  { text, owner, date }: Commitment,
  { all, promise }: Pick<ToolWords, 'all' | 'promise'>,
): string => {
  const who = all.owners[owner];
  return `**${promise.weWill}** ${asMarkdown(text)} (${date ? fill(promise.by, { owner: who, day: date }) : who})`;
};
