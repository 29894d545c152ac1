import { channels, toHex, toLinear, toOklch } from './oklch.ts';

/** The paper of the pages, in light and in dark; `tokens.css` has the same colours. */
export const PAPER = { light: '#fffefb', dark: '#15171b' } as const;
/** What WCAG 2.2 asks of text (success criterion 1.4.3). */
export const NEEDED_CONTRAST = 4.5;

/** How much of a colour its tint has, which lies behind text in that colour; the rest is paper. */
const TINT = 0.07;
/** Dark pages have colours that are light, and not too strong. */
const ON_DARK = { lightness: 0.78, chroma: 0.13 } as const;
/** Lightness is changed by so much at a time: no eye sees less. */
const STEP = 0.0025;

/** The contrast between two colours such as `#1d4f91`, from 1 to 21; the method is WCAG 2.2's. */
export const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

/** The worst contrast that text in a colour has on the pages of a theme: on the paper, and on the tint of the colour, where it has one. */
export const contrastOnPage = (colour: string, { theme, hasTint }: OnPage): number =>
  Math.min(...[PAPER[theme], ...(hasTint ? [tintOf(colour, theme)] : [])].map((ground) => contrast(colour, ground)));

/** What lies behind text in a colour. */
export const tintOf = (colour: string, theme: Theme): string => {
  const [from, to] = [channels(PAPER[theme]), channels(colour)];
  const mixed = from.map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * TINT));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
};

/** The colour nearest to `colour` of the same hue that can be read on the pages of a theme: darker or lighter where it must be. */
export const readableOn = (colour: string, page: OnPage): string => {
  const { theme } = page;
  if (contrastOnPage(colour, page) >= NEEDED_CONTRAST) return colour;
  const { lightness, ...rest } = toOklch(colour);
  const direction = theme === 'light' ? -STEP : STEP;
  for (let next = lightness + direction; next > 0 && next < 1; next += direction) {
    const found = toHex({ ...rest, lightness: next });
    if (contrastOnPage(found, page) >= NEEDED_CONTRAST) return found;
  }
  return theme === 'light' ? '#000000' : '#ffffff';
};

/** What a colour of light pages becomes on dark ones: the same hue, as light as the other colours there. */
export const onDark = (colour: string): string => {
  const { lightness, chroma, hue } = toOklch(colour);
  const lighter = { lightness: Math.max(lightness, ON_DARK.lightness), chroma: Math.min(chroma, ON_DARK.chroma), hue };
  return readableOn(toHex(lighter), { theme: 'dark', hasTint: true });
};

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(toLinear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

export type Theme = keyof typeof PAPER;

/** Where text stands. */
interface OnPage {
  theme: Theme;
  /** Whether it stands on its own tint too. */
  hasTint: boolean;
}
