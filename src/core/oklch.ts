/** A colour by lightness (0 to 1), chroma and hue (radians). See https://bottosson.github.io/posts/oklab/. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

/** `#1d4f91` as eyes see it. */
export const toOklch = (hex: string): Oklch => {
  const [red, green, blue] = channels(hex).map(toLinear) as [number, number, number]; // three, as below
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return {
    lightness: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  };
};

/** The same as `#1d4f91`; where screens have no such colour, one of the same lightness and hue that is less strong. */
export const toHex = (colour: Oklch): string => {
  for (let step = 0; step < CHROMA_STEPS; step++) {
    const found = toLinearChannels({ ...colour, chroma: colour.chroma * (1 - step / CHROMA_STEPS) });
    if (found.every((value) => value > -SLACK && value < 1 + SLACK)) return asHex(found);
  }
  return asHex(toLinearChannels({ ...colour, chroma: 0 }));
};

/** Red, green and blue from 0 to 255. */
export const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** The light of a channel from 0 to 255, from 0 to 1. */
export const toLinear = (value: number): number => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

const CHROMA_STEPS = 50;
/** What rounding takes back. */
const SLACK = 0.001;

const toLinearChannels = ({ lightness, chroma, hue }: Oklch): number[] => {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
};

const asHex = (linear: readonly number[]): string => `#${linear.map(asByte).join('')}`;

const asByte = (linear: number): string => {
  const part = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  const byte = Math.round(Math.min(1, Math.max(0, part)) * 255);
  return byte.toString(16).padStart(2, '0');
};
