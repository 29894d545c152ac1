import { slug } from 'github-slugger';
import type { Heading, Parents, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { withoutMarks } from './fold.ts';
import { termKeyAsText } from './terms.ts';
import { typographic } from './typography.ts';

// Begins at the first of several spaces only, so that a long run of them is looked at once.
export const FIXED_ID = /(?<!\s)\s*\[#([^[\]]*)\]\s*$/;
/** In any script, without capitals. */
const HEADING_ID = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;
/** The id of a heading without a letter or digit. */
const NAMELESS = 'section';

/** Whether an id may stand in an address as it is. */
export const isHeadingId = (id: string): boolean => HEADING_ID.test(id);

/** The id that a heading fixes by `[#id]` at its end; undefined where it leaves that to its text. */
export const fixedIdOf = (node: Heading): string | undefined => {
  const last = node.children.at(-1);
  return last?.type === 'text' ? FIXED_ID.exec(last.value)?.[1] : undefined;
};

/** Takes `[#id]` from a heading. */
export const dropFixedId = (node: Heading): void => {
  const last = node.children.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(FIXED_ID, '');
};

/** The text of a heading as readers of a language see it, without a fixed id. */
export const headingText = (node: Heading, language?: string): string =>
  typographic(toString(node).replace(FIXED_ID, '').trim(), language);

/** The ids of the headings of one body. */
export class HeadingIds {
  readonly #used = new Set<string>();
  readonly #counts = new Map<string, number>();

  has(id: string): boolean {
    return this.#used.has(id);
  }

  add(id: string): void {
    this.#used.add(id);
  }

  /** The id that follows from a heading's text, with a number where an earlier heading has it. */
  fromText(node: Heading): string {
    const id = idFromText(node);
    let free = id;
    let count = this.#counts.get(id) ?? 0;
    while (this.#used.has(free)) free = `${id}-${++count}`;
    this.#counts.set(id, count);
    return free;
  }
}

/**
 * As GitHub makes it, but with single hyphens, and without the accents of Latin letters, vowels of Arabic and Hebrew and what
 * nobody sees; in other scripts, a mark may be half of a letter. A term counts as its key, so that the id does not change with
 * the term's value.
 */
const idFromText = (node: Heading): string =>
  slug(withoutMarks(headingSource(node)))
    .replace(/[-_]+/g, '-')
    .replace(/^-|-$/g, '') || NAMELESS;

const headingSource = (node: Parents): string =>
  node.children
    .map((child: RootContent) => {
      if ('expression' in child) return termKeyAsText(String(child.expression));
      if (child.type === 'mdxTextExpression') return termKeyAsText(child.value);
      return 'children' in child ? headingSource(child) : toString(child);
    })
    .join('');
