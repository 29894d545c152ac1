import { fill } from '../words/fill.ts';
import type { ToolWords } from '../words/tool-words.ts';
import { Damage, Fields, listOf, oneOf, tableOf, textOf, truth, wholeOf } from './readers.ts';
import type { Reader } from './readers.ts';
import {
  DECIDERS,
  DECISION_STATES,
  DONT_KNOW,
  isDay,
  MOST_IN_LINE,
  MOST_IN_PART,
  MOST_LEAN,
  MOST_SCORE,
  NO_ANSWERS,
  OWNERS,
} from './session.ts';
import type { Answers, Behaviour, Commitment, DecisionAnswer, Session } from './session.ts';

/** What a saved session says it is. */
export const FORMAT = 'tandem-session';
/** Goes up when an older version of the tools would misread what a newer one writes. */
export const VERSION = 1;

const MOST_CHARACTERS = 500_000;

/**
 * Reads a saved session, whoever wrote it: the session, or what is wrong. Nothing is left out: items that nobody knows
 * here, and fields of later versions, are kept for `writeSession`.
 */
export const parseSession = (text: string): ParsedSession => {
  if (text.length > MOST_CHARACTERS) return { problem: { kind: 'large' } };
  const value = parseJson(text);
  if (!isRecord(value) || value.format !== FORMAT) return { problem: { kind: 'foreign' } };
  const { version } = value;
  if (typeof version === 'number' && version > VERSION) return { problem: { kind: 'newer' } };
  try {
    return { session: readSession(value) };
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    return { problem: { kind: 'damaged', place: error.message } };
  }
};

const line = textOf(MOST_IN_LINE);

const day: Reader<string> = (value, path) => {
  const text = line(value, path);
  if (!isDay(text)) throw new Damage(path);
  return text;
};

const dayOrNone: Reader<string> = (value, path) => (value === '' ? '' : day(value, path));

const decision: Reader<DecisionAnswer> = (value, path) => {
  const fields = new Fields(value, path);
  const decider = oneOf([...DECIDERS, 'unset']);
  const tieBreak = fields.take('tieBreak', line, undefined);
  return {
    drives: fields.take('drives', decider, 'unset'),
    decides: fields.take('decides', decider, 'unset'),
    state: fields.take('state', oneOf(DECISION_STATES), 'unset'),
    ...(tieBreak === undefined ? {} : { tieBreak }),
    ...fields.more,
  };
};

const answers: Reader<Answers> = (value, path) => {
  const fields = new Fields(value, path);
  return {
    scores: fields.take('scores', tableOf(tableOf(wholeOf(DONT_KNOW, MOST_SCORE))), NO_ANSWERS.scores),
    places: fields.take('places', tableOf(wholeOf(-MOST_LEAN, MOST_LEAN)), NO_ANSWERS.places),
    decisions: fields.take('decisions', tableOf(decision), NO_ANSWERS.decisions),
    ...fields.more,
  };
};

const behaviour: Reader<Behaviour> = (value, path) => {
  const fields = new Fields(value, path);
  const isNoticeable = fields.take('isNoticeable', truth, undefined);
  return {
    text: fields.take('text', line, ''),
    owner: fields.take('owner', oneOf(OWNERS), 'both'),
    ...(isNoticeable === undefined ? {} : { isNoticeable }),
    ...fields.more,
  };
};

const commitment: Reader<Commitment> = (value, path) => {
  const fields = new Fields(value, path);
  return {
    text: fields.take('text', line, ''),
    owner: fields.take('owner', oneOf(OWNERS), 'both'),
    date: fields.take('date', dayOrNone, ''),
    isDone: fields.take('isDone', truth, false),
    about: fields.take('about', line, ''),
    ...fields.more,
  };
};

const readSession = (value: object): Session => {
  const fields = new Fields(value, '');
  fields.take('format', oneOf([FORMAT]), undefined);
  fields.take('version', wholeOf(VERSION, VERSION), undefined);
  return {
    playbook: fields.take('playbook', line, ''),
    edition: fields.take('edition', line, ''),
    product: fields.take('product', answers, NO_ANSWERS),
    engineering: fields.take('engineering', answers, NO_ANSWERS),
    together: fields.take('together', answers, NO_ANSWERS),
    ownDecisions: fields.take('ownDecisions', tableOf(line), new Map<string, string>()),
    forms: fields.take('forms', tableOf(tableOf(textOf(MOST_IN_PART))), new Map<string, Map<string, string>>()),
    behaviours: fields.take('behaviours', listOf(behaviour), []),
    commitments: fields.take('commitments', listOf(commitment), []),
    reviews: fields.take('reviews', tableOf(day), new Map<string, string>()),
    ...fields.more,
  };
};

const isRecord = (value: unknown): value is { format?: unknown; version?: unknown } =>
  typeof value === 'object' && value !== null;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What is wrong with a saved session, and what to do. */
export const problemInWords = ({ kind, place = '' }: FileProblem, { file }: ToolWords['all']): string =>
  fill(file[kind], { place });

/** What is wrong with a saved session, and where in it: `product.scores`. */
export interface FileProblem {
  kind: 'large' | 'foreign' | 'newer' | 'damaged';
  place?: string;
}

export type ParsedSession = { session: Session } | { problem: FileProblem };
