import { expect, it } from 'vitest';
import type { MapRow } from './blocks.ts';
import { wordsOf } from '../core/words/words.ts';
import { drawSpread } from './spread.ts';

const row = (side: MapRow['side']): MapRow => ({
  slug: 'a',
  href: '/a/',
  text: 'A',
  question: 'Who?',
  side,
  decides: 'Somebody',
  drives: 'Somebody',
  scope: undefined,
  tieBreak: undefined,
  why: 'Because.',
  presets: [],
});

it('draws how many decisions are on which side, from product to engineering, and leaves out who decides none', () => {
  const rows = [row('together'), row('product'), row('together'), row(undefined)];
  expect(drawSpread([{ id: 'g', slug: 'g', href: '/g/', text: 'G', rows }], wordsOf('en'))).toEqual({
    width: 39,
    spans: [
      { side: 'product', label: 'Product: 1', x: 0, width: 9 },
      { side: 'together', label: 'Together: 2', x: 10, width: 19 },
      { side: undefined, label: 'Somebody else: 1', x: 30, width: 9 },
    ],
  });
});
