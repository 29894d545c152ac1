import type { Run } from './changes.ts';
import { commonPlaces } from './common.ts';
import { joinNearRegions, slideToSentences, wholeSentences } from './tidy-regions.ts';
import type { Region, TextPair } from './tidy-regions.ts';
import { textOfTokens, tokensOf } from './tokens.ts';

/**
 * Compares two texts word by word, in a form that people can read: small islands of agreement are given up, and a sentence
 * of which most changed is shown as a whole. Without its added runs the result is `before`, without its removed ones `after`.
 */
export const compareWords = (before: string, after: string): Run[] => {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const pair: TextPair = { before: tokensOf(before), after: tokensOf(after) };
  const marks = (side: keyof TextPair) => pair[side].map(({ mark }) => mark);
  const regions = regionsBetween(commonPlaces(marks('before'), marks('after')), pair);
  const tidy = wholeSentences(joinNearRegions(slideToSentences(regions, pair), pair), pair);
  return runsOf(tidy, pair);
};

/** How much of a text changed, from 0 to 1. */
export const changedShare = (runs: readonly Run[]): number => {
  const length = (kind: Run['kind']) =>
    runs.filter((run) => run.kind === kind).reduce((sum, { text }) => sum + text.length, 0);
  const changed = length('removed') + length('added');
  return changed === 0 ? 0 : changed / (changed + 2 * length('same'));
};

const regionsBetween = (common: readonly [number, number][], { before, after }: TextPair): Region[] => {
  const regions: Region[] = [];
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of [...common, [before.length, after.length] as const]) {
    if (nextA > a || nextB > b) regions.push({ before: [a, nextA], after: [b, nextB] });
    [a, b] = [nextA + 1, nextB + 1];
  }
  return regions;
};

const runsOf = (regions: readonly Region[], { before, after }: TextPair): Run[] => {
  const writer = new RunWriter();
  let [a, b] = [0, 0];
  for (const region of [...regions, { before: [before.length, 0], after: [after.length, 0] } as const]) {
    for (; a < region.before[0]; a += 1, b += 1) {
      const [old = NOTHING, now = NOTHING] = [before[a], after[b]];
      if (old.space !== now.space) writer.change(old.space, now.space);
      writer.keep((old.space === now.space ? now.space : '') + now.mark);
    }
    writer.change(textOfTokens(before.slice(...region.before)), textOfTokens(after.slice(...region.after)));
    [a, b] = [region.before[1], region.after[1]];
  }
  return writer.runs();
};

const NOTHING = { space: '', mark: '' };

/** Collects runs, joining what belongs together; in a change, what was removed comes first. */
class RunWriter {
  readonly #runs: Run[] = [];
  #same = '';
  #removed = '';
  #added = '';

  keep(text: string): void {
    if (text === '') return;
    this.#flushChange();
    this.#same += text;
  }

  change(removed: string, added: string): void {
    this.#removed += removed;
    this.#added += added;
  }

  runs(): Run[] {
    this.#flushChange();
    this.#push('same', this.#same);
    return this.#runs;
  }

  #flushChange(): void {
    if (this.#removed === '' && this.#added === '') return;
    // A space before both is no part of the change.
    const space = commonSpace(this.#removed, this.#added);
    this.#push('same', this.#same + space);
    this.#push('removed', this.#removed.slice(space.length));
    this.#push('added', this.#added.slice(space.length));
    [this.#same, this.#removed, this.#added] = ['', '', ''];
  }

  #push(kind: Run['kind'], text: string): void {
    if (text !== '') this.#runs.push({ kind, text });
  }
}

const commonSpace = (a: string, b: string): string => {
  const [space = ''] = /^\s*/.exec(a) ?? [];
  return b.startsWith(space) ? space : '';
};
