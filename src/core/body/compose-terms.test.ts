import { describe, expect, it } from 'vitest';
import { compose, found, htmlOf, inline, markdownOf } from '../../../tests/unit/composed-body.ts';

describe('a term in a body', () => {
  it.each([
    ['The {leader} says.', 'The head of product says.'],
    ['{leader}', 'head of product'],
    ['{\nleader\n}', 'head of product'],
    ['**{leader|cap}** and *{ leader | plural }*', '<strong>Head of product</strong> and <em>heads of product</em>'],
    ['{leader\\|plural}', 'heads of product'],
    ['[the {leader|a}](faqs/why) x', '<a href="../../faqs/why/">the a head of product</a> x'],
    ['[{leader}](faqs/why)', '<a href="../../faqs/why/">head of product</a>'],
    [
      '![The {leader|possessive} map](/pictures/map.svg "{leader}")',
      '<img src="/pictures/map.svg" alt="The head of product’s map" title="{leader}" loading="lazy">',
    ],
    [
      '![a [b {leader}] \\{c}](/pictures/map.svg)',
      '<img src="/pictures/map.svg" alt="a [b head of product] {c}" loading="lazy">',
    ],
  ])('is resolved: %j', (body, expected) => {
    expect(inline(body)).toBe(expected);
  });

  it.each([
    ['> - {leader}', '<li>head of product</li>'],
    ['a[^1]\n\n[^1]: {leader}', '<p>head of product <a'],
    ['<Note>\n\n{leader}\n\n</Note>', '[Note]'],
  ])('is resolved inside of anything: %j', (body, expected) => {
    expect(htmlOf(body)).toContain(expected);
  });

  it.each(['|', '\\|'])('may have filters in a table, behind %s', (bar) => {
    expect(
      htmlOf(`| a | b |\n| - | - |\n| {leader${bar}plural${bar}cap} | [{leader ${bar} a}](faqs/why) |\n`),
    ).toContain('<td>Heads of product</td>\n<td><a href="../../faqs/why/">a head of product</a></td>');
  });

  it('stays text, whatever its value is', () => {
    const value = '&#x3C;b>*x*&#x3C;/b> {a} | ](javascript:alert(1)) `y` # _z_ ~~s~~ ![';
    expect(inline('{hostile}')).toBe(value);
    expect(htmlOf('| a |\n| - |\n| {hostile} |')).toContain(`<td>${value}</td>`);
    expect(inline('![{hostile}](/pictures/map.svg)')).toBe(
      `<img src="/pictures/map.svg" alt="${value.replaceAll('&#x3C;', '<').replaceAll('`', '&#x60;')}" loading="lazy">`,
    );
    // Read again, the copy is one piece of text, and no markup at all.
    const again = compose(markdownOf('x {hostile} y').replaceAll('{', '\\{'));
    expect(again.problems).toEqual([]);
    expect(again.parts).toEqual(compose('x {hostile} y').parts);
  });

  it.each([
    ['`{leader}`', '<code>{leader}</code>'],
    ['``a ` {leader}``', '<code>a ` {leader}</code>'],
    ['[a](https://small.example/{leader})', '<a href="https://small.example/%7Bleader%7D">a</a>'],
    ['[a](https://small.example "{leader}")', '<a href="https://small.example" title="{leader}">a</a>'],
    ['[a]\n\n[a]: https://small.example/{leader}', '<a href="https://small.example/%7Bleader%7D">a</a>'],
    ['\\{leader}', '{leader}'],
    ['&#123;leader&#125;', '{leader}'],
  ])('is no term, and left alone, in %j', (body, expected) => {
    expect(inline(body)).toBe(expected);
  });

  it.each([
    ['`{leader\\|plural}` `{leader|plural}`', '<td><code>{leader|plural}</code> <code>{leader|plural}</code></td>'],
    ['`a\\|b` \\{leader}', '<td><code>a|b</code> {leader}</td>'],
  ])('is no term in code in a table: %j', (cell, expected) => {
    expect(htmlOf(`| a |\n| - |\n| ${cell} |`)).toContain(expected);
  });

  it.each(['```\n{leader|plural}\n{a\\|b}\n```', '~~~md\n{leader|plural}\n{a\\|b}\n~~~'])(
    'is no term in %j',
    (body) => {
      expect(htmlOf(body)).toMatch(/>\{leader\|plural\}\n\{a\\\|b\}\n<\/code>/);
    },
  );

  it.each([
    ['{who}', 'T601 1:1'],
    ['a [b {who}](faqs/why)', 'T601 1:6'],
    ['{leader|what}', 'T602 1:1'],
    ['| a |\n| - |\n| {leader|what} |', 'T602 3:3'],
    ['![{who}](/pictures/map.svg)', 'T601 1:1'],
    ['{Leader}', 'T503 1:1'],
    ['{leader,plural}', 'T503 1:1'],
    ['a {} b', 'T503 1:3'],
    ['é {1 + 1}', 'T503 1:3'],
    ['{() => 1}', 'T503 1:1'],
    ['{a {b} c}', 'T503 1:1'],
  ])('is refused where it is wrong: %j', (body, expected) => {
    expect(found(body)).toEqual([expected]);
  });
});
