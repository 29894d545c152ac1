import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../../tests/unit/handbook.ts';

/** What makes a careless pattern look at a text again and again; thirty thousand characters of each. */
const PIECES = [
  '{{<',
  '{{ ',
  '{%',
  '{: ',
  '{/*',
  '[[a|',
  '[a](',
  '`',
  '` `` ``` ',
  '<a "',
  "<a '",
  '<b>',
  '<div>\n',
  '<!-- ',
  '<![CDATA[',
  '<table><tr><td>',
  '</b>',
  'a markdown=',
  '!!! a ',
  ':::a\n',
  '&amp;',
  '/',
  '#a ',
  '.)',
  '- ',
  '> ',
  '===\n',
  '---\n',
  '+++\n',
  '\\',
  ' ',
  '\t',
  '|a',
  '[^a]: ',
];

describe('a page that is meant to take long', () => {
  it.each(PIECES)('comes to an end: %j', (piece) => {
    const text = piece.repeat(Math.ceil(30_000 / piece.length));
    for (const body of [text, `# a${text}b`, `<p title="${text}`, `---\n${text}\n---\n`, `[a](b${text})`]) {
      const { pages, problems } = pagesOf({ 'a.mdx': body });
      expect(pages.length + problems.length).toBe(1);
    }
  });
});
