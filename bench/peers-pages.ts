import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const EDITION = fileURLToPath(new URL('../editions/1.0/', import.meta.url));

/** The words of our first edition, which never changes: they are as frequent, and as rare, as in any prose. */
const WORDS = readdirSync(EDITION, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.mdx'))
  .sort()
  .flatMap((path) => readFileSync(EDITION + path, 'utf8').match(/[A-Za-z]+/g) ?? [])
  .map((word) => word.toLowerCase());

export const slugOf = (index: number): string => `page-${String(index).padStart(4, '0')}`;

export const titleOf = (index: number): string => `${capital(proseOf(index).words(3))} ${index}`;

/**
 * The Markdown of one of so many pages, always the same: about 700 words in headings, paragraphs, lists, a table and code, with
 * links to three of the others.
 */
export const bodyOf = (index: number, count: number, linkTo: (slug: string) => string): string => {
  const { words, sentences, number } = proseOf(index);
  const heading = (level: number) => `${'#'.repeat(level)} ${capital(words(4))}`;
  const link = (other: number) => `See [${words(3)}](${linkTo(slugOf(other % count))}).`;
  const list = (mark: string) => Array.from({ length: 5 }, () => `${mark} **${words(2)}** ${words(8)}`).join('\n');
  const row = () => `| ${words(2)} | ${words(3)} | ${number(100)} |`;
  return [
    ...[sentences(5), `${sentences(3)} ${link(index + 1)}`, list('-')],
    `| what | who | how many |\n| --- | --- | ---: |\n${row()}\n${row()}\n${row()}\n${row()}`,
    ...[heading(2), sentences(5)],
    `\`\`\`js\nfor (const item of items) {\n  if (item.cost > ${number(100)}) report(item, '${words(3)}');\n}\n\`\`\``,
    ...[`${sentences(4)} ${link(index + 7)}`, heading(2), sentences(4), list('1.'), heading(3), sentences(5)],
    ...[
      `> ${sentences(2)}`,
      heading(2),
      sentences(5),
      heading(3),
      `${sentences(5)} ${link(number(count))}`,
      sentences(4),
    ],
  ].join('\n\n');
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Prose and numbers that follow from a seed, by the generator mulberry32. */
const proseOf = (seed: number) => {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const number = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  const words = (length: number) => {
    const start = number(WORDS.length - length);
    return WORDS.slice(start, start + length).join(' ');
  };
  const sentences = (length: number) => Array.from({ length }, () => `${capital(words(8 + number(8)))}.`).join(' ');
  return { number, words, sentences };
};
