import type { Correction } from './types.ts';

/** One thing that a query asks for. */
export interface Term {
  /** The word or words as they are searched. */
  word: string;
  /** What may be meant, the surest first. */
  options: Option[];
  /** How much it tells: the rarer in the playbook, the more. */
  weight: number;
  /** How sure it is that this word was meant, from 0 to 1. */
  sure: number;
  /** Whether it counts only beside others. */
  isStop: boolean;
  /** Whether the playbook does not use it; its options are then words that are near, or it has none. */
  isUnknown: boolean;
}

/** One sense of a term. A text has it where it has a word for every slot. */
export interface Option {
  /** For each slot, the stems that fill it. */
  slots: readonly (readonly string[])[];
  /** How sure it is that this was meant, from 0 to 1. */
  sure: number;
  /** The same for the full-text index. */
  text: string;
}

/** A query as it was understood. */
export interface ReadQuery {
  text: string;
  terms: Term[];
  corrections: Correction[];
}
