import type { commonFields } from '../schema/entry.ts';
import { ORIGINS } from './value-words.ts';

/** A list whose order says nothing. */
export const set = (label: string): FieldWords => ({ label, isSet: true });
/** A field with a few fixed values. */
export const oneOf = (label: string, words: Readonly<Record<string, string>>): FieldWords => ({ label, values: words });
export const minutes = (label: string): FieldWords => ({ label, unit: 'minute' });

/** The words of the fields that every entry may have. */
export const COMMON = {
  title: 'Title',
  summary: 'Summary',
  aliases: set('Other names'),
  topics: set('Topics'),
  related: set('Read next'),
  sources: {
    label: 'What this rests on',
    one: 'source',
    named: 'source',
    isSet: true,
    fields: { source: null, facts: null, hedge: 'How far it goes' },
  },
  origin: oneOf('Origin', ORIGINS),
  owner: 'Kept by',
  formerly: null,
  order: null,
  updated: null,
  reviewBy: null,
} as const satisfies Record<CommonField, Words>;

type CommonField = keyof typeof commonFields | 'title';

/** How readers are told of a field. */
export interface FieldWords {
  /** What they call it. */
  label: string;
  /** What they call its values, or the keys of a map. */
  values?: Readonly<Record<string, string>>;
  /** What its number counts. */
  unit?: 'minute' | 'day';
  /** Whether the order of its items says nothing. */
  isSet?: boolean;
  /** What they call one of its rows. */
  one?: string;
  /** The field by which a row is called, with dots where it is part of another. */
  named?: string;
  /** Whether they know a row by its number too. */
  isNumbered?: boolean;
  fields?: Readonly<Record<string, Words>>;
}

/** A label alone, or with more; null where there is nothing to tell. */
export type Words = string | FieldWords | null;
