import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { contrastOnPage, NEEDED_CONTRAST, onDark, readableOn } from './contrast.ts';
import { toHex, toOklch } from './oklch.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const holdsForEach = (check: (one: string) => void): void => {
  const property = fc.property(colour, (one) => {
    check(one);
  });
  fc.assert(property);
};

describe('a colour', () => {
  it('is the same after it was taken apart', () => {
    holdsForEach((one) => expect(toHex(toOklch(one))).toBe(one));
  });

  it.each(['light', 'dark'] as const)('becomes one that can be read on %s pages', (theme) => {
    holdsForEach((one) =>
      expect(
        contrastOnPage(readableOn(one, { theme, hasTint: true }), { theme, hasTint: true }),
      ).toBeGreaterThanOrEqual(NEEDED_CONTRAST),
    );
  });

  it('stays as it is where it can be read already', () => {
    expect(readableOn('#1d4f91', { theme: 'light', hasTint: true })).toBe('#1d4f91');
  });

  it('can be read on dark pages once it is made for them, and keeps its hue', () => {
    holdsForEach((one) =>
      expect(contrastOnPage(onDark(one), { theme: 'dark', hasTint: true })).toBeGreaterThanOrEqual(NEEDED_CONTRAST),
    );
    const [before, after] = [toOklch('#0f5a8c'), toOklch(onDark('#0f5a8c'))];
    expect(after.hue).toBeCloseTo(before.hue, 1);
  });
});
