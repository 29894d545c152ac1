/** How the letters of a font are spaced, in units of which `unitsPerEm` are as wide as it is set. */
export interface FontMetrics {
  ascent: number;
  /** Below zero. */
  descent: number;
  lineGap: number;
  unitsPerEm: number;
  /** The width of the average letter of a text. */
  xWidthAvg: number;
}

/** Fonts of machines that can stand in for another, as `local()` names them, and how wide their average letter is, in parts of an em. */
const STAND_INS = {
  serif: [
    { name: 'Georgia', local: ['Georgia'], width: 917 / 2048 },
    { name: 'Times', local: ['Times New Roman', 'Liberation Serif', 'Tinos'], width: 832 / 2048 },
  ],
  'sans-serif': [{ name: 'Arial', local: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica'], width: 913 / 2048 }],
} as const;

/**
 * Fonts of machines that are spaced as another font is, so that a text is as long and as high in them: the width of their
 * letters is adjusted, and the height of their lines taken from the other. The method is that of
 * https://developer.chrome.com/blog/font-fallbacks.
 */
export const standInsFor = (metrics: FontMetrics, like: keyof typeof STAND_INS): StandIn[] => {
  const { ascent, descent, lineGap, unitsPerEm, xWidthAvg } = metrics;
  return STAND_INS[like].map(({ name, local, width }) => {
    const size = xWidthAvg / unitsPerEm / width;
    const share = (value: number) => percent(value / (unitsPerEm * size));
    return {
      name,
      local,
      size: percent(size),
      ascent: share(ascent),
      descent: share(Math.abs(descent)),
      lineGap: share(lineGap),
    };
  });
};

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

/** A font of machines with its spacing adjusted; the values are those of CSS. */
export interface StandIn {
  name: string;
  /** What it is called on different machines. */
  local: readonly string[];
  size: string;
  ascent: string;
  descent: string;
  lineGap: string;
}
