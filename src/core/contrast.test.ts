import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { contrastOnPage, NEEDED_CONTRAST, onDark, readableOn } from './contrast.ts';
import { toHex, toOklch } from './oklch.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('a colour', () => {
  it('is the same after it was taken apart', () => {
    fc.assert(fc.property(colour, (one) => {
        expect(toHex(toOklch(one))).toBe(one);
      }));
  });

  it.each(['light', 'dark'] as const)('becomes one that can be read on %s pages', (theme) => {
    fc.assert(
      fc.property(colour, (one) => {
        expect(contrastOnPage(readableOn(one, theme), theme)).toBeGreaterThanOrEqual(NEEDED_CONTRAST);
      }),
      ),
    );
  });

  it('stays as it is where it can be read already', () => {
    expect(readableOn('#1d4f91', 'light')).toBe('#1d4f91');
  });

  it('can be read on dark pages once it is made for them, and keeps its hue', () => {
    fc.assert(
      fc.property(colour, (one) => {
        expect(contrastOnPage(onDark(one), 'dark')).toBeGreaterThanOrEqual(NEEDED_CONTRAST);
      }),
    );
    const [before, after] = [toOklch('#0f5a8c'), toOklch(onDark('#0f5a8c'))];
    expect(after.hue).toBeCloseTo(before.hue, 1);
  });
});
