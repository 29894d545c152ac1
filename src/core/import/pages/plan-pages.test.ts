import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../../tests/unit/handbook.ts';

/** What becomes of the body of one page, and the notes on it: their kinds and lines. */
const imported = (body: string, path = 'a.md') => {
  const { pages } = pagesOf({ [path]: body, 'team/README.md': '# Team\n\n## Who we are\n\nUs.\n' }, [
    'pic.png',
    'docs/plan.pdf',
  ]);
  const page = pages.find((one) => one.path === path);
  const [, text = ''] = /^---\n[^]*?\n---\n\n?([^]*)$/.exec(page?.text ?? '') ?? [];
  return { text: text.trim(), notes: (page?.notes ?? []).map(({ kind, line }) => `${kind} ${line}`) };
};

describe('a page of plain Markdown', () => {
  it.each([
    ['paragraphs, emphasis and code', 'One *two* __three__ `{four}` ~~five~~', 'One _two_ **three** `{four}` ~~five~~'],
    ['braces and angle brackets', 'a {b} < c <3 &lt;d&gt; a<b', 'a \\{b} \\< c \\<3 \\<d> a\\<b'],
    ['words that begin code', 'import a\n\nexport b', '&#x69;mport a\n\n&#x65;xport b'],
    ['lists of every kind', '* a\n  1. b\n\n- [x] c\n- [ ] d', '- a\n  1. b\n\n* [x] c\n* [ ] d'],
    ['tables, with cells that are too many', '|a|b|\n|-|-|\n|1|2|3|', '| a | b | |\n| - | - | - |\n| 1 | 2 | 3 |'],
    ['fenced code', '~~~js\nlet a = {};\n~~~', '```js\nlet a = {};\n```'],
    ['indented code with tabs', '\tcode\tbehind', '```\ncode\tbehind\n```'],
    [
      'references',
      '[a][b] ![c][d]\n\n[b]: https://b.example "B"\n[d]: pic.png',
      '[a](https://b.example "B") ![c](/pictures/pages/pic.png)',
    ],
    ['footnotes', 'a[^1]\n\n[^1]: b', 'a[^1]\n\n[^1]: b'],
    ['breaks', 'a  \nb\\\nc', 'a\\\nb\\\nc'],
    [
      'addresses',
      '<https://a.example> https://b.example',
      '[https://a.example](https://a.example) [https://b.example](https://b.example)',
    ],
    ['references to characters', '&eacute; &amp; &#x1F600; ☃ :smile:', 'é & 😀 ☃ :smile:'],
    ['quotations', '> a\n>\n> > b', '> a\n>\n> > b'],
    ['CRLF and a byte order mark', '\uFEFFa\r\n\r\n- b\r\n- c\r\n', 'a\n\n- b\n- c'],
  ])('comes through as it was: %s', (_, source, text) => {
    expect(imported(source)).toEqual({ text, notes: [] });
  });

  it.each([
    ['the first heading is the title', '# T\n\n## A\n\n### B', '## A\n\n### B'],
    ['further headings of level 1 move down, with all others', '# T\n\nx\n\n# A\n\n## B', 'x\n\n## A\n\n### B'],
    ['headings that begin too deep move up', '# T\n\n### A\n\n#### B', '## A\n\n### B'],
    [
      'levels that are left out are closed',
      '# T\n\n### A\n\n##### B\n\n## C\n\n#### D\n\n##### E',
      '## A\n\n### B\n\n## C\n\n### D\n\n#### E',
    ],
    ['headings that are underlined', 'T\n===\n\nA\n---', '## A'],
    ['an id of its own', '# T\n\n## A {#b-c}', '## A [#b-c]'],
    ['an id on the next line', '# T\n\n## A\n{: #b }', '## A [#b]'],
    ['an id that the page needs itself', '# T\n\n## Sources', '## Sources [#sources-2]'],
    ['an anchor before a heading', '# T\n\n[x](#old)\n\n<a name="old"></a>\n\n## New', '[x](#old)\n\n## New [#old]'],
  ])('has its headings where pages have them: %s', (_, source, text) => {
    expect(imported(source)).toEqual({ text, notes: [] });
  });
});

