import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { readYaml } from './read-yaml.ts';
import { slug, text, texts, webAddress } from './schema/fields.ts';
import { fieldPath, validate } from './validate.ts';

const schema = z
  .strictObject({
    title: text(10),
    count: z.int().min(1).max(5).optional(),
    share: z.number().optional(),
    kind: z.enum(['small', 'large']).optional(),
    lines: texts(5).min(1, 'needs a line').optional(),
    pair: z.tuple([text(), text()]).optional(),
    rows: z.array(z.strictObject({ id: slug(), note: text().optional() })).optional(),
    names: z.record(slug(), text()).optional(),
    presets: z.partialRecord(z.enum(['by-vote', 'by-lot']), z.strictObject({ note: text() })).optional(),
    term: z.union([text(5), z.strictObject({ value: text(5), plural: text().optional() })]).optional(),
    url: webAddress().optional(),
    needed: text().optional(),
  })
  .refine((entry) => entry.kind !== 'large' || entry.needed !== undefined, { error: 'is required', path: ['needed'] });

/** The problems of some fields, after `title: A`. */
const problemsOf = (fields: string) => {
  const result = validate(schema, readYaml(`title: A\n${fields}`, { file: 'f.mdx', firstLine: 2 }));
  return 'problems' in result ? result.problems : [];
};
const found = (fields: string) =>
  problemsOf(fields).map(({ code, line, column, message, hint }) => `${line}:${column} ${code} ${message} (${hint})`);

describe('validate', () => {
  it('gives the data where nothing is wrong', () => {
    const yaml = readYaml('title: A\nrows:\n  - id: one\n', { file: 'f.mdx', firstLine: 2 });
    expect(validate(schema, yaml)).toEqual({ data: { title: 'A', rows: [{ id: 'one' }] } });
  });

  it.each([
    ['titel: B', '3:1 T301 unknown key `titel` (did you mean `title`?)'],
    ['TITLE: B', '3:1 T301 unknown key `TITLE` (did you mean `title`?)'],
    ['rows: [{ id: a, nota: b }]', '3:17 T301 unknown key `nota` (did you mean `note`?)'],
    ['rows: [{ id: a, x: b }]', '3:17 T301 unknown key `x` (keys here are: id, note)'],
    ['presets: { by-vot: { note: a } }', '3:12 T301 unknown key `by-vot` (did you mean `by-vote`?)'],
    ['presets: { by-chance: { note: a } }', '3:12 T301 unknown key `by-chance` (keys here are: by-vote, by-lot)'],
    ['presets: { by-vote: { not: a, note: b } }', '3:23 T301 unknown key `not` (did you mean `note`?)'],
    ['term: { value: a, plurl: b }', '3:19 T301 unknown key `plurl` (did you mean `plural`?)'],
  ])('reports a key that nobody knows: %s', (fields, expected) => {
    expect(found(fields)).toEqual([expected]);
  });

  it.each([
    ['rows: [{ note: b }]', '3:8 T302 `rows[0].id` is missing (add it: one line of text)'],
    ['kind: large', '2:1 T302 `needed` is missing (add it: it is required)'],
    ['term: { plural: b }', '3:7 T302 `term.value` is missing (add it: one line of text)'],
  ])('reports what is missing: %s', (fields, expected) => {
    expect(found(fields)).toEqual([expected]);
  });

  it.each([
    ['count: many', '3:8 T303 `count` is text, but must be a number (write a number)'],
    ['count: 1.5', '3:8 T303 `count` is a number, but must be a whole number (write a whole number)'],
    ['share: .inf', '3:8 T303 `share` is not a finite number, but must be a number (write a number)'],
    ['needed: 1', '3:9 T303 `needed` is a whole number, but must be one line of text (put the value in quotes)'],
    ['needed: true', '3:9 T303 `needed` is true or false, but must be one line of text (put the value in quotes)'],
    ['needed:', '3:8 T303 `needed` is empty, but must be one line of text (write one line of text)'],
    [
      'needed: { a: b }',
      '3:9 T303 `needed` is a map, but must be one line of text (put the whole value in quotes: a colon with a space behind it makes a map)',
    ],
    ['lines: a', '3:8 T303 `lines` is text, but must be a list (write a list)'],
    ['lines: [[a]]', '3:9 T303 `lines[0]` is a list, but must be one line of text (write one line of text)'],
    ['rows: [a]', '3:8 T303 `rows[0]` is text, but must be a map (write a map)'],
    ['kind: [small]', '3:7 T303 `kind` is a list, but must be one of small, large (write one of small, large)'],
    ['term: [a]', '3:7 T303 `term` is a list, but must be one line of text or a map (write one line of text or a map)'],
  ])('reports the wrong type: %s', (fields, expected) => {
    expect(found(fields)).toEqual([expected]);
  });

  it.each([
    ['needed: ""', '3:9 T304 `needed` is empty (change the value)'],
    ['lines: [abcdef]', '3:9 T304 `lines[0]` is longer than 5 characters (change the value; it is 6 characters long)'],
    ['lines: []', '3:8 T304 `lines` needs a line (change the value)'],
    ['count: 6', '3:8 T304 `count` is more than 5 (change the value)'],
    ['count: 0', '3:8 T304 `count` is less than 1 (change the value)'],
    ['pair: [a, b, c]', '3:7 T304 `pair` has more than 2 items (change the value)'],
    ['pair: [a]', '3:7 T304 `pair` has fewer than 2 items (change the value)'],
    ['names: { No: a }', '3:10 T304 `names.No` may hold lower-case letters, digits and hyphens (change the value)'],
    ['term: abcdef', '3:7 T304 `term` is longer than 5 characters (change the value; it is 6 characters long)'],
    [
      'url: javascript:x',
      '3:6 T304 `url` is not an https:// address such as https://www.example.org/ (write an https:// address such as https://www.example.org/)',
    ],
  ])('reports a value that is not allowed: %s', (fields, expected) => {
    expect(found(fields)).toEqual([expected]);
  });

  it.each([
    ['kind: smal', '3:7 T305 `kind` is "smal", which is not one of its values (did you mean `small`?)'],
    ['kind: huge', '3:7 T305 `kind` is "huge", which is not one of its values (values are: small, large)'],
  ])('reports a value that is none of those it may be: %s', (fields, expected) => {
    expect(found(fields)).toEqual([expected]);
  });

  it('reports everything at once', () => {
    expect(
      problemsOf('count: many\nlines: []\nx: 1\n')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['T301', 'T303', 'T304']);
  });
});

describe('fieldPath', () => {
  it('writes a path as people do', () => {
    expect(fieldPath(['rows', 2, 'id'])).toBe('rows[2].id');
    expect(fieldPath(['terms', 'product.leader'])).toBe('terms.product.leader');
    expect(fieldPath([])).toBe('the frontmatter');
  });
});
