import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../tests/unit/content/playbook.ts';
import { situationRanker } from './rank-situations.ts';
import { situations as collection } from '../collections/situations/index.ts';

const situations = entriesOf(collection).map(({ id, data }) => ({
  href: id,
  title: data.title,
  phrase: data.phrase,
  said: data.alsoSaid,
}));
const rank = situationRanker(situations);
const find = (query: string) => rank(query).map(({ href }) => href);

describe('the finder of situations', () => {
  it('finds every situation by each thing that people say of it', () => {
    const missed = situations.flatMap(({ href, title, phrase, said }) =>
      [title, phrase, ...said]
        .filter((line) => !find(line).slice(0, 2).includes(href))
        .map((line) => `${href}: ${line}`),
    );
    expect(missed).toEqual([]);
  });

  it.for([
    ['refactoring', 'situations/tech-debt-keeps-losing'],
    ['tehcnical debt', 'situations/tech-debt-keeps-losing'],
    ['estimates are huge', 'situations/everything-costs-too-much'],
    ['who decides', 'situations/nobody-knows-who-decides'],
    ['sales promised a date', 'situations/a-date-was-promised-without-us'],
    ['order takers', 'situations/engineering-takes-orders'],
    ['new cto', 'situations/new-counterpart'],
    ['waiting for another team', 'situations/dependencies-eat-the-week'],
    ['chatgpt ai faster', 'situations/ai-raises-expectations'],
  ] as const)('leads from “%s” to %s first', ([query, id]) => {
    expect(find(query)[0]).toBe(id);
  });

  it('finds nothing where nothing fits', () => {
    expect(find('holiday allowance')).toEqual([]);
    expect(find('')).toEqual([]);
    expect(find('the and of')).toEqual([]);
  });

  it('takes any text calmly', () => {
    const hostile = ['<script>alert(1)</script>', '(((', '\u202Eabc', '😀😀', 'a'.repeat(10_000)];
    expect(hostile.map((text) => Array.isArray(find(text)))).toEqual(hostile.map(() => true));
  });
});
