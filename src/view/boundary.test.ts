import { describe, expect, it } from 'vitest';
import { drawBoundary } from './boundary.ts';

const job = {
  href: '/jobs/a/',
  text: 'A job',
  product: [{ text: 'One short line', href: '/decisions/one/' }],
  engineering: [
    { text: 'A line that is long enough to need at least two lines of the drawing', href: '/decisions/two/' },
  ],
  together: [],
};

describe('the drawing of the boundary', () => {
  it('draws every item once, with its link', () => {
    const items = drawBoundary([job, job]).bands.flatMap((band) =>
      band.items.map(({ text, href }) => ({ text, href })),
    );
    const expected = [job.product[0], job.engineering[0]].map((item) => ({ text: item?.text, href: item?.href }));
    expect(items).toEqual([...expected, ...expected]);
  });

  it('breaks long items into lines without losing a word', () => {
    const long = drawBoundary([job]).bands[0]?.items.at(-1);
    expect(long?.lines.length).toBeGreaterThan(1);
    expect(long?.lines.map(({ text }) => text).join(' ')).toBe(long?.text);
    expect(Math.max(...(long?.lines ?? []).map(({ text }) => text.length))).toBeLessThanOrEqual(35);
  });

  it('never lets two lines of a column lie on each other', () => {
    const ys = drawBoundary([job, job]).bands.flatMap((band) =>
      band.items.filter(({ side }) => side === 'engineering').flatMap(({ lines }) => lines.map(({ y }) => y)),
    );
    const gaps = ys.slice(1).map((y, index) => y - (ys[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20);
  });

  it('is as high as what it holds', () => {
    const { height, bands } = drawBoundary([job, job]);
    const lowest = Math.max(...bands.flatMap((band) => band.items.flatMap(({ lines }) => lines.map(({ y }) => y))));
    expect(height).toBeGreaterThan(lowest);
    expect(height - lowest).toBeLessThan(60);
  });
});
