import { describe, expect, it } from 'vitest';
import { parseBody } from './parse-body.ts';
import { collections } from '../collections/index.ts';

const sectionsOf = (body: string) =>
  parseBody(body, {
    file: 'content/guides/one.mdx',
    terms: { 'product.leader': { value: 'head of product' } },
    trusted: false,
    linkPrefix: '../../',
    collections,
    publicFiles: new Set(),
    takenIds: new Set(),
  }).sections;

describe('the sections of a body', () => {
  it('hold its plain text by heading, a line for each block, with terms in place', () => {
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
    expect(sectionsOf(body)).toEqual([
      { text: 'Before “all” headings.' },
      { id: 'who-decides', text: 'The head of product decides.\none\ntwo' },
      { id: 'and-then', text: 'a\nb\nc\nd' },
    ]);
  });

  it('are none where there is no text', () => {
    expect(sectionsOf('\n\n')).toEqual([]);
  });
});
