import { describe, expect, it } from 'vitest';
import { parseBody } from './parse-body.ts';
import { collections } from '../collections/index.ts';

const terms = {
  leader: { value: 'head of product' },
  hostile: { value: '<b>*x*</b> {a} | ](javascript:alert(1)) `y` # _z_ ~~s~~ ![' },
};

const options = {
  file: 'f.mdx',
  terms,
  trusted: false,
  linkPrefix: '../../',
  collections,
  publicFiles: new Set(['pictures/map.svg', 'pictures/two words.svg']),
  takenIds: new Set(['sources']),
};

const parse = (body: string) => parseBody(body, options);
const textOf = (body: string) => {
  const { text, problems } = parse(body);
  expect(problems).toEqual([]);
  return text;
};
const found = (body: string, trusted = false) =>
  parseBody(body, { ...options, trusted }).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
const idsOf = (body: string) => {
  const { headings, problems } = parse(body);
  expect(problems).toEqual([]);
  return headings.map(({ id }) => id);
};

describe('a body', () => {
  it('stays as it was written, to the last character', () => {
    const body =
      'A  *b* __c__\\\nd\n\n* one\n+ two\n\n| a | b |\n|:-|-:|\n| c | d |\n\n> q\n\n---\n\n1. x\n\n```js\n{ y }\n```\n\n[^1]\n\n[^1]: note\n';
    expect(textOf(body)).toBe(body);
  });

  it('loses nothing but the empty lines before it', () => {
    expect(textOf('\n\n\n  Text.\n\n')).toBe('  Text.\n\n');
    expect(textOf('')).toBe('');
  });

  it('knows its words, across paragraphs, lists and tables', () => {
    const body =
      '## One two\n\nThree *fo*ur.\n\n- five\n- six\n\n| seven | eight |\n| - | - |\n| nine | `ten` |\n\n```\neleven twelve\n```\n\n{leader}\n';
    expect(parse(body).words).toBe(12);
  });

  it('names its components in order, each once', () => {
    expect(parse('<Try>\n\na\n\n</Try>\n\n<Note>b <Note>c</Note></Note>\n').components).toEqual(['Note', 'Try']);
  });
});

describe('a term in a body', () => {
  it.each([
    ['The {leader} says.', 'The head of product says.'],
    ['{leader}', 'head of product'],
    ['**{leader|cap}** and *{ leader | plural }*', '**Head of product** and *heads of product*'],
    ['[the {leader|a}](faqs/why) x', '[the a head of product](../../faqs/why/) x'],
    ['[{leader}](faqs/why)', '[head of product](../../faqs/why/)'],
    ['![The {leader|possessive} map](/pictures/map.svg)', '![The head of product’s map](/pictures/map.svg)'],
    ['![a [b {leader}] c](/pictures/map.svg "{leader}")', '![a [b head of product] c](/pictures/map.svg "{leader}")'],
    ['> - {leader}', '> - head of product'],
    ['a[^1]\n\n[^1]: {leader}', 'a[^1]\n\n[^1]: head of product'],
    ['<Note>\n\n{leader}\n\n</Note>', '<Note>\n\nhead of product\n\n</Note>'],
  ])('is resolved: %j', (body, expected) => {
    expect(textOf(body)).toBe(expected);
  });

  it.each(['|', '\\|'])('may have filters in a table, behind %s', (bar) => {
    expect(textOf(`| a | b |\n| - | - |\n| {leader${bar}plural${bar}cap} | [{leader ${bar} a}](faqs/why) |\n`)).toBe(
      '| a | b |\n| - | - |\n| Heads of product | [a head of product](../../faqs/why/) |\n',
    );
  });

  it('is escaped, so that its value stays text', () => {
    const value =
      '\\<b\\>\\*x\\*\\<\\/b\\> \\{a\\} \\| \\]\\(javascript\\:alert\\(1\\)\\) \\`y\\` \\# \\_z\\_ \\~\\~s\\~\\~ \\!\\[';
    expect(textOf('{hostile}')).toBe(value);
    expect(textOf('| a |\n| - |\n| {hostile} |')).toBe(`| a |\n| - |\n| ${value} |`);
    expect(textOf('![{hostile}](/pictures/map.svg)')).toBe(`![${value}](/pictures/map.svg)`);
    // Read again, it is one piece of text, and no markup at all.
    const again = parse(`x ${textOf('{hostile}')} y`);
    expect(again).toMatchObject({ headings: [], links: [], components: [], words: 11, problems: [] });
  });

  it.each([
    '`{leader}`',
    '``a ` {leader}``',
    '```\n{leader}\n```',
    '~~~md {leader}\n{leader}\n~~~',
    '[a](https://small.example/{leader})',
    'https://small.example/{leader}',
    '[a](https://small.example "{leader}")',
    '[a]\n\n[a]: https://small.example/{leader}',
    '\\{leader}',
    '&#123;leader&#125;',
  ])('is no term, and left alone, in %j', (body) => {
    expect(textOf(body)).toBe(body);
  });

  it.each([
    ['{who}', 'T601 1:1'],
    ['a [b {who}](faqs/why)', 'T601 1:6'],
    ['{leader|what}', 'T602 1:1'],
    ['| a |\n| - |\n| {leader|what} |', 'T602 3:3'],
    ['![{who}](/pictures/map.svg)', 'T601 1:1'],
    ['{Leader}', 'T503 1:1'],
    ['{leader,plural}', 'T503 1:1'],
    ['a {} b', 'T503 1:3'],
    ['a {/* b */} c', 'T503 1:3'],
  ])('is refused where it is wrong: %j', (body, expected) => {
    expect(found(body)).toEqual([expected]);
  });
});

