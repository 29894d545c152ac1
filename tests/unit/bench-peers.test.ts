import { describe, expect, it } from 'vitest';
import { bodyOf, slugOf } from '../../bench/peers-pages.ts';
import { asPlot } from '../../bench/peers-plot.ts';
import { asMarkdown, rowsOf } from '../../bench/peers-report.ts';

const COUNT = 60;
const linkTo = (slug: string) => `guides/${slug}`;
const bodies = Array.from({ length: COUNT }, (_, index) => bodyOf(index, COUNT, linkTo));

describe('the pages that generators are compared with', () => {
  it('are the same each time, and differ from each other', () => {
    expect(Array.from({ length: COUNT }, (_, index) => bodyOf(index, COUNT, linkTo))).toEqual(bodies);
    expect(new Set(bodies).size).toBe(COUNT);
  });

  it('have about 700 words each', () => {
    const words = bodies.map((body) => body.split(/\s+/).length);
    expect(Math.min(...words)).toBeGreaterThan(600);
    expect(Math.max(...words)).toBeLessThan(800);
    const mean = words.reduce((sum, length) => sum + length, 0) / COUNT;
    expect(Math.round(mean / 50) * 50).toBe(700);
  });

  it('have headings, both kinds of list, a table, code, and links to pages that are there', () => {
    const slugs = new Set(bodies.map((_, index) => slugOf(index)));
    for (const body of bodies) {
      const lines = body.split('\n');
      const linesWith = (start: RegExp) => lines.filter((line) => start.test(line)).length;
      expect([/^## /, /^### /, /^- /, /^1\. /, /^\|/, /^```/, /^> /].map(linesWith)).toEqual([3, 2, 5, 5, 6, 2, 1]);
      const linked = [...body.matchAll(/\]\(guides\/([^)]+)\)/g)].map(([, slug = '']) => slug);
      expect(linked).toHaveLength(3);
      expect(linked.filter((slug) => !slugs.has(slug))).toEqual([]);
    }
  });
});

const cost = (seconds: number) => ({ seconds, cpu: 2 * seconds, memory: 100 * seconds });

const ROWS = rowsOf({
  entries: 500,
  costs: {
    tandem: {
      cold: [cost(6), cost(5), cost(90)],
      'nothing changed': [cost(1)],
      'one entry edited': [{ seconds: 3, cpu: NaN, memory: NaN }],
    },
    starlight: { cold: [cost(10)], 'nothing changed': [cost(8)], 'one entry edited': [cost(12)] },
  },
  firstLoad: { tandem: 900, starlight: 3000 },
});

describe('the comparison of generators', () => {
  it('takes the middle of the runs, and divides by the same situation and by the cold build', () => {
    expect(
      ROWS.map(({ tandem, ratio, cpuRatio, ofCold, target }) => [tandem.seconds, ratio, cpuRatio, ofCold, target]),
    ).toEqual([
      [6, 0.6, 0.6, { tandem: 0.6, starlight: 1 }, 0.5],
      [1, 0.13, 0.13, { tandem: 0.1, starlight: 0.8 }, 0.15],
      [3, 0.25, NaN, { tandem: 0.3, starlight: 1.2 }, 0.25],
    ]);
  });

  it('prints a row for each situation, and a dash for what is not known', () => {
    expect(asMarkdown(ROWS).split('\n').slice(2)).toEqual([
      '| 500 | cold | 6 | 10 | **0.6** | ≤ 0.5 | 0.6 | 1 | 12 | 20 | 0.6 | 600 | 1000 | 900 | 3000 |',
      '| 500 | nothing changed | 1 | 8 | **0.13** | ≤ 0.15 | 0.1 | 0.8 | 2 | 16 | 0.13 | 100 | 800 | 900 | 3000 |',
      '| 500 | one entry edited | 3 | 12 | **0.25** | ≤ 0.25 | 0.3 | 1.2 | – | 24 | – | – | 1200 | 900 | 3000 |',
    ]);
  });

  it('draws bars as long as the times, and a target only where there is one', () => {
    const widths = [...asPlot(ROWS).matchAll(/<rect class="\w+" x="190".*? width="(\d+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths).toEqual([200, 333, 33, 267, 100, 400]);
    const targetsIn = (svg: string) => svg.split('class="target"').length - 2;
    expect(targetsIn(asPlot(ROWS))).toBe(3);
    expect(targetsIn(asPlot(ROWS.map((row) => ({ ...row, target: undefined }))))).toBe(0);
  });
});
