import { describe, expect, it } from 'vitest';
import { compose, found, htmlOf } from '../../../tests/unit/composed-body.ts';

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
