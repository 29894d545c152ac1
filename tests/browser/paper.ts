/** A4 without its margins, at the 96 pixels to the inch that browsers print with. */
export const SHEET = { width: 657, height: 1000 };

/** How many sheets a PDF has: its page objects, which the browser leaves uncompressed. */
export const sheetsIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
