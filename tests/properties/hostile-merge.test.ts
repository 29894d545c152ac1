import { describe, expect, it } from 'vitest';
import { mergeEntries } from '../../src/core/merge.ts';
import { collections } from '../../src/collections/index.ts';

const HEAD = '---\ntitle: A\nsummary: B\n---\n\n';

const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join('');

/** Texts that take the time of their square, or all memory, wherever they are not stopped. */
const TEXTS: Record<string, string> = {
  'one mebibyte of sentences': HEAD + 'Say it again. '.repeat(75_000),
  'a sentence over and over': HEAD + 'Say it. '.repeat(7_000),
  'sentences of one paragraph': HEAD + many(2_500, (index) => `Line ${index} says so.\n`),
  'empty lines': `${HEAD}${'\n'.repeat(150_000)}End.\n`,
  'spaces within a line': `${HEAD}A${' '.repeat(150_000)}b.\n`,
  'rows of a table': `${HEAD}| A | B |\n| - | - |\n${'| x | y |\n'.repeat(5_000)}`,
  'items of a list': HEAD + many(1_400, (index) => `- Item ${index}.\n`),
  'items of a field': `---\ntopics:\n${many(2_900, (index) => `  - topic-${index}\n`)}---\n\nText.\n`,
  'quotations in quotations': `${HEAD}${'> '.repeat(3_000)}x\n`,
  'lists in lists': HEAD + many(150, (index) => `${'  '.repeat(index)}- x\n`),
  'brackets that stay open': HEAD + '['.repeat(60_000),
  'braces in a line': HEAD + '{a} '.repeat(4_000),
  'brackets in YAML': `---\na: ${'['.repeat(5_000)}\n---\n\nText.\n`,
  'an alias bomb': `---\na: &a [x, x]\n${many(30, (index) => `b${index}: &b${index} [*a, *a]\n`)}---\n\nText.\n`,
  'keys that JavaScript reserves':
    '---\n__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n---\n\nText.\n',
  'half a letter': `${HEAD}\uD800 and \uDFFF.\n`,
  nothing: '',
};

describe('a hostile text', () => {
  it.each(Object.entries(TEXTS))('ends, whatever it is: %s', (_, base) => {
    const middle = Math.floor(base.length / 2);
    const sides = [
      [`${base}\nMore of mine.\n`, base.replace('title: A', 'title: C')],
      [`${base.slice(0, middle)} mine ${base.slice(middle)}`, `${base}\nMore of theirs.\n`],
      [`${HEAD}Text.\n`, `${base}x`],
    ] as const;
    for (const [mine, theirs] of sides) {
      const { outcome, text, conflicts } = mergeEntries({
        base,
        mine,
        theirs,
        schema: collections.get('guides').schema,
      });
      expect(text === null).toBe(outcome === 'conflict');
      expect(conflicts.length > 0).toBe(outcome === 'conflict');
    }
    expect({}).not.toHaveProperty('polluted');
  });
});
