import { describe, expect, it } from 'vitest';
import { collections } from '../../collections/index.ts';
import { composeBody } from './compose-body.ts';
import { PLAYBOOK_ROOT, SITE_ROOT, withRoots } from './roots.ts';

const terms = {
  leader: { value: 'head of product' },
  hostile: { value: '<b>*x*</b> {a} | ](javascript:alert(1)) `y` # _z_ ~~s~~ ![' },
};

const options = {
  file: 'f.mdx',
  terms,
  publicFiles: new Set(['pictures/map.svg', 'pictures/two words.svg', 'files/list.pdf']),
  collections,
  takenIds: new Set(['sources']),
};

const compose = (body: string) => composeBody(body, options);
const sound = (body: string) => {
  const composed = compose(body);
  expect(composed.problems).toEqual([]);
  return composed;
};
/** The HTML of a body without components; pictures begin with `/`. */
const htmlOf = (body: string) =>
  sound(body)
    .parts.map((part) =>
      'html' in part ? withRoots(part.html, { playbook: '/p/', site: '/' }) : `[${part.component}]`,
    )
    .join('');
const inline = (body: string) => htmlOf(body).replace(/^<p>|<\/p>$/g, '');
const markdownOf = (body: string) => withRoots(sound(body).markdown, { playbook: '/p/', site: '/' });
const found = (body: string) => compose(body).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
const idsOf = (body: string) => sound(body).headings.map(({ id }) => id);

describe('a body', () => {
  it('is printed as HTML, with all that GFM has', () => {
    const body = 'A  *b* __c__\\\nd ~~e~~\n\n* one\n* [x] two\n\n3. x\n\n> q\n\n---\n\n```js\n{ <y> }\n```\n\n### H\n';
    expect(htmlOf(body)).toBe(
      [
        '<p>A  <em>b</em> <strong>c</strong><br>\nd <del>e</del></p>',
        '<ul class="contains-task-list">\n<li>one</li>\n<li class="task-list-item"><input type="checkbox" checked disabled aria-label="Done"> two</li>\n</ul>',
        '<ol start="3">\n<li>x</li>\n</ol>',
        '<blockquote>\n<p>q</p>\n</blockquote>',
        '<hr>',
        '<pre><code class="language-js">{ &#x3C;y> }\n</code></pre>',
        '<h3 id="h">H</h3>',
      ].join('\n'),
    );
  });

  it('aligns the columns of a table without a style, in a frame that scrolls', () => {
    expect(htmlOf('| a | b | c | d |\n|:-|:-:|-:|-|\n| e | f | g | h |')).toBe(
      '<div class="table-frame" role="group" aria-label="Table: a, b, c, d" tabindex="0"><table>\n<thead>\n<tr>\n' +
        '<th class="align-left">a</th>\n<th class="align-center">b</th>\n<th class="align-right">c</th>\n<th>d</th>\n' +
        '</tr>\n</thead>\n<tbody>\n<tr>\n' +
        '<td class="align-left">e</td>\n<td class="align-center">f</td>\n<td class="align-right">g</td>\n<td>h</td>\n' +
        '</tr>\n</tbody>\n</table></div>',
    );
  });

  it('has components with the properties they take, wherever they stand', () => {
    expect(sound('<Say by="both">\n\nHi *you*.\n\n</Say>\n\n- <Note>one</Note>\n').parts).toEqual([
      {
        component: 'Say',
        props: { by: 'both', title: 'Either can say' },
        children: [{ html: '<p>Hi <em>you</em>.</p>' }],
      },
      { html: '\n<ul>\n<li>\n' },
      { component: 'Note', props: {}, children: [{ html: '<p>one</p>' }] },
      { html: '\n</li>\n</ul>' },
    ]);
  });

  it('is set typographically, but for code and addresses', () => {
    expect(inline('"A *\'b\'*" -- it\'s `"c" -- d`... https://e.example/f--g')).toBe(
      '“A <em>‘b’</em>” – it’s <code>"c" -- d</code>… <a href="https://e.example/f--g">https://e.example/f--g</a>',
    );
  });

  it('loses its comments, and nothing else', () => {
    expect(
      htmlOf('<!-- a -->\n\n{/* b\n\n<Note> c */}\n\nd <!-- e -->f\n<!-- g -->\nh `<!-- i -->`\n\n    {/* j */}k\n'),
    ).toBe('<p>d f\nh <code>&#x3C;!-- i --></code></p>\n<p>k</p>');
    expect(htmlOf('- a\n<!-- b -->\n- c\n\n```\n<!-- d -->\n```')).toBe(
      '<ul>\n<li>a</li>\n<li>c</li>\n</ul>\n<pre><code>&#x3C;!-- d -->\n</code></pre>',
    );
    expect(htmlOf('| a |\n| - |\n<!-- b -->\n| c |')).not.toContain('>b');
    // What broke the line before it broke none.
    expect(htmlOf('a\\\n<!-- b -->\n\n\\\n<!-- c -->')).toBe('<p>a</p>');
  });

  it('knows its words, across paragraphs, lists and tables', () => {
    const body =
      '## One two\n\nThree *fo*ur.\n\n- five\n- six\n\n| seven | eight |\n| - | - |\n| nine | `ten` |\n\n```\neleven twelve\n```\n\n{leader}\n';
    expect(compose(body).words).toBe(15);
  });
});

