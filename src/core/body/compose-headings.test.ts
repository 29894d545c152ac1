import { describe, expect, it } from 'vitest';
import { compose, found, htmlOf, idsOf, options } from '../../../tests/unit/composed-body.ts';
import { composeBody } from './compose-body.ts';

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
