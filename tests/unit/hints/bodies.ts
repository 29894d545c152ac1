import { body, CASE, files, guide, playbook } from './row.ts';
import type { Row } from './row.ts';

const CHARACTER = 'write \\< for the character';
const COMPONENTS =
  'write \\< for the character, or use Markdown or one of: Sides, Product, Engineering, Together, Note, Try, Say';
const NESTED = 'take lists, quotations, components, brackets or marks of emphasis out of each other';
const ALONE = 'put it on a line of its own, with an empty line before <Note> and one after </Note>';
const FLAT = '{`${1 + 1}`}';
const table = (row: string) => `| a | b |\n| - | - |\n${row}`;
const SPACED = 'write the full id of an entry there, such as faqs/difference; if it is text, write \\[ for the bracket';
const CELLS = 'write \\| for a bar that is text; else take the text out, or give the table another column';

/** Bodies. */
/** Settings in a language without rules for terms, with the forms that the small playbook uses, and more. */
const german = (forms: string): string =>
  playbook('language: de\n').replace(
    'product.leader: head of product',
    `product.leader: { value: Produktleitung, possessive: der Produktleitung${forms} }`,
  );

export const BODIES: readonly Row[] = [
  body('T403', '[a](guides/strat)', 'did you mean `guides/start`?', '[a](guides/start)'),
  body(
    'T403',
    '[a](guides/mentoring)',
    'link to the full id of an entry, such as faqs/difference',
    '[a](guides/start)',
  ),
  body('T404', '## One\n\n[a](#onee)', 'did you mean `one`?', '## One\n\n[a](#one)'),
  body('T404', '[a](guides/start#xylophone)', 'it has: first, checklist, pitfalls', '[a](guides/start#first)'),
  body('T405', '[a](../guides/start.mdx)', 'did you mean `guides/start`?', '[a](guides/start)'),
  body(
    'T405',
    '[a](somewhere)',
    'link to the full id of an entry, such as faqs/difference, or to an https:// address',
    '[a](https://small.example/)',
  ),
  body(
    'T407',
    '## One\n\n## Two [#one]',
    'give one of the two another id, a heading for instance by [#another-id] at its end',
    '## One\n\n## Two [#another-id]',
  ),
  body('T501', 'a { b', 'write \\{ for the character, or close the brace behind its term', 'a \\{ b'),
  body(
    'T501',
    '{product.leader',
    'write \\{ for the character, or close the brace behind its term',
    '{product.leader}',
  ),
  body('T501', '5 <6', CHARACTER, '5 \\<6'),
  body('T501', '<!-- a', 'end it with -->, or write \\< for the character', '<!-- a -->'),
  body(
    'T501',
    'See <https://a.example/b>.',
    'write [its text](https://a.example/b)',
    'See [its text](https://a.example/b).',
  ),
  body('T501', 'Ask <us@a.example>.', 'write [its text](mailto:us@a.example)', 'Ask [its text](mailto:us@a.example).'),
  body('T501', '<Note', 'write \\< for the character, or close the tag with >', '\\<Note'),
  body(
    'T501',
    '<Note>\n\na',
    'write </Note> at its end, in the same paragraph, list or quotation, or take it out',
    '<Note>\n\na\n\n</Note>',
  ),
  body(
    'T501',
    '- <Note>a',
    'write </Note> at its end, in the same paragraph, list or quotation, or take it out',
    '- <Note>a</Note>',
  ),
  body('T501', 'a\n\n</Note>', 'take it out, or write <Note> where it begins', '<Note>\n\na\n\n</Note>'),
  body(
    'T502',
    'import duties apply.',
    'begin the line with another word, or remove it; the components that content/README.md of the package tandem-playbook lists need no import',
    'All import duties apply.',
  ),
  body(
    'T503',
    '{1 + 1}',
    'only terms may stand in braces, such as {product.leader}; write \\{ for the character',
    '\\{1 + 1}',
  ),
  body('T501', FLAT, 'write \\{ for the character, or close the brace behind its term', FLAT.replaceAll('{', '\\{')),
  body('T504', 'a <br> b', COMPONENTS, 'a \\<br> b'),
  body('T504', '<b>a</b>', COMPONENTS, '\\<b>a\\</b>'),
  body('T504', '<Nots>\n\na\n\n</Nots>', 'did you mean `Note`?', '<Note>\n\na\n\n</Note>'),
  body('T505', '<Note kind="a">b</Note>', 'take it out: the component takes none', '<Note>b</Note>'),
  body('T505', '<Note {...a}>b</Note>', 'take it out: the component takes none', '<Note>b</Note>'),
  body('T505', '<Say by="both" kind="a">b</Say>', 'take it out; the component takes: by', '<Say by="both">b</Say>'),
  body(
    'T505',
    '<Say by="all">b</Say>',
    'write by="product" or by="engineering" or by="both"',
    '<Say by="both">b</Say>',
  ),
  body(
    'T506',
    '[a](javascript:alert(1))',
    'use https://, mailto: or the id of an entry',
    '[a](https://small.example/)',
  ),
  body('T507', '# One', 'start at ##: the title is the heading of level 1', '## One'),
  body('T507', 'One\n===', 'start at ##: the title is the heading of level 1', '## One'),
  body('T508', `${'> '.repeat(50)}a`, NESTED, '> a'),
  body('T508', '['.repeat(3_000), NESTED, '[a'),
  body('T508', '*a _b '.repeat(11_000), NESTED, 'a b '.repeat(11_000)),
  body('T508', '<Note>\n\n'.repeat(50) + 'a\n\n' + '</Note>\n\n'.repeat(50), NESTED, '<Note>\n\na\n\n</Note>'),
  body(
    'T509',
    '## One [#One_Two]',
    'use letters of any script without capitals, digits and single hyphens: [#who-decides]',
    '## One [#one-two]',
  ),
  body('T510', '<Say>a</Say>', 'add by="…": product, engineering, both', '<Say by="product">a</Say>'),
  body(
    'T511',
    '![](/pictures/map.svg)',
    'write what it shows between the brackets: ![what it shows](/pictures/name.svg)',
    '![a map](/pictures/map.svg)',
  ),
  files(
    'T512',
    { 'content/guides/case.mdx': guide('pitfalls: [Two]\n', '![a](https://a.example/b.svg)') },
    'put the file in public/ and begin its address with /',
    {
      'public/b.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'content/guides/case.mdx': guide('pitfalls: [Two]\n', '![a](/b.svg)'),
    },
  ),
  ...['pictures/map.svg', '/Pictures/Map.svg', '/map.svg', '../../public/pictures/map.svg', '/pictures/mop.svg'].map(
    (url) => body('T512', `![a](${url})`, 'did you mean `/pictures/map.svg`?', '![a](/pictures/map.svg)'),
  ),
  body('T524', '[a](/pictures/Map.svg)', 'did you mean `/pictures/map.svg`?', '[a](/pictures/map.svg)'),
  body('T405', '[a](pictures/map.svg)', 'did you mean `/pictures/map.svg`?', '[a](/pictures/map.svg)'),
  body('T513', '##', 'write its text, or remove it', '## One'),
  body('T513', '[](guides/start)', 'write its text, or remove it', '[a](guides/start)'),
  body('T514', 'a <Note>b</Note> c', ALONE, 'a\n\n<Note>b</Note>\n\nc'),
  body('T514', '## <Note>b</Note>', ALONE, '## c\n\n<Note>b</Note>'),
  body('T515', '&amp; '.repeat(40_000), 'write the characters themselves, or split the paragraph', '& '.repeat(40_000)),
  body('T515', `é ${'a.'.repeat(20_000)}`, 'break the line', `é ${'a.\n'.repeat(20_000)}`),
  files(
    'T515',
    { 'content/guides/case.mdx': guide('pitfalls: [Two]\n', '`a`\n\n'.repeat(20_000)) },
    'split the entry',
    {
      'content/guides/case.mdx': guide('pitfalls: [Two]\n', '`a`\n\n'.repeat(10_000)),
      'content/guides/more.mdx': guide('pitfalls: [Two]\n', '`a`\n\n'.repeat(10_000)),
    },
  ),
  body('T516', table('| c | d | e |'), CELLS, table('| c | d \\| e |')),
  body('T516', table('| c | d | e |'), CELLS, table('| c | d |')),
  body('T516', table('| c | d | e |'), CELLS, '| a | b | f |\n| - | - | - |\n| c | d | e |'),
  body('T517', '[a]: guides/start', 'take it out, or write [a] where it belongs', ''),
  body('T517', '[a]: guides/start', 'take it out, or write [a] where it belongs', 'See [a].\n\n[a]: guides/start'),
  body('T517', '[^a]: b', 'take it out, or write [^a] where it belongs', 'See[^a].\n\n[^a]: b'),
  body('T518', '[^a]\n\n[^a]: b\n\n[^a]: c', 'take one of the two out', '[^a]\n\n[^a]: c'),
  body('T519', '```js title="a.js"\nb\n```', 'take it out, or write it above the code', '`a.js`:\n\n```js\nb\n```'),
  body('T520', '[the start](How to start)', SPACED, '[the start](guides/start)'),
  body('T520', '[the start](How to start)', SPACED, '\\[the start](How to start)'),
  body('T520', '- the *[very `first`](How to\n  start)*', SPACED, '- the *[very `first`](guides/start)*'),
  body('T520', '[a](guides/start “The start”)', 'write [a](guides/start "The start")', '[a](guides/start "The start")'),
  body(
    'T520',
    'See [a file](https://a.example/b c.pdf).',
    'write [a file](https://a.example/b%20c.pdf)',
    'See [a file](https://a.example/b%20c.pdf).',
  ),
  body(
    'T520',
    '![a map](the map)',
    'name a file in public/, such as /pictures/name.svg; if it is text, write \\[ for the bracket',
    '![a map](/pictures/map.svg)',
  ),
  body('T601', '{product.leadr}', 'did you mean {product.leader}?', '{product.leader}'),
  body('T601', '{company}', 'playbook.yaml defines: product.leader, engineering.leader', '{product.leader}'),
  body('T602', '{product.leader|plurl}', 'did you mean `plural`?', '{product.leader|plural}'),
  files(
    'T607',
    { 'playbook.yaml': german(''), [CASE]: guide('pitfalls: [Two]\n', '{product.leader|plural}') },
    'add the form to the term in playbook.yaml, as `plural`',
    { 'playbook.yaml': german(', plural: Produktleitungen') },
  ),
  body('T602', '{product.leader|upside}', 'filters are: plural, possessive, a, cap', '{product.leader|cap}'),
];
