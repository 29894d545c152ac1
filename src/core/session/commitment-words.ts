import { asMarkdown } from './as-markdown.ts';
import { OWNER_NAMES } from './names.ts';
import type { Commitment } from './session.ts';

/** What somebody will do, as a line of Markdown. */
export const commitmentAsMarkdown = ({ text, owner, date }: Commitment): string =>
  `**We will:** ${asMarkdown(text)} (${OWNER_NAMES[owner]}${date ? `, by ${date}` : ''})`;
