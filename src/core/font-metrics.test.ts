import { readFileSync } from 'node:fs';
import { fromFile } from '@capsizecss/unpack/fs';
import { describe, expect, it } from 'vitest';
import { standInsFor } from './font-metrics.ts';

const STYLES = new URL('../styles/', import.meta.url);
const FONTS_CSS = readFileSync(new URL('fonts.css', STYLES), 'utf8');

/** What the style sheet of the pages says of a stand-in, as it was measured by hand. */
const written = (family: string): number[] => {
  const { 1: rule = '' } = new RegExp(`font-family: '${family}';([^}]*)`).exec(FONTS_CSS) ?? [];
  return ['size-adjust', 'ascent-override', 'descent-override', 'line-gap-override'].map((name) =>
    Number(new RegExp(`${name}: ([\\d.]+)%`).exec(rule)?.[1]),
  );
};

describe('the stand-ins of a font', () => {
  it.each([
    ['serif', 'Tandem Serif Stand-in', 'Georgia'],
    ['sans', 'Tandem Sans Stand-in', 'Arial'],
  ] as const)('are spaced as those of the pages are: %s', async (file, family, name) => {
    const metrics = await fromFile(new URL(`fonts/${file}.woff2`, STYLES).pathname);
    const found = standInsFor(metrics, file === 'serif' ? 'serif' : 'sans-serif').find((one) => one.name === name);
    const values = [found?.size, found?.ascent, found?.descent, found?.lineGap].map((value = '') =>
      Number.parseFloat(value),
    );
    const unlike = written(family).filter((value, index) => Math.abs(value - (values[index] ?? Infinity)) > 0.5);
    expect(unlike).toEqual([]);
  });

  it('are as wide as the font, whatever its units are', () => {
    const half = { ascent: 450, descent: -150, lineGap: 10, unitsPerEm: 500, xWidthAvg: 250 };
    const whole = { ascent: 900, descent: -300, lineGap: 20, unitsPerEm: 1000, xWidthAvg: 500 };
    expect(standInsFor(half, 'serif')).toEqual(standInsFor(whole, 'serif'));
  });
});