describe('a link', () => {
  it.each([
    ['to a page', '[a](team/README.md)', '[a](pages/team)'],
    ['to a folder', '[a](team/)', '[a](pages/team)'],
    ['from the root of a site', '[a](/team/index.html)', '[a](pages/team)'],
    ['to a heading', '[a](./team#who-we-are)', '[a](pages/team#who-we-are)'],
    ['to a heading of the page', '[a](#b)\n\n## B', '[a](#b)\n\n## B'],
    ['of Hugo', '[a]({{< ref "team" >}})', '[a](pages/team)'],
    ['of Jekyll', '[a]({{ site.baseurl }}/team/)', '[a](pages/team)'],
    ['of a wiki', '[[team|the team]]', '[the team](pages/team)'],
    ['in HTML', '<a href="team">a</a>', '[a](pages/team)'],
    ['to a file', '[a](docs/plan.pdf)', '[a](/files/pages/docs/plan.pdf)'],
    ['without a text', '[](team)', '[Team](pages/team)'],
    ['without a protocol', '[a](//b.example/c)', '[a](https://b.example/c)'],
  ])('leads on: %s', (_, source, text) => {
    expect(imported(source)).toEqual({ text, notes: [] });
  });

  it.each([
    ['to nothing', '[a](gone.md)', 'a', ['link 1']],
    ['out of the folder', '[a](../../etc/passwd)', 'a', ['link 1']],
    ['to what runs', '[a](javascript:alert(1))', 'a', ['address 1']],
    ['to a heading that is not there', '[a](team#gone)', '[a](pages/team)', ['anchor 1']],
    ['within another', '<a href="team">a [b](https://c.example)</a>', '[a b](pages/team)', ['link 1']],
  ])('that cannot is its text, and a note: %s', (_, source, text, notes) => {
    expect(imported(source)).toEqual({ text, notes });
  });
});

describe('a picture', () => {
  it.each([
    ['of the folder', '![a](pic.png)', '![a](/pictures/pages/pic.png)', []],
    ['in HTML', '<img src="pic.png" alt="a">', '![a](/pictures/pages/pic.png)', []],
    ['without a description', '![](pic.png)', '![pic](/pictures/pages/pic.png)', ['description 1']],
    ['that is not there', '![a](gone.png)', 'a', ['picture 1']],
    ['of another host', '![a](https://b.example/c.png)', '[a](https://b.example/c.png)', ['embedded 1']],
    [
      'of another host, in a link',
      '[![a](https://b.example/c.svg)](https://d.example)',
      '[a](https://d.example)',
      ['embedded 1'],
    ],
    ['in its address', '![a](data:image/png;base64,AAAA)', 'a', ['picture 1']],
  ])('is copied, or told of: %s', (_, source, text, notes) => {
    expect(imported(source)).toEqual({ text, notes });
  });
});

describe('raw HTML', () => {
  it.each([
    ['emphasis', '<b>a </b>b <i>c</i> <del>d</del> <code>e</code>', '**a** b _c_ ~~d~~ `e`'],
    ['breaks, rules and quotations', 'a<br>b\n\n<hr>\n\n<blockquote>c</blockquote>', 'a\\\nb\n\n---\n\n> c'],
    ['keys, raised and lowered signs', '<kbd>Esc</kbd> H<sub>2</sub>O m<sup>2</sup>', '`Esc` H₂O m²'],
    ['blocks with Markdown in them', '<div>\n\n*a*\n\n</div>', '_a_'],
    ['headings', '<h2 id="x">A</h2>\n\n[b](#x)', '## A [#x]\n\n[b](#x)'],
    ['lists', '<ul><li>a<li>b<ol><li>c</ol></ul>', '- a\n- b\n  1. c'],
    ['definitions', '<dl><dt>a<dd>b</dl>', '**a**\n\nb'],
    ['code', '<pre><code class="language-js">a &lt; b\n\nc</code></pre>', '```js\na < b\n\nc\n```'],
    [
      'tables',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d<br>e</td></tr></table>',
      '| a | b |\n| - | - |\n| c | d · e |',
    ],
    ['lists in cells', '| a |\n|-|\n| <ul><li>b</li><li>c</li></ul> |', '| a |\n| - |\n| b · c |'],
  ])('becomes Markdown: %s', (_, source, text) => {
    expect(imported(source)).toEqual({ text, notes: [] });
  });

  it.each([
    ['comments', 'a <!-- b --> c', 'a  c', ['comment 1']],
    ['boxes to tick', '<input type="checkbox" id="b"> <label for="b">a</label>', '☐ a', ['look 1']],
    ['what opens and closes', '<details><summary>a</summary>\n\nb\n\n</details>', '**a**\n\nb', ['tag 1']],
    ['attributes', '<p align="center">a</p>', 'a', ['look 1']],
    ['scripts', 'a\n\n<script>alert(1)</script>', 'a', ['dropped 3']],
    ['frames', '<iframe src="https://a.example/b" title="c"></iframe>', '[c](https://a.example/b)', ['embedded 1']],
    ['what is no tag', 'Hello <name>', 'Hello \\<name>', ['text-tag 1']],
    ['tags that are only named', 'the <script> tag', 'the \\<script> tag', ['text-tag 1']],
    ['tags that never close', 'a <b>c', 'a c', ['tag 1']],
    [
      'cells over two columns',
      '<table><tr><th colspan=2>a</th></tr><tr><td>b</td><td>c</td></tr></table>',
      '| a | |\n| - | - |\n| b | c |',
      ['table 1'],
    ],
    ['cells that hold blocks', '<table><tr><td>\n\n## a\n\n</td></tr></table>', '## a', ['tag 1']],
  ])('that Markdown has nothing for is told of: %s', (_, source, text, notes) => {
    expect(imported(source)).toEqual({ text, notes });
  });
});

