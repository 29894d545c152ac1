/** One thing of a sequence that is merged as a whole or not at all: a block, an item, a row, a sentence, a field. */
export interface Unit {
  /** What it says, without what does not matter, such as line breaks in a paragraph: equal keys say the same. */
  key: string;
  /** Only units of one kind are forms of each other. */
  kind: string;
  /** The words by which it is found alike to another. */
  words: string;
  /** A name that makes it the same thing whatever else it says, such as a heading's id. */
  name?: string | undefined;
  /** Headings have their depth; everything else is deeper than any. */
  level: number;
  /** The text as it was written. */
  source: string;
}

/** The level of everything but headings. */
export const LEAF = 99;
