import { collections } from '../src/collections/index.ts';
import { composeBody } from '../src/core/body/compose-body.ts';
import { SHAPES } from '../tests/unit/hostile-shapes.ts';
import { median } from './figures.ts';

const KIB = 1024;
const SIZES = [16, 64, 256, 1_008];
const RUNS = 3;

/** More is no growth in proportion to the size, whatever the machine. */
const MOST_RATIO = 80;
const MOST_SECONDS = 2;

const options = {
  file: 'f.mdx',
  collections,
  terms: { leader: { value: 'head' } },
  publicFiles: new Set<string>(),
  takenIds: new Set<string>(),
};

const bench = (): void => {
  const rows = Object.entries(SHAPES).map(([name, make]) => {
    const seconds = SIZES.map((kib) => median(Array.from({ length: RUNS }, () => timeOf(make(kib * KIB)))));
    return { name, seconds, ratio: (seconds.at(-1) ?? 0) / Math.max(seconds[0] ?? 0, 0.001) };
  });
  console.log(['shape', ...SIZES.map((kib) => `${kib} KiB`), 'ratio'].join(' | '));
  for (const { name, seconds, ratio } of rows)
    console.log([name, ...seconds.map((value) => `${value.toFixed(3)} s`), `${ratio.toFixed(0)} ×`].join(' | '));
  const slow = rows.filter(({ seconds, ratio }) => ratio > MOST_RATIO || Math.max(...seconds) > MOST_SECONDS);
  console.log(slow.length > 0 ? `\nToo slow: ${slow.map(({ name }) => name).join(', ')}` : '\nAll in proportion.');
  process.exitCode = slow.length > 0 ? 1 : 0;
};

/** Seconds until a body is read and printed, or refused. */
const timeOf = (body: string): number => {
  const started = performance.now();
  composeBody(body, options);
  return (performance.now() - started) / 1_000;
};

bench();
