import type { z } from 'astro/zod';
import type { PlaybookTable } from './fields.ts';

/**
 * What a field of an entry means, beyond the form of its value: the metadata of its schema. Everything that treats fields
 * by what they mean, such as merging, "what changed", search and the JSON Schemas, reads it from here.
 */
export interface FieldMeta {
  /** What it holds, for whoever writes it; the JSON Schema has it. */
  description?: string;
  /** A line of prose, in which terms may stand. */
  prose?: true;
  /** The collections whose entries it names by their full ids; none where it may be any. */
  references?: readonly string[];
  /** The table in `playbook.yaml` that has its value as a key. */
  listedIn?: PlaybookTable;
  /** Whether its value is the address of a file in `public/`, which editions carry. */
  file?: true;
  /** What readers call it in "what changed"; made from its name where left out, and null where there is nothing to tell. */
  label?: string | null;
  /** What readers call its values, or the keys of a map, within a sentence. */
  values?: Readonly<Record<string, string>>;
  /** What its number counts. */
  unit?: 'minute' | 'day';
  /** Whether its value says whose something is, so that a change of it is a move. */
  whose?: true;
  /** Whether the order of its items says nothing: then two people may add to it at once. */
  set?: true;
  /** The field that tells its rows apart, by which patches name them; `id` where left out, if they have one. */
  key?: string;
  /** What readers call one of its rows. */
  one?: string;
  /** The field by which readers know a row, with dots where it is part of another; `key` where left out. */
  named?: string;
  /** Whether readers know a row by its number too. */
  numbered?: true;
  /** Whether both entries must name each other. */
  symmetric?: true;
  /** Whether an entry may name itself. */
  reflexive?: true;
  /** Of two days, the later one is right, whoever wrote it. */
  latest?: true;
  /** Whether it heads the page, in the place of `title`. */
  heads?: true;
  /** Whether people may ask for the entry with it: a name, a phrasing. Search looks there first. */
  said?: true;
  /** Whether it answers outright; search shows it with the result. */
  answers?: true;
  /** Whether the page has it as a part with its name as the id of the heading, so that links can lead there. */
  part?: true;
  /** Whether its rows stand on the page under their own ids, so that links can lead to each. */
  anchors?: true;
}

/** A field's description, and what else it means: `text(80).meta(about('What it is called.', { said: true }))`. */
export const about = (description: string, more: Omit<FieldMeta, 'description'> = {}) => ({ description, ...more });

/** What a field means; whether it is optional or has a default says nothing about that. */
export const metaOf = (schema: z.ZodType): Readonly<FieldMeta> => {
  const before = known.get(schema);
  if (before) return before;
  const { innerType } = schema.def as { innerType?: z.ZodType }; // zod's own name of what a wrapper holds
  const meta = { ...(innerType && metaOf(innerType)), ...(schema.meta() as FieldMeta | undefined) };
  known.set(schema, meta);
  return meta;
};

/** It is asked for each field of each entry, and a schema that is given a meaning is another one. */
const known = new WeakMap<z.ZodType, FieldMeta>();

/** What readers call a field. */
export const labelOf = (name: string, { label }: FieldMeta): string | null => {
  if (label !== undefined) return label;
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
