import { describe, expect, it } from 'vitest';
import { paletteOf, tokensIn } from './tokens.ts';

const SHEET = `:root {
  --color-paper: light-dark(#ffffff, #000000);
  --color-text: light-dark(#000000, #ffffff);
  --color-link: light-dark(#777777, #777777);
  --color-link-tint: light-dark(#ffffff, #000000);
  --gap: 3.5rem;
}
[data-side='product'] {
  --color-side: var(--color-link);
}`;

describe('the tokens of style sheets', () => {
  it('are read by name, and a later sheet wins', () => {
    expect(Object.fromEntries(tokensIn('a{--gap: 1rem;--radius:2px}', ':root{--gap:2rem}'))).toEqual({
      '--gap': '2rem',
      '--radius': '2px',
    });
  });

  it('have colours with the contrast to what lies behind them, or to the text on them', () => {
    const white = { ground: '--color-paper', text: '--color-text', ratio: '21.0', fitFor: 'AAA' };
    const grey = { ratio: '4.4', fitFor: 'large text, shapes', text: '--color-link' };
    expect(paletteOf(tokensIn(SHEET), 'light')).toEqual([
      { name: '--color-paper', value: '#ffffff', ...white },
      { name: '--color-text', value: '#000000', ...white },
      { name: '--color-link', value: '#777777', ground: '--color-paper', ...grey },
      { name: '--color-link-tint', value: '#ffffff', ground: '--color-link-tint', ...grey },
    ]);
  });

  it('have other colours in dark', () => {
    expect(paletteOf(tokensIn(SHEET), 'dark').map(({ value, fitFor }) => [value, fitFor])).toEqual([
      ['#000000', 'AAA'],
      ['#ffffff', 'AAA'],
      ['#777777', 'AA'],
      ['#000000', 'AA'],
    ]);
  });

  it('say that a line is no text', () => {
    const sheet = ':root{--color-paper:light-dark(#ffffff,#000000);--color-rule:light-dark(#eeeeee,#222222)}';
    expect(paletteOf(tokensIn(sheet), 'light').at(-1)?.fitFor).toBe('lines only');
  });
});
