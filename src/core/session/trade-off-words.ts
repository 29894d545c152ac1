import { fill } from '../words/fill.ts';
import type { ToolWords } from '../words/tool-words.ts';
import { asMarkdown, joinParts, tableAsMarkdown } from './as-markdown.ts';
import { LEADERS } from './session.ts';
import type { Leader } from './session.ts';

/** From here on two places are worth a talk. */
const WIDE = 3;

/** Tensions with the places that the two gave them, the widest apart first; ties stay in the playbook's order. */
export const comparePlaces = (
  tensions: readonly Tension[],
  { product, engineering, together }: Places,
): PlacedTension[] =>
  tensions
    .map((tension) => {
      const [a, b] = [product.get(tension.id), engineering.get(tension.id)];
      const gap = a === undefined || b === undefined ? 0 : Math.abs(a - b);
      return { ...tension, product: a, engineering: b, together: together.get(tension.id), gap };
    })
    .sort((a, b) => b.gap - a.gap);

/** Those to talk about: all that are wide apart, or at least the widest where there is any difference. */
export const toSettle = (placed: readonly PlacedTension[]): PlacedTension[] => {
  const wide = placed.filter(({ gap }) => gap >= WIDE);
  return wide.length > 0 ? wide : placed.filter(({ gap }) => gap > 0).slice(0, 1);
};

/** The result in a sentence, to be heard first. */
export const headlineOfPlaces = (placed: readonly PlacedTension[], { headline }: TradeOffWords): string => {
  const count = placed.filter(({ gap }) => gap >= WIDE).length;
  if (count > 0) return fill(headline.wide, { count, all: placed.length });
  return placed.some(({ gap }) => gap > 0) ? headline.close : headline.same;
};

/** A place as people say it: "3 towards speed", "in the middle". */
export const placeInWords = (
  place: number | undefined,
  { poles: [first, second] }: Pick<Tension, 'poles'>,
  { notPlaced, middle, towards }: TradeOffWords,
): string => {
  if (place === undefined) return notPlaced;
  if (place === 0) return middle;
  return fill(towards, { steps: Math.abs(place), pole: (place < 0 ? first : second).label });
};

/** How far apart two places are, in words. */
export const placesApart = ({ gap }: PlacedTension, words: TradeOffWords): string =>
  gap === 0 ? words.same : fill(words.gap, { gap });

/** The result as Markdown, to take away. */
export const placesAsMarkdown = (
  { placed, notes, from }: PlacesOutcome,
  { all, tradeOffs }: Pick<ToolWords, 'all' | 'tradeOffs'>,
): string =>
  joinParts([
    `# ${tradeOffs.title}`,
    headlineOfPlaces(placed, tradeOffs),
    tableAsMarkdown(
      [tradeOffs.tradeOff, ...LEADERS.map((leader) => all.sides[leader]), tradeOffs.apart, tradeOffs.settledHead],
      placed.map((tension) => [
        tension.title,
        ...LEADERS.map((leader) => placeInWords(tension[leader], tension, tradeOffs)),
        placesApart(tension, tradeOffs),
        tension.together === undefined ? '' : placeInWords(tension.together, tension, tradeOffs),
      ]),
    ),
    placed
      .flatMap(({ id, title }) => {
        const note = notes.get(id);
        return note ? [`- **${asMarkdown(title)}.** ${asMarkdown(note)}`] : [];
      })
      .join('\n'),
    asMarkdown(from),
  ]);

type TradeOffWords = ToolWords['tradeOffs'];

type Places = Record<Leader | 'together', ReadonlyMap<string, number>>;

/** A tension as the composed playbook has it. */
export interface Tension {
  id: string;
  title: string;
  href: string;
  /** The sentence that both sides can agree to. */
  bridge: string;
  poles: readonly [Pole, Pole];
}

interface Pole {
  label: string;
  leans: string;
  /** What it is good for. */
  good: string;
}

/** A tension with both places, and the one that the two settled on. */
export interface PlacedTension extends Tension {
  product: number | undefined;
  engineering: number | undefined;
  together: number | undefined;
  gap: number;
}

interface PlacesOutcome {
  placed: readonly PlacedTension[];
  /** What the two wrote about a tension, by its id. */
  notes: ReadonlyMap<string, string>;
  /** Where and when it was made. */
  from: string;
}
