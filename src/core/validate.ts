import type { z } from 'astro/zod';
import { closest } from './closest.ts';
import type { Place, Problem } from './problems.ts';
import { problem } from './problems.ts';
import type { YamlResult } from './read-yaml.ts';
import { shapeAt } from './schema/walk.ts';

const TYPES: Record<string, string> = {
  string: 'one line of text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a map',
  record: 'a map',
};

/** Checks data against a schema. Gives the parsed data, or every problem with its place in the YAML. */
export const validate = <Schema extends z.ZodType>(
  schema: Schema,
  { data, at }: YamlResult,
): { data: z.infer<Schema> } | { problems: Problem[] } => {
  const result = schema.safeParse(data);
  if (result.success) return { data: result.data };
  return { problems: result.error.issues.flatMap((issue) => fromIssue(issue, { schema, data, at })) };
};

const fromIssue = (issue: Issue, context: Context): Problem[] => {
  const { data, at } = context;
  const path = fieldPath(issue.path);
  const value = valueAt(data, issue.path);
  const place = at(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, issue, context));
    case 'invalid_type':
      return [
        value === undefined
          ? missing(path, place, TYPES[issue.expected])
          : wrongType(path, place, value, issue.expected),
      ];
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (value === undefined) return [missing(path, place, `one of ${values.join(', ')}`)];
      return [
        problem('T305', place, {
          path,
          value: describeValue(value),
          suggestion: closest(String(value), values) ?? '',
          known: values.join(', '),
        }),
      ];
    }
    case 'invalid_union':
      return [
        value === undefined
          ? missing(path, place, undefined)
          : problem('T304', place, { path, reason: 'has none of the forms it may have' }),
      ];
    case 'invalid_key':
      return [
        problem('T304', at(issue.path, 'key'), { path, reason: issue.issues[0]?.message ?? 'is not an allowed key' }),
      ];
    case 'custom':
      if (value === undefined) return [missing(path, place, undefined, issue.message)];
      break;
  }
  return [problem('T304', place, { path, reason: issue.message, was: lengthOf(value) })];
};

const unknownKey = (key: string, issue: Issue, { schema, at }: Context): Problem => {
  const known = Object.keys(shapeAt(schema, issue.path) ?? {});
  const path = [...issue.path, key];
  return problem('T301', at(path, 'key'), { key, suggestion: closest(key, known) ?? '', known: known.join(', ') });
};

const missing = (path: string, place: Place, expected: string | undefined, reason?: string): Problem =>
  problem('T302', place, { path, expected: expected ?? reason ?? '' });

const wrongType = (path: string, place: Place, value: unknown, expected: string): Problem =>
  problem('T303', place, { path, found: typeName(value), expected: TYPES[expected] ?? expected });

const typeName = (value: unknown): string => {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a whole number' : 'a number';
  return typeof value === 'boolean' ? 'true or false' : 'text';
};

const describeValue = (value: unknown): string => (typeof value === 'object' ? typeName(value) : String(value));

const lengthOf = (value: unknown): string => (typeof value === 'string' ? `${value.length} characters long` : '');

/** `rows.2.id` as `rows[2].id`. */
export const fieldPath = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '') || 'the frontmatter';

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  );

interface Context {
  schema: z.ZodType;
  data: unknown;
  at: YamlResult['at'];
}
type Issue = z.core.$ZodIssue;
