import { describe, expect, it } from 'vitest';
import type { Block } from './blocks.ts';
import { placeBlocks } from './page.ts';

const key: Block = { kind: 'key', label: 'In short', text: 'a' };
const facts: Block = { kind: 'facts', facts: [] };
const text: Block = { kind: 'text', id: 't', title: 'T', tone: 'plain', text: 'a' };
const poles: Block = { kind: 'poles', id: 'p', title: 'P', poles: [] };
const columns = (count: number): Block => ({
  kind: 'columns',
  id: 'c',
  title: 'C',
  columns: Array.from({ length: count }, () => ({ title: 'a', items: [] })),
});

describe('the places of blocks', () => {
  it('are the opening, the facts beside it, what is wide and leads, and the text', () => {
    expect(placeBlocks([key, facts, poles, text])).toEqual({
      opening: [key],
      facts: [facts],
      wide: [poles],
      text: [text],
    });
  });

  it('leave in the text what does not lead', () => {
    expect(placeBlocks([text, key, poles])).toEqual({ opening: [], facts: [], wide: [], text: [text, key, poles] });
  });

  it('count columns as wide where there are more than two', () => {
    expect(placeBlocks([columns(3), columns(2)])).toEqual({
      opening: [],
      facts: [],
      wide: [columns(3)],
      text: [columns(2)],
    });
  });
});
