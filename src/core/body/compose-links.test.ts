import { describe, expect, it } from 'vitest';
import { compose, found, inline } from '../../../tests/unit/composed-body.ts';
import { PLAYBOOK_ROOT, SITE_ROOT } from './roots.ts';

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
