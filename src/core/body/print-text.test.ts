import fc from 'fast-check';
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, it } from 'vitest';
import { printText } from './print-text.ts';

const extensions = [gfmToMarkdown()];

/** Words, and everything that means something in Markdown or stands next to it. */
const SIGNS = '.,:;-+=*_`~#|<>[](){}!&@/\\"\'’1'.split(/(?=.)/);
const PIECES = [...SIGNS, ' ', '\n', '\t', '\r', 'a', 'W', 'w', 's', 'é', 'www', 'http', '1.', 'amp;'];

const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
  .map((pieces) => ({ type: 'text' as const, value: pieces.join('') }));
const phrasing: fc.Arbitrary<PhrasingContent> = fc.oneof(
  text,
  text.map((child) => ({ type: 'strong' as const, children: [child] })),
  text.map((child) => ({ type: 'link' as const, url: '/a', children: [child] })),
);
const children = fc.array(phrasing, { minLength: 1, maxLength: 4 });
const root: fc.Arbitrary<Root> = children.map((nodes) => ({
  type: 'root',
  children: [
    { type: 'paragraph', children: nodes },
    { type: 'heading', depth: 2, children: nodes },
    { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: nodes }] }] },
  ],
}));

it('prints every text as it is printed without it', () => {
  fc.assert(
    fc.property(root, (tree) => {
      expect(toMarkdown(tree, { extensions, handlers: { text: printText } })).toBe(toMarkdown(tree, { extensions }));
    }),
    { numRuns: 5_000 },
  );
});

it('asks for no escapes in plain prose', () => {
  const prose: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: 'One of us, say: a leader – decides; then “we” go on. Well-known?' }],
  };
  let asked = 0;
  const handlers: { text: typeof printText } = {
    text: (node, parent, state, info) =>
      printText(
        node,
        parent,
        Object.assign(Object.create(state) as typeof state, { safe: () => String(++asked) }),
        info,
      ),
  };
  expect({ text: toMarkdown(prose, { extensions, handlers }), asked }).toEqual({
    text: 'One of us, say: a leader – decides; then “we” go on. Well-known?\n',
    asked: 0,
  });
});
