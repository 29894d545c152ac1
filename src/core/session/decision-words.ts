import { counted, fill } from '../words/fill.ts';
import type { ToolWords } from '../words/tool-words.ts';
import type { MapRow, MapWarning } from './decision-map.ts';
import { countDeciders, hasOneAnswer } from './decision-map.ts';
import type { Decider } from './session.ts';

const MOST_NAMED = 3;

/** Who, where it may be nobody. */
export const whoOf = (who: Decider | 'unset', words: DecisionWords): string => (who === 'unset' ? '–' : words.who[who]);

/** The whole map in a sentence, to be heard first. */
export const mapHeadline = (rows: readonly MapRow[], { headline }: MapWords): string => {
  const count = rows.filter((row) => !hasOneAnswer(row)).length;
  const all = rows.length;
  if (all === 0) return headline.empty;
  if (count === 0) return fill(headline.whole, { all });
  return counted(headline, count, { all });
};

/** What the two said of one decision: "Product says product decides; engineering says you decide together." */
export const saidOfDecision = ({ said: { product, engineering }, finding }: MapRow, words: DecisionWords): string =>
  finding === 'drivers-differ'
    ? fill(words.saidDrivers, { product: whoOf(product.drives, words), engineering: whoOf(engineering.drives, words) })
    : fill(words.said, { product: words.decides[product.decides], engineering: words.decides[engineering.decides] });

/** Who decides how many, in a sentence. */
export const sharesInWords = (rows: readonly MapRow[], { shares, sharesWithOther }: MapWords): string => {
  const counts = countDeciders(rows);
  return fill(counts.other > 0 ? sharesWithOther : shares, counts);
};

/** What will hurt, and what to do about it. */
export const warningInWords = (warning: MapWarning, { all, map }: Pick<ToolWords, 'all' | 'map'>): string => {
  if (warning.kind !== 'lopsided') return fill(map.warnings[warning.kind], { titles: listed(warning.titles, map) });
  return fill(map.lopsided, { side: all.sides[warning.leader], count: warning.count, all: warning.of });
};

/** Titles in a sentence, the first few by name: “One”, “Two” and 3 more. */
const listed = (titles: readonly string[], { quote, and, more }: MapWords): string => {
  const named = titles.slice(0, titles.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED);
  const quoted = named.map((text) => fill(quote, { text }));
  const rest = titles.length - named.length;
  const all = rest > 0 ? [...quoted, fill(more, { count: rest })] : quoted;
  return [all.slice(0, -1).join(', '), all.at(-1) ?? ''].filter(Boolean).join(and);
};

type DecisionWords = ToolWords['decisions'];
type MapWords = ToolWords['map'];
