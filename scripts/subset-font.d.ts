declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2';
    /** One value, or what is left of an axis. */
    variationAxes: Record<string, number | { min: number; max: number }>;
    /** The features of OpenType that stay. */
    keepFeatures: string[];
    noHinting: boolean;
  }
  /** A font cut down to the characters of a text. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
