/** The paper of the pages, in light and in dark; `tokens.css` has the same colours. */
export const PAPER = { light: '#fffefb', dark: '#15171b' } as const;
/** What WCAG 2.2 asks of text (success criterion 1.4.3). */
export const NEEDED_CONTRAST = 4.5;

/** The contrast between two colours such as `#1d4f91`, from 1 to 21; the method is WCAG 2.2's. */
export const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

/** The colour nearest to `colour` of the same hue that can be read on the light paper: darker where it must be. */
export const readableOnLight = (colour: string): string => mixed(colour, { towards: '#000000', on: PAPER.light });

/** The same for the dark paper: lighter where it must be. */
export const readableOnDark = (colour: string): string => mixed(colour, { towards: '#ffffff', on: PAPER.dark });

const STEPS = 50;

const mixed = (colour: string, { towards, on }: { towards: string; on: string }): string => {
  const [from, to] = [channels(colour), channels(towards)];
  for (let step = 0; step <= STEPS; step++) {
    const share = step / STEPS;
    const mix = from.map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * share));
    const found = `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    if (contrast(found, on) >= NEEDED_CONTRAST) return found;
  }
  return towards;
};

/** Red, green and blue from 0 to 255. */
const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
