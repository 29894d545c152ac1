import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const CONTENT = join(process.cwd(), 'content');
/** An article in front of a bare term: an organisation's own name may need the other one. */
const FIXED_ARTICLE = /\b[Aa]n? \{[a-z.]+(?:\|[a-z]+)*\}/g;

describe('the article before a term', () => {
  it('is left to the term, which knows the name that an organisation gave it', () => {
    const fixed = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mdx'))
      .flatMap((file) => fixedArticles(readFileSync(join(CONTENT, file), 'utf8')).map((found) => `${file}: ${found}`));
    expect(fixed).toEqual([]);
  });

  it('is found in a field and in a body, with and without a filter', () => {
    expect(
      fixedArticles('ask a {engineer}, or An {product.leader|possessive} team; {engineer|a} and a new {engineer}'),
    ).toEqual(['a {engineer}', 'An {product.leader|possessive}']);
  });
});

const fixedArticles = (text: string): string[] => text.match(FIXED_ARTICLE) ?? [];
