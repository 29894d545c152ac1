import { alignLists } from './align.ts';
import type { Aligned } from './align.ts';
import type { BlockLink, BodyBlock, BodySection } from '../body/body-sections.ts';
import type { BlockChange, SectionChange, Shown } from './changes.ts';
import { changedShare, compareWords } from './compare-words.ts';
import { currentId, shownEntry } from './reading.ts';
import type { EntryNames } from './reading.ts';

/** What changed between two bodies, section by section. How lines are wrapped and words are set off does not count. */
export const compareBodies = (
  before: readonly BodySection[],
  after: readonly BodySection[],
  reading: EntryNames,
): SectionChange[] => {
  const sections = alignLists(before, after, {
    keyOf: ({ id }) => id,
    wordsOf: ({ title, blocks }) => [title, ...blocks.map(({ text }) => text)].join('\n'),
  });
  return sections.flatMap((section): SectionChange[] => {
    if (section.kind === 'kept') return compareSections(section, reading);
    const { id, title, blocks } = section.kind === 'added' ? section.after : section.before;
    return [{ id, title, kind: section.kind, blocks: blocks.map(({ kind, text }) => ({ block: kind, text })) }];
  });
};

const compareSections = ({ before, after, moved }: Kept<BodySection>, reading: EntryNames): SectionChange[] => {
  const { id, title } = after;
  const blocks = compareBlocks(before.blocks, after.blocks, reading);
  const isRetitled = before.title !== title;
  if (!moved && !isRetitled && blocks.length === 0) return [];
  const share = shareOf(blocks, { before: before.blocks, after: after.blocks });
  const former = isRetitled ? { formerTitle: before.title } : {};
  return [{ id, title, kind: 'changed', moved, ...former, share, blocks }];
};

const compareBlocks = (
  before: readonly BodyBlock[],
  after: readonly BodyBlock[],
  reading: EntryNames,
): BlockChange[] => {
  const aligned = alignLists(before, after, {
    keyOf: ({ kind, text }) => `${kind} ${text}`,
    wordsOf: ({ text }) => text,
  });
  return aligned.flatMap((item): BlockChange[] => {
    if (item.kind === 'kept') return compareKept(item, reading);
    const { kind: block, text } = item.kind === 'added' ? item.after : item.before;
    return [{ block, kind: item.kind, text }];
  });
};

const compareKept = ({ before, after, moved }: Kept<BodyBlock>, reading: EntryNames): BlockChange[] => {
  const { kind: block, text } = after;
  if (before.text !== text) return [{ block, kind: 'changed', moved, runs: compareWords(before.text, text) }];
  const keys = [before, after].map(({ links }) => links.map((link) => linkKey(link, reading)).join('\n'));
  if (keys[0] !== keys[1]) {
    const [was, is] = [before, after].map(({ links }) => links.map((link) => shownLink(link, reading)));
    return [{ block, kind: 'relinked', text, before: was ?? [], after: is ?? [] }];
  }
  return moved ? [{ block, kind: 'moved', text }] : [];
};

/** Links are the same where they lead to the same entry, whatever it is called. */
const linkKey = ({ url, entry }: BlockLink, reading: EntryNames): string =>
  entry === undefined ? url : url.replace(entry, currentId(entry, reading));

const shownLink = ({ url, entry }: BlockLink, reading: EntryNames): Shown =>
  entry === undefined ? { text: url } : shownEntry(entry, reading);

/** How much of a section changed, in hundredths. */
const shareOf = (changes: readonly BlockChange[], sides: Record<'before' | 'after', readonly BodyBlock[]>): number => {
  const length = (texts: readonly { text: string }[]) => texts.reduce((sum, { text }) => sum + text.length, 0);
  const changed = changes.reduce((sum, change) => {
    if (change.kind === 'added' || change.kind === 'removed') return sum + change.text.length;
    if (change.kind !== 'changed') return sum;
    const size = change.runs.reduce((all, { kind, text }) => all + text.length * (kind === 'same' ? 2 : 1), 0);
    return sum + changedShare(change.runs) * size;
  }, 0);
  const all = length(sides.before) + length(sides.after);
  return all === 0 ? 0 : Math.round((100 * changed) / all) / 100;
};

type Kept<Item> = Extract<Aligned<Item>, { kind: 'kept' }>;
