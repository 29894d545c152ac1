import { fill } from '../words/fill.ts';
import type { ToolWords } from '../words/tool-words.ts';
import { asMarkdown } from './as-markdown.ts';
import type { Behaviour, Session } from './session.ts';

/** More promises than these are a wish list. */
export const MOST_BEHAVIOURS = 8;

/** What makes a behaviour hard to notice, as a question that mends it; undefined where nothing speaks against it. */
export const doubtOf = (
  { text, isNoticeable }: Behaviour,
  { virtues, measures, virtue, measure, unnoticed }: ToolWords['agreement'],
): string | undefined => {
  const aVirtue = findWord(text, virtues);
  if (aVirtue !== undefined) return fill(virtue, { word: aVirtue });
  const aMeasure = findWord(text, measures);
  if (aMeasure !== undefined) return fill(measure, { word: aMeasure });
  return isNoticeable === false ? unnoticed : undefined;
};

/** The first of some words that a text has; in the list, a star stands for any ending. No list finds nothing. */
const findWord = (text: string, list: string): string | undefined =>
  list === ''
    ? undefined
    : new RegExp(`(?<!\\p{L})(?:${list.replaceAll(' ', '|').replaceAll('*', '\\p{L}*')})(?!\\p{L})`, 'iu').exec(
        text,
      )?.[0];

/** A session with a list of behaviours changed at one place; without a behaviour, with one less. */
export const withBehaviour = (session: Session, index: number, behaviour: Behaviour | undefined): Session => ({
  ...session,
  behaviours: behaviour ? withAt(session.behaviours, index, behaviour) : session.behaviours.toSpliced(index, 1),
});

const withAt = (behaviours: readonly Behaviour[], index: number, behaviour: Behaviour): Behaviour[] =>
  index < behaviours.length ? behaviours.with(index, behaviour) : [...behaviours, behaviour];

/** The behaviours as a list of Markdown. */
export const behavioursAsMarkdown = (
  behaviours: readonly Behaviour[],
  { all, agreement }: Pick<ToolWords, 'all' | 'agreement'>,
): string =>
  behaviours
    .filter(({ text }) => text !== '')
    .map(({ text, owner, isNoticeable }) => {
      const noticed = isNoticeable ? agreement.noticed : agreement.notNoticed;
      const about = isNoticeable === undefined ? [all.owners[owner]] : [all.owners[owner], noticed];
      return `- ${asMarkdown(text)} (${about.join('; ')})`;
    })
    .join('\n');
