import type { z } from 'astro/zod';
import { closest } from './closest.ts';
import { isPlainMap } from './plain-data.ts';
import type { Place, Problem } from './problems.ts';
import { problem } from './problems.ts';
import type { YamlResult } from './read-yaml.ts';
import { rightForm, wantedForm } from './right-form.ts';
import { allowsAt, keysAt } from './schema/walk.ts';

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
  { data, at }: Pick<YamlResult, 'data' | 'at'>,
): { data: z.infer<Schema> } | { problems: Problem[] } => {
  const result = schema.safeParse(data);
  if (result.success) return { data: result.data };
  return { problems: fromIssues(result.error.issues, { schema, data, at }) };
};

/** A key that is missing where another is nearly it is misspelt, and so one problem. */
const fromIssues = (issues: readonly Issue[], context: Context): Problem[] => {
  const meant = new Set(
    issues
      .filter((issue) => issue.code === 'unrecognized_keys')
      .flatMap(({ keys, path }) => keys.map((key) => fieldPath([...path, meantBy(key, path, context) ?? key]))),
  );
  return issues
    .filter(({ path }) => valueAt(context.data, path) !== undefined || !meant.has(fieldPath(path)))
    .flatMap((issue) => fromIssue(issue, context));
};

/** The key that a misspelt one stands for: rather one that is missing. */
const meantBy = (key: string, path: readonly PropertyKey[], { schema, data }: Context): string | undefined => {
  const known = keysAt(schema, path);
  const missing = known.filter((name) => valueAt(data, [...path, name]) === undefined);
  return closest(key, missing) ?? closest(key, known);
};

const fromIssue = (issue: Issue, context: Context): Problem[] => {
  const { data, at } = context;
  const path = fieldPath(issue.path);
  const value = valueAt(data, issue.path);
  const place = at(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, issue, context));
    case 'invalid_type': {
      const expected = TYPES[issue.expected] ?? issue.expected;
      return [value === undefined ? missing(path, place, expected) : wrongType(path, place, { value, expected })];
    }
    case 'invalid_value':
      return [wrongValue(path, place, { value, known: issue.values.map(String) })];
    case 'invalid_union':
      return fromUnion(issue, context);
    case 'invalid_key':
      return [wrongKey(issue, context)];
    case 'custom':
      return [value === undefined ? missing(path, place, `it ${issue.message}`) : wrong(issue, context)];
    default:
      return [wrong(issue, context)];
  }
};

const unknownKey = (key: string, { path }: Issue, context: Context): Problem =>
  keyProblem(key, context.at([...path, key], 'key'), {
    known: keysAt(context.schema, path),
    suggestion: meantBy(key, path, context),
  });

/** A key of a table: one of a fixed set, or of a certain form. */
const wrongKey = (issue: IssueOf<'invalid_key'>, { at }: Context): Problem => {
  const place = at(issue.path, 'key');
  const [first] = issue.issues;
  if (first?.code === 'invalid_value') {
    const known = first.values.map(String);
    const key = String(issue.path.at(-1));
    return keyProblem(key, place, { known, suggestion: closest(key, known) });
  }
  return problem('T304', place, { path: fieldPath(issue.path), reason: first?.message ?? 'is not an allowed key' });
};

const keyProblem = (
  key: string,
  place: Place,
  { known, suggestion = '' }: { known: string[]; suggestion: string | undefined },
): Problem => problem('T301', place, { key, suggestion, known: known.join(', ') });

/** Reports what is wrong with the form that the value comes nearest to: the first one of its type. */
const fromUnion = (issue: IssueOf<'invalid_union'>, context: Context): Problem[] => {
  const value = valueAt(context.data, issue.path);
  const path = fieldPath(issue.path);
  // A form with fields may be wanted, and the value have none.
  if (isOurs(issue) && value !== undefined && !isPlainMap(value)) return [wrong(issue, context)];
  const types = issue.errors.map(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0 ? first : undefined,
  );
  const nearest = issue.errors.find((_, index) => types[index] === undefined);
  if (nearest) {
    return fromIssues(
      nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
      context,
    );
  }
  const expected = types.map((type) => TYPES[type?.expected ?? ''] ?? '').join(' or ');
  const place = context.at(issue.path);
  return [value === undefined ? missing(path, place, expected) : wrongType(path, place, { value, expected })];
};

const missing = (path: string, place: Place, expected: string): Problem => problem('T302', place, { path, expected });

const wrongType = (path: string, place: Place, { value, expected }: { value: unknown; expected: string }): Problem =>
  problem('T303', place, { path, found: typeName(value), expected });

const wrongValue = (path: string, place: Place, { value, known }: { value: unknown; known: string[] }): Problem => {
  const list = known.join(', ');
  if (value === undefined) return missing(path, place, `one of ${list}`);
  if (typeof value !== 'string') return wrongType(path, place, { value, expected: `one of ${list}` });
  return problem('T305', place, { path, value, suggestion: closest(value, known) ?? '', known: list });
};

const wrong = (issue: Issue, { schema, data, at }: Context): Problem => {
  const { path } = issue;
  const value = valueAt(data, path);
  const reason = reasonOf(issue);
  const form = rightForm(value, { reason, isRight: (other) => allowsAt(schema, path, other) });
  return problem('T304', at(path), {
    path: fieldPath(path),
    reason,
    suggestion: form?.startsWith('#') ? `"${form}"` : (form ?? ''),
    advice: wantedForm(reason) ?? '',
    was: reason.startsWith('is longer than') ? lengthOf(value) : '',
  });
};

const asMap = (value: unknown): Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>) : {};

/** Whether a schema says itself what is wrong. */
const isOurs = ({ message }: Issue): boolean => !/^(?:Too (?:big|small)|Invalid)/.test(message);

/** What a schema says itself, or the bound that was crossed. */
const reasonOf = (issue: Issue): string => {
  if (isOurs(issue) || (issue.code !== 'too_big' && issue.code !== 'too_small')) return issue.message;
  const isNumber = issue.origin === 'number' || issue.origin === 'int';
  if (issue.code === 'too_big')
    return isNumber ? `is more than ${issue.maximum}` : `has more than ${issue.maximum} items`;
  return isNumber ? `is less than ${issue.minimum}` : `has fewer than ${issue.minimum} items`;
};

const typeName = (value: unknown): string => {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'boolean') return 'true or false';
  if (typeof value !== 'number') return 'text';
  if (!Number.isFinite(value)) return 'not a finite number';
  return Number.isInteger(value) ? 'a whole number' : 'a number';
};

const lengthOf = (value: unknown): string =>
  typeof value === 'string' && value.length > 0 ? `${value.length} characters long` : '';

/** `rows.2.id` as `rows[2].id`. */
export const fieldPath = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '') || 'the frontmatter';

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => asMap(value)[step], data);

interface Context {
  schema: z.ZodType;
  data: unknown;
  at: YamlResult['at'];
}
type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;
