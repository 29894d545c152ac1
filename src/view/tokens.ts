import { contrast, NEEDED_CONTRAST } from '../core/contrast.ts';
import type { Theme } from '../core/contrast.ts';

/** What WCAG 2.2 asks of large text and of shapes (success criteria 1.4.3 and 1.4.11), and of text at its level AAA (1.4.6). */
const [LARGE, BEST] = [3, 7];

const TOKEN = /(--[\w-]+):\s*([^;}]+)/g;
const COLOUR = /^light-dark\((#\w{6}),\s*(#\w{6})\)$/;
/** What lies behind text; all others lie on paper. */
const GROUND = /^--color-(?:paper|raised|mark|selection|\w+-tint)$/;
const TINT = '-tint';

/** The tokens that style sheets set, by name; of two the later one counts, as it does on a page. */
export const tokensIn = (...sheets: readonly string[]): Tokens =>
  new Map(
    sheets.flatMap((sheet) => [...sheet.matchAll(TOKEN)].map(([, name = '', value = '']) => [name, value.trim()])),
  );

/** The colours of a theme, each with what stands on or behind it. */
export const paletteOf = (tokens: Tokens, theme: Theme): Swatch[] => {
  const colours = new Map([...tokens].flatMap(([name, value]) => colourOf(name, { value, theme })));
  return [...colours].map(([name, value]) => {
    const [ground, text] = GROUND.test(name) ? [name, textOn(name)] : ['--color-paper', name];
    const ratio = contrast(colours.get(ground) ?? value, colours.get(text) ?? value);
    return { name, value, ground, text, ratio: (Math.floor(ratio * 10) / 10).toFixed(1), fitFor: fitFor(ratio) };
  });
};

const colourOf = (name: string, { value, theme }: { value: string; theme: Theme }): [string, string][] => {
  const [, light, dark] = COLOUR.exec(value) ?? [];
  return light !== undefined && dark !== undefined ? [[name, theme === 'light' ? light : dark]] : [];
};

const textOn = (ground: string): string => (ground.endsWith(TINT) ? ground.slice(0, -TINT.length) : '--color-text');

const fitFor = (ratio: number): string => {
  if (ratio >= BEST) return 'AAA';
  if (ratio >= NEEDED_CONTRAST) return 'AA';
  return ratio >= LARGE ? 'large text, shapes' : 'lines only';
};

/** Values of tokens by their names, such as `--gap`. */
export type Tokens = ReadonlyMap<string, string>;

/** A colour, and whether what has it can be read. */
export interface Swatch {
  name: string;
  value: string;
  /** The token of what lies behind, and that of the text before it: one of the two is this colour. */
  ground: string;
  text: string;
  /** The contrast between the two, never said to be higher than it is. */
  ratio: string;
  /** What that is enough for. */
  fitFor: string;
}
