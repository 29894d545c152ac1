import { sayName } from '../core/diff/compare-names.ts';
import type { NameChange } from '../core/diff/compare-names.ts';
import type { EditionNews } from '../core/upgrade/edition-news.ts';
import { TANDEM } from '../disk/typed-here.ts';
import { visible } from './visible.ts';

/** So many of a kind are said one by one. */
const MOST = 8;

/** What an edition brings, for people: a line for each entry that came, went or was renamed, and for each name. */
export const printedNews = (
  { entries, changed, terms, topics }: EditionNews,
  { from, to }: { from: string; to: string },
): string[] => {
  const told = (['added', 'removed', 'renamed'] as const).flatMap((kind) =>
    firstOf(entries.filter((news) => news.kind === kind).map((news) => `${SAID[kind]}${nameOf(news)}${mineOf(news)}`)),
  );
  const named = (one: string, changes: readonly (NameChange & { mine: string[] })[]) =>
    firstOf(changes.map((change) => sayName(one, change) + mineOf(change)));
  const lines = [
    ...told,
    ...(changed > 0 ? [changedLine(changed, `${TANDEM} changes base/${from} base/${to}`)] : []),
    ...named('term', terms),
    ...named('topic', topics),
  ];
  return lines.length === 0 ? [] : [`Edition ${to} brings:`, ...lines.map((line) => `  ${visible(line)}`), ''];
};

const changedLine = (count: number, command: string): string =>
  count === 1 ? `Changed: 1 entry; ${command} shows it.` : `Changed: ${count} entries; ${command} shows them.`;

const SAID = { added: 'New: ', removed: 'Gone: ', renamed: 'Renamed: ' } as const;

const nameOf = (news: EditionNews['entries'][number]): string =>
  news.kind === 'renamed' ? `${news.former} is ${news.id} now.` : `${news.id}.`;

/** Where it touches what the organisation wrote. */
const mineOf = ({ mine }: { mine: readonly string[] }): string =>
  mine.length === 0 ? '' : ` It stands in ${firstOf(mine).join(', ')}.`;

const firstOf = (lines: readonly string[]): string[] =>
  lines.length > MOST + 1 ? [...lines.slice(0, MOST), `and ${lines.length - MOST} more`] : [...lines];