describe('what other tools add', () => {
  it.each([
    ['callouts of Docusaurus', ':::tip[A]\nb\n:::', '<Note>\n\n**Tip: A**\n\nb\n\n</Note>'],
    ['callouts of VuePress', '::: warning\nb\n:::', '<Note>\n\n**Warning**\n\nb\n\n</Note>'],
    ['callouts of MkDocs', '!!! note "A"\n    b\n\n    - c\n\nd', '<Note>\n\n**A**\n\nb\n\n- c\n\n</Note>\n\nd'],
    ['tabs of MkDocs', '=== "A"\n\n    b\n\nc', '<Note>\n\n**A**\n\nb\n\n</Note>\n\nc'],
    ['callouts of GitHub', '> [!NOTE]\n> b', '<Note>\n\nb\n\n</Note>'],
    ['callouts of Hugo', '{{% alert title="A" color="info" %}}\nb\n{{% /alert %}}', '<Note>\n\n**A**\n\nb\n\n</Note>'],
    ['code of Jekyll', '{% highlight rb %}\na\n{% endhighlight %}', '```rb\na\n```'],
    ['pictures of Hugo', '{{< figure src="pic.png" alt="a" >}}', '![a](/pictures/pages/pic.png)'],
  ])('is brought along: %s', (_, source, text) => {
    expect(imported(source)).toEqual({ text, notes: [] });
  });

  it.each([
    ['shortcodes', 'a {{< youtube b >}} c', 'a  c', ['shortcode 1']],
    ['tags of Liquid', '{% include b.html %}\n\nc', 'c', ['shortcode 1']],
    ['placeholders', 'a {{ page.name }}', 'a \\{\\{ page.name }}', ['placeholder 1']],
    ['attributes of kramdown', '[a](https://b.example){:target="_blank"}', '[a](https://b.example)', ['look 1']],
    ['attributes of MkDocs', '[a](https://b.example){ .button }', '[a](https://b.example)', ['look 1']],
    ['a list of contents', '[[_TOC_]]\n\na', 'a', ['contents 1']],
    ['what stands behind the language of code', '```js title="a"\nb\n```', '```js\nb\n```', ['code-meta 1']],
    ['definitions that nothing uses', 'a\n\n[b]: https://c.example', 'a', ['unused 3']],
    ['footnotes that nothing names', 'a\n\n[^b]: c', 'a\n\nc', ['unused 3']],
  ])('and has no place here is told of: %s', (_, source, text, notes) => {
    expect(imported(source)).toEqual({ text, notes });
  });

  it('is left alone in code', () => {
    const source = '```\n:::note\n{{< a >}} <b> {c}\n```\n\n`{{< d >}}`';
    expect(imported(source)).toEqual({ text: source, notes: [] });
  });

  it('is code in MDX: imports, exports, comments and the tags of components', () => {
    const source = 'import A from "a";\n\nexport const b = 1;\n\n{/* c */}\n\n<A x="y">\n**d**\n</A>';
    expect(imported(source, 'a.mdx')).toEqual({ text: '**d**', notes: ['code 1', 'code 3', 'comment 5', 'tag 7'] });
  });
});