describe('a heading of a body', () => {
  it('gets its id written behind it', () => {
    expect(textOf('## Who decides\n\n### And *why* ###\n\nUnderlined\n---\n')).toBe(
      '## Who decides [#who-decides]\n\n### And *why* [#and-why] ###\n\nUnderlined [#underlined]\n---\n',
    );
  });

  it('may fix its id, which readers do not see', () => {
    const body = '## Who decides  [#decides]\n\n## {leader|cap} [#leader]\n';
    expect(parse(body)).toMatchObject({
      text: '## Who decides  [#decides]\n\n## Head of product [#leader]\n',
      headings: [
        { depth: 2, id: 'decides', text: 'Who decides' },
        { depth: 2, id: 'leader', text: 'Head of product' },
      ],
      problems: [],
    });
  });

  it('takes its id from what is written, not from what a term becomes', () => {
    expect(idsOf('## The {leader|possessive} day\n\n## {leader|cap}\n\n## {hostile}\n')).toEqual([
      'the-leader-day',
      'leader',
      'hostile',
    ]);
  });

  it.each([
    ['`code()`', 'code'],
    ['`feature_flag` here', 'feature-flag-here'],
    ['Scope & time', 'scope-time'],
    ['Roles – and jobs', 'roles-and-jobs'],
    ['Über uns: élan', 'uber-uns-elan'],
    ['[A link](faqs/why) and ![a map](/pictures/map.svg)', 'a-link-and-a-map'],
    ['**Bold** *it*alic', 'bold-italic'],
    ['What? Why!', 'what-why'],
    ['10,000 people', '10000-people'],
    ["Don't “quote” me", 'dont-quote-me'],
    ['- Dash -', 'dash'],
    ['Open ![#bracket', 'open-bracket'],
  ])('%s has the id %s', (heading, id) => {
    expect(idsOf(`## ${heading}\n`)).toEqual([id]);
  });

  it('gets a number where an earlier one has its id', () => {
    expect(idsOf('## Same\n\n## Same\n\n## Same 1\n\n## Other [#same-3]\n\n## Same\n\n## Same\n')).toEqual([
      'same',
      'same-1',
      'same-1-1',
      'same-3',
      'same-2',
      'same-4',
    ]);
  });

  it('has typographic quotes, as all text of pages has', () => {
    expect(parse(`## The "team's" day\n`).headings).toEqual([
      { depth: 2, id: 'the-teams-day', text: 'The “team’s” day' },
    ]);
  });

  it.each([
    ['# One', 'T507 1:1'],
    ['One\n===', 'T507 1:1'],
    ['## a [#A]', 'T509 1:1'],
    ['## a [#a_b]', 'T509 1:1'],
    ['## a [#a--b]', 'T509 1:1'],
    ['## a [#]', 'T509 1:1'],
    ['## Sources', 'T407 1:1'],
    ['## a [#sources]', 'T407 1:1'],
    ['## a\n\n## b [#a]', 'T407 3:1'],
    ['##', 'T513 1:1'],
    ['## [#a]', 'T513 1:1'],
  ])('is refused: %j', (body, expected) => {
    expect(found(body)).toEqual([expected]);
  });

  // What took the time of its square would not end here.
  it('is read, however many spaces and namesakes it has', () => {
    expect(found(`## a${' '.repeat(200_000)}b\n`)).toEqual([]);
    expect(parse('## Same\n'.repeat(5_000)).headings.at(-1)?.id).toBe('same-4999');
  });
});

