import { describe, expect, it } from 'vitest';
import { compose, htmlOf, inline, markdownOf, sound } from '../../../tests/unit/composed-body.ts';

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
