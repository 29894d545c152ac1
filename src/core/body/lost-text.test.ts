import { describe, expect, it } from 'vitest';
import { collections } from '../../collections/index.ts';
import { composeBody } from './compose-body.ts';

const options = {
  file: 'f.mdx',
  collections,
  terms: { leader: { value: 'head' } },
  publicFiles: new Set(['p.svg']),
  takenIds: new Set<string>(),
};
const found = (body: string) =>
  composeBody(body, options).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
const messageOf = (body: string) =>
  composeBody(body, options)
    .problems.map(({ message }) => message)
    .join('\n');
const table = (row: string) => `| a | b |\n| - | - |\n${row}\n`;

describe('text that no page would show', () => {
  it.each([
    [table('| c | d | e |'), 'T516 3:9'],
    [table('c | d | e'), 'T516 3:7'],
    [table('| c | d | | e |'), 'T516 3:11'],
    [table('| c | d | {leader} |'), 'T516 3:9'],
    [table('| c | d | ![e](/p.svg) |'), 'T516 3:9'],
    [table('| `c|d` | e |'), 'T516 3:9'],
    ['> | a |\n> | - |\n> | b | c |\n', 'T516 3:7'],
    ['<Note>\n\n| a |\n| - |\n| b | c |\n\n</Note>\n', 'T516 5:5'],
    ['[a]: faqs/why\n', 'T517 1:1'],
    ['[//]: # (a note)\n', 'T517 1:1'],
    ['a\n\n> [b]: faqs/why "B"\n', 'T517 3:3'],
    ['a\n\n[^b]: c\n', 'T517 3:1'],
    ['[a]\n\n[a]: faqs/why\n\n[^a]: b\n', 'T517 5:1'],
    ['[^a]\n\n[^a]: b\n\n[a]: faqs/why\n', 'T517 5:1'],
    ['[a]\n\n[a]: faqs/why\n[A]: faqs/other\n', 'T518 4:1'],
    ['[^a]\n\n[^a]: b\n\n[^a]: c\n', 'T518 5:1'],
    ['```js title="a.js"\nb\n```\n', 'T519 1:1'],
    ['- ~~~ Some words\n  b\n  ~~~\n', 'T519 1:3'],
  ])('is a problem: %j', (body, expected) => {
    expect(found(body)).toEqual([expected]);
  });

  it.each([
    [table('| c | d | e *f* | {leader} |'), '"e f | {leader}"'],
    ['[Our lists]: faqs/why\n', '[Our lists]'],
    ['[^One]: a\n', '[^One]'],
    ['```js title="a.js"\nb\n```\n', '"title="a.js""'],
  ])('is named: %j', (body, words) => {
    expect(messageOf(body)).toContain(words);
  });

  it.each([
    table('| c | d |'),
    table('| c |'),
    table('| c | d | |'),
    table('| c | d \\| e |'),
    '[a] ![b]\n\n[a]: faqs/why\n[b]: /p.svg\n',
    'a[^b]\n\n[^b]: c[^d]\n\n[^d]: e[^b]\n',
    '```js\na\n```\n',
    '`[a]: b`\n\n~~~\n[c]: d\n~~~\n',
  ])('is not there: %j', (body) => {
    expect(found(body)).toEqual([]);
  });

  it('is in no print of a table', () => {
    const { parts, markdown } = composeBody(table('| c | d | e | |'), options);
    expect([JSON.stringify(parts).includes('e</td>'), markdown]).toEqual([false, table('| c | d |')]);
    expect(composeBody(table('| c | d | |'), options).markdown).toBe(table('| c | d |'));
  });
});
