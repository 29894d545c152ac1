import { z } from 'astro/zod';
import { canBeCalled } from '../core/collection.ts';
import type { EntrySchema } from '../core/collection.ts';
import { entryJsonSchema } from '../core/entry-json-schema.ts';
import { commonFields } from '../core/schema/entry.ts';
import { metaOf } from '../core/schema/field-meta.ts';
import type { PageCollection } from '../view/collection.ts';

const called = z.string().min(1, 'is empty');
const code = z.custom<(...input: never[]) => unknown>((value) => typeof value === 'function', 'must be a function');
/** Types say what may stand here; nothing goes wrong far away where it does not. */
const anything = z.unknown().optional();

const schema = z.unknown().superRefine((value, context) => {
  for (const message of wrongSchema(value)) context.addIssue({ code: 'custom', message });
});

/** The form of a collection of somebody else's, whose code types may not have checked. */
const form = z.strictObject({
  name: called.refine(canBeCalled, 'cannot be a part of addresses: use lower-case letters, digits and single hyphens'),
  title: called,
  one: called,
  lead: called,
  words: anything,
  schema,
  page: code,
  around: code.optional(),
  index: code.optional(),
  leadOf: code.optional(),
  sideOf: code.optional(),
  noteOf: code.optional(),
  lineOf: code.optional(),
  citedAs: code.optional(),
  ritualOf: code.optional(),
  relations: code.optional(),
  pageIds: z.array(z.string()).optional(),
  bodyIsPart: anything,
  search: anything,
  imported: anything,
  isExtended: anything,
  isMain: anything,
  sheet: anything,
  home: anything,
  tools: anything,
  files: anything,
} satisfies Record<keyof PageCollection, z.ZodType>);

/** A collection of somebody else's. */
export const definition = form as unknown as z.ZodType<PageCollection, PageCollection>; // what it lets through has this form

const wrongSchema = (value: unknown): string[] => {
  if (!isObjectSchema(value)) return ['must be a schema: z.strictObject({ title, ...commonFields, … })'];
  const { shape, def } = value;
  const lacks = Object.keys(commonFields).filter((name) => !Object.hasOwn(shape, name));
  const heads = Object.entries(shape).filter(([name, field]) => name === 'title' || metaOf(field).heads);
  const mute = Object.keys(shape).filter((name) => shape[name] && !metaOf(shape[name]).description);
  return [
    ...(def.catchall?._zod.def.type === 'never'
      ? []
      : ['must be strict, or misspelt keys are lost: z.strictObject(…)']),
    ...(lacks.length > 0 ? [`lacks ${lacks.join(', ')}: write ...commonFields in it`] : []),
    ...(heads.length === 1 ? [] : ['must have one field that heads the page: `title`, or one with `heads: true`']),
    ...mute.map((name) => `has a field without description: ${name}: ….meta(about('What it is.'))`),
    ...unlikeJson(value),
  ];
};

/** By its own word: it may come from another copy of zod. */
const isObjectSchema = (value: unknown): value is EntrySchema =>
  (value as { def?: { type?: unknown } } | null | undefined)?.def?.type === 'object';

const unlikeJson = (found: EntrySchema): string[] => {
  try {
    entryJsonSchema('entries', found);
    return [];
  } catch (error) {
    return [`cannot be published as a JSON Schema: ${error instanceof Error ? error.message : String(error)}`];
  }
};
