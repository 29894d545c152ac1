import { fill } from '../words/fill.ts';
import type { ToolWords } from '../words/tool-words.ts';
import { asMarkdown, joinParts } from './as-markdown.ts';
import { behavioursAsMarkdown } from './behaviours.ts';
import type { Session } from './session.ts';

/** What a form was filled with, part by part; parts that nobody here knows are left to the session. */
export const filledParts = ({ id, parts }: Form, { forms }: Session): FilledPart[] =>
  parts.map(({ title }) => ({ title, text: forms.get(id)?.get(title) ?? '' }));

/** How far a form is, in words. */
export const progressOf = (parts: readonly FilledPart[], { none, every, some }: ToolWords['form']): string => {
  const written = parts.filter(isWritten).length;
  if (written === 0) return none;
  return written === parts.length ? every : fill(some, { written, all: parts.length });
};

/** Forms and what belongs to them as Markdown, to take away. */
export const formsAsMarkdown = (
  { title, forms, session, review, from }: FormOutcome,
  words: Pick<ToolWords, 'all' | 'form'> & Partial<Pick<ToolWords, 'agreement'>>,
): string => {
  const isOne = forms.length === 1;
  return joinParts([
    `# ${asMarkdown(title)}`,
    ...forms.flatMap((form) => {
      const parts = filledParts(form, session)
        .filter(isWritten)
        .map((part) => `${isOne ? '##' : '###'} ${asMarkdown(part.title)}\n\n${paragraphs(part.text)}`);
      return isOne || parts.length === 0 ? parts : [`## ${asMarkdown(form.title)}`, ...parts];
    }),
    words.agreement && session.behaviours.length > 0
      ? `## ${words.agreement.title}\n\n${behavioursAsMarkdown(session.behaviours, { all: words.all, agreement: words.agreement })}`
      : undefined,
    review && `**${words.form.lookAgain}:** ${asMarkdown(review)}`,
    asMarkdown(from),
  ]);
};

const isWritten = ({ text }: FilledPart): boolean => text.trim() !== '';

/** Lines that somebody typed as lines of Markdown. */
const paragraphs = (text: string): string => text.split('\n').map(asMarkdown).filter(Boolean).join('  \n');

/** A form of the playbook: a page to fill in. */
export interface Form {
  /** What its parts are kept under. */
  id: string;
  title: string;
  parts: readonly FormPart[];
}

interface FormPart {
  title: string;
  ask: string;
  lines: number;
  example: string;
}

interface FilledPart {
  title: string;
  text: string;
}

/** Everything that a form ends in. */
interface FormOutcome {
  title: string;
  forms: readonly Form[];
  session: Session;
  /** The day on which the two look again, in words. */
  review: string | undefined;
  /** Where and when it was made. */
  from: string;
}
