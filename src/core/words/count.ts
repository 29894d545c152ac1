/** Numbers and counted things as a language writes them, by `Intl`. */
export const countIn = (tag: string): Count => {
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const plurals = new Intl.PluralRules(tag);
  const number = (count: number): string => numbers.format(count);
  return {
    number,
    count: (count, { one, other }) => (plurals.select(count) === 'one' ? one : other).replace('#', () => number(count)),
  };
};

export interface Count {
  number: (count: number) => string;
  /** A counted thing; `#` stands for the number: `{ one: '# minute', other: '# minutes' }`. */
  count: (count: number, forms: { one: string; other: string }) => string;
}