describe('a link of a body', () => {
  it.each([
    ['[a](faqs/why)', '[a](../../faqs/why/)'],
    ['[*a* `b`](faqs/why#c) d', '[*a* `b`](../../faqs/why/#c) d'],
    ['[a](<faqs/why> "A \\"title\\"")', '[a](../../faqs/why/ "A \\"title\\"")'],
    ['[a](faqs)', '[a](../../faqs/)'],
    ['| a |\n| - |\n| [b](faqs/why) |', '| a |\n| - |\n| [b](../../faqs/why/) |'],
    ['## [a](faqs/why)', '## [a](../../faqs/why/) [#a]'],
    ['[![a](/pictures/map.svg)](faqs/why)', '[![a](/pictures/map.svg)](../../faqs/why/)'],
    ['[a][b]\n\n[b]: faqs/why', '[a][b]\n\n[b]: ../../faqs/why/'],
    ['[a][b]\n\n[b]: <faqs/why>\n  "Title"', '[a][b]\n\n[b]: ../../faqs/why/ "Title"'],
    ['[a\\]b][]\n\n[a\\]b]: faqs/why', '[a\\]b][]\n\n[a\\]b]: ../../faqs/why/'],
    ['[{leader}]\n\n[{leader}]: faqs/why', '[head of product][{leader}]\n\n[{leader}]: ../../faqs/why/'],
    ['[{leader}][]\n\n[{leader}]: faqs/why', '[head of product][{leader}]\n\n[{leader}]: ../../faqs/why/'],
    [
      '[a](#b) [c](https://d.example) [e](mailto:f@g.example)',
      '[a](#b) [c](https://d.example) [e](mailto:f@g.example)',
    ],
  ])('leads from the page of an entry: %j', (body, expected) => {
    expect(textOf(body)).toBe(expected);
  });

  it('is reported with what it leads to, and where it stands', () => {
    expect(parse('[a](faqs/why#b)\n\n[c](#d) [e][f]\n\n[f]: faqs\n').links).toEqual([
      {
        kind: 'inside',
        id: 'faqs/why',
        fragment: 'b',
        path: 'faqs/why/#b',
        place: { file: 'f.mdx', line: 1, column: 1 },
      },
      { kind: 'here', fragment: 'd', place: { file: 'f.mdx', line: 3, column: 1 } },
      { kind: 'inside', id: 'faqs', fragment: undefined, path: 'faqs/', place: { file: 'f.mdx', line: 5, column: 1 } },
    ]);
  });

  it.each([
    ['[a](/faqs/why)', 'T405 1:1'],
    ['a [b](javascript:alert(1))', 'T506 1:3'],
    ['[a](javascript&colon;alert(1))', 'T506 1:1'],
    ['[a]\n\n[a]: javascript:alert(1)', 'T506 3:1'],
    ['[a]\n\n[a]: https://a.example\n[a]: javascript:alert(1)', 'T506 4:1'],
    ['[](faqs/why)', 'T513 1:1'],
    ['[ ](https://a.example)', 'T513 1:1'],
  ])('is refused: %j', (body, expected) => {
    expect(found(body)).toEqual([expected]);
  });
});