describe('the Markdown copy of a body', () => {
  it('says what the page says, with whole addresses and no marks of ours', () => {
    const body = `A Setext heading
----------------

## Who decides [#who]

> ### A quoted one

See [the lists][l], [a list](/files/list.pdf) and ![a map](/pictures/map.svg).

\`\`\`md
## An example [#example]

<Note>{leader}</Note>
\`\`\`

- <Note>one line</Note>

<Say by='both'>We said {leader}.</Say>

| a | b |
| - | -: |
| \`x\\|y\` | {leader|plural} |

[l]: guides/lists
`;
    expect(markdownOf(body)).toBe(`## A Setext heading

## Who decides

> ### A quoted one

See [the lists](/p/guides/lists/), [a list](/files/list.pdf) and ![a map](/pictures/map.svg).

\`\`\`md
## An example [#example]

<Note>{leader}</Note>
\`\`\`

- one line

**Either can say**

> We said head of product.

| a | b |
| - | -: |
| \`x\\|y\` | heads of product |
`);
  });
});

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

describe('a heading of a body', () => {
  it('is one rank lower on the page and in its copy where the body is a part of its page, and nothing in code is', () => {
    const { parts, markdown } = composeBody('## A\n\n### B\n\n```\n## c\n```\n', { ...options, isPart: true });
    expect(parts).toEqual([{ html: '<h3 id="a">A</h3>\n<h4 id="b">B</h4>\n<pre><code>## c\n</code></pre>' }]);
    expect(markdown).toBe('### A\n\n#### B\n\n```\n## c\n```\n');
  });

  it('has its id on the page', () => {
    expect(htmlOf('## Who decides\n\n### And *why* ###\n\nUnderlined\n---\n')).toBe(
      '<h2 id="who-decides">Who decides</h2>\n<h3 id="and-why">And <em>why</em></h3>\n<h2 id="underlined">Underlined</h2>',
    );
  });

  it('may fix its id, which readers do not see', () => {
    const body = '## Who decides  [#decides]\n\n## {leader|cap} [#leader]\n';
    expect(compose(body)).toMatchObject({
      parts: [{ html: '<h2 id="decides">Who decides</h2>\n<h2 id="leader">Head of product</h2>' }],
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
    ['Größe', 'große'],
    ['決定 が', '決定-が'],
    ['결정', '결정'],
    ['निर्णय', 'निर्णय'],
    ['Решение', 'решение'],
    ['!?', 'section'],
    ['🎉', 'section'],
  ])('%s has the id %s', (heading, id) => {
    expect(idsOf(`## ${heading}\n`)).toEqual([id]);
  });

  it('gets a number where an earlier one has its id', () => {
    expect(
      idsOf('## Same\n\n## Same\n\n## Same 1\n\n## Other [#same-3]\n\n## Same\n\n## Same\n\n## 🎉\n\n## 🎉\n'),
    ).toEqual(['same', 'same-1', 'same-1-1', 'same-3', 'same-2', 'same-4', 'section', 'section-1']);
  });

  it('has typographic quotes, as all text of pages has', () => {
    expect(compose(`## The "team's" day\n`).headings).toEqual([
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
    ['## <!-- a -->', 'T513 1:1'],
  ])('is refused: %j', (body, expected) => {
    expect(found(body)).toEqual([expected]);
  });
});

describe('a link of a body', () => {
  it.each([
    ['[a](faqs/why)', '<a href="../../faqs/why/">a</a>'],
    ['[*a* `b`](faqs/why#c) d', '<a href="../../faqs/why/#c"><em>a</em> <code>b</code></a> d'],
    ['[a](<faqs/why> "A \\"title\\"")', '<a href="../../faqs/why/" title="A &#x22;title&#x22;">a</a>'],
    ['[a](faqs)', '<a href="../../faqs/">a</a>'],
    ['[a](/files/list.pdf)', '<a href="/files/list.pdf">a</a>'],
    [
      '[![a](/pictures/map.svg)](faqs/why)',
      '<a href="../../faqs/why/"><img src="/pictures/map.svg" alt="a" loading="lazy"></a>',
    ],
    ['[a][b]\n\n[b]: faqs/why', '<a href="../../faqs/why/">a</a>'],
    ['[a][b]\n\n[b]: <faqs/why>\n  "Title"', '<a href="../../faqs/why/" title="Title">a</a>'],
    ['[a\\]b][]\n\n[a\\]b]: faqs/why', '<a href="../../faqs/why/">a]b</a>'],
    ['[{leader}]\n\n[{leader}]: faqs/why', '<a href="../../faqs/why/">head of product</a>'],
    ['[{leader}][]\n\n[{leader}]: faqs/why', '<a href="../../faqs/why/">head of product</a>'],
    [
      '[a](#b) [c](https://d.example) [e](mailto:f@g.example)',
      '<a href="#b">a</a> <a href="https://d.example">c</a> <a href="mailto:f@g.example">e</a>',
    ],
  ])('leads from the page of an entry: %j', (body, expected) => {
    expect(inline(body)).toBe(expected);
  });

  it('is reported with what it leads to, and where it stands', () => {
    expect(compose('[a](faqs/why#b)\n\n[c](#d) [e][f] [e][f]\n\n[f]: faqs\n').links).toEqual([
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
    ['[a](/files/none.pdf)', 'T524 1:1'],
    ['a [b](javascript:alert(1))', 'T506 1:3'],
    ['[a](javascript&colon;alert(1))', 'T506 1:1'],
    ['[a]\n\n[a]: javascript:alert(1)', 'T506 3:1'],
    ['[a]\n\n> [a]: javascript:alert(1)', 'T506 3:3'],
    ['[a] [b]\n\n[a]: https://a.example\n[b]: javascript:alert(1)', 'T506 4:1'],
    ['[](faqs/why)', 'T513 1:1'],
    ['[ ](https://a.example)', 'T513 1:1'],
    [`[a](${PLAYBOOK_ROOT}faqs/why)`, 'T405 1:1'],
    [`[a](&#xFDD0;faqs/why)`, 'T405 1:1'],
    [`[a](&#xFDD1;x)`, 'T405 1:1'],
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
    '![a][b] [c][b]\n\n[b]: /pictures/map.svg',
  ])('is printed: %j', (body) => {
    expect(inline(body)).toMatch(
      /^<img src="\/pictures\/(?:map|two%20words)\.svg" alt="a"(?: title="Title")? loading="lazy">/,
    );
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
    ['![{1 + 1}](/pictures/map.svg)', ['T503 1:1']],
    [`![a](${SITE_ROOT}pictures/map.svg)`, ['T512 1:1']],
  ])('is refused: %j', (body, expected) => {
    expect(found(body)).toEqual(expected);
  });
});

describe('MDX in a body', () => {
  it.each([
    ['import a from "b"', ['T502 1:1']],
    ['import duties apply.', ['T502 1:1']],
    ['export const a = 1', ['T502 1:1']],
    ['<script>a</script>', ['T504 1:1']],
    ['a <b>c</b> <b>', ['T504 1:3', 'T504 1:12']],
    ['a </b>', ['T504 1:3']],
    ['<Unknown />', ['T504 1:1']],
    ['<>a</>', ['T504 1:1']],
    ['<Note onClick="a">b</Note>', ['T505 1:1']],
    ['<Note {...a}>b</Note>', ['T505 1:1']],
    ['<Say by={a}>b</Say>', ['T505 1:1']],
    ['<Say>b</Say>', ['T510 1:1']],
    ['a <Note>b</Note> c', ['T514 1:3']],
    ['## <Note>b</Note>', ['T514 1:4']],
    ['<!-- a', ['T501 1:1']],
    ['{/* a', ['T501 1:1']],
    ['a\n\n<Note>\n\nb', ['T501 3:1']],
    ['<Note>a</Try>', ['T501 1:8', 'T501 1:1']],
    ['<Note', ['T501 1:1']],
    ['a { b', ['T501 1:3']],
    ['a <5 b', ['T501 1:3']],
    ['<https://a.example>', ['T501 1:1']],
    ['x](<script>alert(1)</script>)', ['T504 1:4']],
    ['x](<Note>alert(1))', ['T501 1:4']],
  ])('is refused: %j', (body, expected) => {
    expect(found(body)).toEqual(expected);
  });

  it('is refused all at once, whatever comes before it', () => {
    expect(found('a { b\n\n<Note>\n\n# C\n\n[d](e:f) <b>\n\n</Note>\n\n{who}\n\n</Try>').toSorted()).toEqual(
      ['T501 1:3', 'T507 5:1', 'T506 7:1', 'T504 7:10', 'T501 13:1', 'T601 11:1'].toSorted(),
    );
  });

  it.each([
    'We import goods.\nimport duties, export too.',
    '`import a`',
    '    import a',
    'a < b, c > d',
    'a \\<b> \\{c\\}',
    '`<b>` ``{a}``',
    '[a](<faqs/why>)',
    '[a]\n\n[a]: <faqs/why>',
  ])('is not seen in text: %j', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('what is code to one reader and text to another', () => {
  it.each([
    [
      '`code\n<script src="/robots.txt"></script>`',
      '<p><code>code &#x3C;script src="/robots.txt">&#x3C;/script></code></p>',
    ],
    [
      '---\n~~~\n---\n<script src="/robots.txt"></script>',
      '<hr>\n<pre><code>---\n&#x3C;script src="/robots.txt">&#x3C;/script>\n</code></pre>',
    ],
    ['\u00a0[here]: javascript:alert(1)\nClick [here].', '<p>\u00a0[here]: javascript:alert(1)\nClick [here].</p>'],
  ])('is text on the page: %j', (body, expected) => {
    expect(htmlOf(body)).toBe(expected);
  });

  it('is text in a table, or a problem', () => {
    const cell = '`{a|b} <script src="/robots.txt"></script><meta http-equiv="refresh" content="0">`';
    expect(htmlOf(`| Term |\n| --- |\n| ${cell} |`)).toContain('<code>{a|b} &#x3C;script');
    expect(found('| Term |\n| --- |\n| `a|b <script>` |')).toEqual(['T504 3:8', 'T516 3:5']);
  });
});

describe('a page pasted from elsewhere', () => {
  const pasted = `<!-- to be reviewed in March -->

{/* a note for the next writer */}

import duties apply to hardware.

A line with <br> in it, an unknown {thing}, and 5 <6.

| Step | Owner |
| :--- | ----: |
| Draft | Lead |

# A second title

Text <Note>in a line</Note> of its own.
`;
  /** What the hint of each problem says to do, to the letter. */
  const mended = [
    ['T502', 'import duties', 'Here, import duties'],
    ['T504', '<br>', '\\<br>'],
    ['T601', '{thing}', '{leader}'],
    ['T501', '5 <6', '5 \\<6'],
    ['T507', '# A', '## A'],
    ['T514', ' <Note>in a line</Note> ', '\n\n<Note>in a line</Note>\n\n'],
  ] as const;

  it('has all its problems at once', () => {
    expect(
      compose(pasted)
        .problems.map(({ code }) => code)
        .toSorted(),
    ).toEqual(mended.map(([code]) => code).toSorted());
  });

  it('has one less for each hint that is followed', () => {
    let body = pasted;
    for (const [code, before, after] of mended) {
      const left = compose(body).problems.length;
      body = body.replace(before, after);
      expect([code, compose(body).problems.length]).toEqual([code, left - 1]);
    }
    expect(htmlOf(body)).not.toContain('March');
  });
});
