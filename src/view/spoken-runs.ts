import type { ChangeWords } from '../core/words/words.ts';
import type { ShortenedRun } from '../core/diff/shorten-runs.ts';

/**
 * The runs of a text with the words by which it can be listened to. Not every screen reader says `ins` and `del`, and few
 * say where they end (nvaccess/nvda#10789), so the words stand in the text; the end once for a removed text and the added
 * one behind it. A text that came or went as a whole needs none: what stands before it says so.
 */
export const spokenRuns = (runs: readonly ShortenedRun[], { spoken }: ChangeWords): SpokenRun[] =>
  runs.flatMap(({ kind, text }, index): SpokenRun[] => {
    if (kind === 'same' || kind === 'gap') return [plain(text)];
    const mark = kind === 'removed' ? 'del' : 'ins';
    if (runs.length === 1) return [{ mark, before: '', text, after: '' }];
    const [space = ''] = /^\s*/.exec(text) ?? [];
    const next = runs[index + 1]?.kind;
    const after = next === 'same' || next === 'gap' ? ` ${spoken.end} ` : '';
    const marked: SpokenRun = { mark, before: ` ${spoken[kind]}: `, text: text.slice(space.length), after };
    const isBehindRemoved = runs[index - 1]?.kind === 'removed';
    // A space is neither underlined nor struck through, and keeps two words apart of which one replaces the other.
    return space === '' && !isBehindRemoved ? [marked] : [plain(space || ' '), marked];
  });

const plain = (text: string): SpokenRun => ({ mark: undefined, before: '', text, after: '' });

/** A run as it is printed; `before` and `after` are for ears only. */
interface SpokenRun {
  mark: 'del' | 'ins' | undefined;
  before: string;
  text: string;
  after: string;
}
