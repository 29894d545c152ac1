import { describe, expect, it } from 'vitest';
import { collections } from '../../collections/index.ts';
import { composeBody } from './compose-body.ts';

const sectionsOf = (body: string) =>
  composeBody(body, {
    file: 'content/guides/one.mdx',
    terms: { 'product.leader': { value: 'head of product' } },
    publicFiles: new Set(),
    collections,
    takenIds: new Set(),
  }).sections;

describe('the sections of a body', () => {
  it('hold its plain text by heading, block by block, with terms in place', () => {
    const body = `Before "all" *headings*.

## Who decides [#who-decides]

<Note>
The {product.leader} [decides](guides/other).
</Note>

- one
- two

### And then

| a | b |
| - | - |
| c | d |
`;
    const link = { url: 'guides/other/', entry: 'guides/other' };
    expect(sectionsOf(body)).toEqual([
      { id: '', title: '', blocks: [{ kind: 'paragraph', text: 'Before “all” headings.', links: [] }] },
      {
        id: 'who-decides',
        title: 'Who decides',
        blocks: [
          { kind: 'paragraph', text: 'The head of product decides.', links: [link] },
          { kind: 'item', text: 'one', links: [] },
          { kind: 'item', text: 'two', links: [] },
        ],
      },
      {
        id: 'and-then',
        title: 'And then',
        blocks: [
          { kind: 'row', text: 'a | b', links: [] },
          { kind: 'row', text: 'c | d', links: [] },
        ],
      },
    ]);
  });

  it('hold what stands in a component on one line, too', () => {
    expect(sectionsOf('<Note>One line.</Note>')).toEqual([
      { id: '', title: '', blocks: [{ kind: 'paragraph', text: 'One line.', links: [] }] },
    ]);
  });

  it('are none where there is no text', () => {
    expect(sectionsOf('\n\n')).toEqual([]);
  });
});
