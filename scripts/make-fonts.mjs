// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const OUTPUT = new URL('../src/styles/fonts/', import.meta.url);
const MODULES = new URL('../node_modules/@fontsource-variable/', import.meta.url);

/** What most European languages are written with, and the marks that our pages print; a browser takes the rest elsewhere. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xff],
];
const MORE = 'ŒœŠšŽžŸŁłČčĞğŞşŹźŻż–—‘’‚“”„†•…‹›€−≈≤≥←→';
const FEATURES = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'lnum', 'onum', 'pnum', 'tnum'];

/** Text and headings need these weights; nothing is bolder. */
const WEIGHTS = { min: 400, max: 600 };

const FONTS = [
  { name: 'serif', source: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2', wght: WEIGHTS },
  { name: 'serif-italic', source: 'source-serif-4/files/source-serif-4-latin-wght-italic.woff2', wght: 400 },
  { name: 'sans', source: 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2', wght: WEIGHTS },
];

/**
 * The files of `src/styles/fonts`: the fonts of the pages, cut down to what pages need, and their licence.
 * @returns {Promise<{ name: string, content: Buffer }[]>}
 */
export const fontFiles = async () => {
  const fonts = FONTS.map(async ({ name, source, wght }) => ({
    name: `${name}.woff2`,
    content: await subsetFont(readFileSync(new URL(source, MODULES)), characters(), {
      targetFormat: 'woff2',
      variationAxes: { wght },
      keepFeatures: FEATURES,
      noHinting: true,
    }),
  }));
  const licence = readFileSync(new URL('source-serif-4/LICENSE', MODULES), 'utf8');
  const text = `${ABOUT}\n${licence.slice(licence.indexOf('This Font Software'))}`;
  return [...(await Promise.all(fonts)), { name: 'OFL.txt', content: Buffer.from(text) }];
};

const ABOUT = `The fonts of these pages are parts of Source Serif 4 and Source Sans 3, made smaller and called by other names.
Copyright 2014-2023 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.
`;

const characters = () =>
  RANGES.flatMap(([from = 0, to = 0]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  ).join('') + MORE;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, content } of await fontFiles()) writeFileSync(new URL(name, OUTPUT), content);
}