describe('a picture of a body', () => {
  it.each([
    '![a](/pictures/map.svg)',
    '![a](/pictures/two%20words.svg)',
    '![a](</pictures/two words.svg>)',
    '![a][b]\n\n[b]: /pictures/map.svg',
    '![a]\n\n[a]: /pictures/map.svg "Title"',
  ])('stays as it was written: %j', (body) => {
    expect(textOf(body)).toBe(body);
  });

  it.each([
    ['![](/pictures/map.svg)', ['T511 1:1']],
    ['![][b]\n\n[b]: /pictures/map.svg', ['T511 1:1']],
    ['![a](/pictures/none.svg)', ['T512 1:1']],
    ['![a](pictures/map.svg)', ['T512 1:1']],
    ['![a](/pictures/%.svg)', ['T512 1:1']],
    ['![a](//a.example/map.svg)', ['T512 1:1']],
    ['![a](https://a.example/x.png)', ['T512 1:1']],
    ['![a][b]\n\n[b]: https://a.example/x.png', ['T512 1:1']],
    // The link to a file is refused, as it would be without the picture.
    ['![a][b] [c][b]\n\n[b]: /pictures/map.svg', ['T405 3:1']],
    ['![{1 + 1}](/pictures/map.svg)', ['T503 1:1']],
  ])('is refused: %j', (body, expected) => {
    expect(found(body)).toEqual(expected);
  });
});

describe('MDX in a body', () => {
  it.each([
    ['import a from "b"', 'T502 1:1'],
    ['export const a = 1', 'T502 1:1'],
    ['a {1 + 1}', 'T503 1:3'],
    ['{() => 1}', 'T503 1:1'],
    ['<script>a</script>', 'T504 1:1'],
    ['a <b>c</b>', 'T504 1:3'],
    ['<Unknown />', 'T504 1:1'],
    ['<>a</>', 'T504 1:1'],
    ['<Note onClick="a">\n\nb\n\n</Note>', 'T505 1:1'],
    ['<Note {...a}>\n\nb\n\n</Note>', 'T505 1:1'],
    ['<Say>\n\nb\n\n</Say>', 'T510 1:1'],
    ['<!-- a -->', 'T501 1:2'],
    ['a\n\n<Note>\n\nb', 'T501 3:1'],
    ['<Note>a</Try>', 'T501 1:8'],
    ['a { b', 'T501 1:6'],
    ['a <5 b', 'T501 1:4'],
  ])('is refused: %j', (body, expected) => {
    expect(found(body)).toEqual([expected]);
  });

  it.each([
    'We import goods.\nimport duties, export too.',
    '`import a`',
    '    import a',
    'a < b, c > d',
    'a \\<b> \\{c\\}',
  ])('is not seen in text: %j', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('trusted MDX', () => {
  it.each([
    'import a from "b"\n\n<a.b c={1} {...d} onClick={() => 1}>e</a.b>',
    'export const count = 1\n\n{count} {count.name|2}',
    '{props.title} {frontmatter.title}',
    '{1 + 1} <>{[1].map((x) => <b>{x}</b>)}</>',
    '<script>alert(1)</script>',
  ])('may hold programs: %j', (body) => {
    const { problems, components, text } = parseBody(body, { ...options, trusted: true });
    expect(problems).toEqual([]);
    expect(components).not.toEqual([]);
    expect(text).toBe(body);
  });

  it('still resolves terms, and finds those that nobody knows', () => {
    expect(parseBody('{leader}', { ...options, trusted: true }).text).toBe('head of product');
    expect(found('export const a = 1\n\n{laeder}', true)).toEqual(['T601 3:1']);
  });

  it.each([
    ['[a](javascript:b)', 'T506 1:1'],
    ['![a](https://a.example/x.png)', 'T512 1:1'],
    ['# A', 'T507 1:1'],
  ])('is Markdown with the same rules: %j', (body, expected) => {
    expect(found(body, true)).toEqual([expected]);
  });
});
