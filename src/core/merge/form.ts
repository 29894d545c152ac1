import { commonPlaces } from '../diff/common.ts';

/** A text without what its form adds: line endings `\n`, no byte order mark, composed letters (NFC). */
export const plainText = (raw: string): string => withoutMark(raw).replace(/\r\n?/g, '\n').normalize('NFC');

/** What a text says, whatever its form: plain, and without spaces at the ends of its lines or lines at its end. */
export const comparable = (raw: string): string =>
  plainText(raw)
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/(?<!\n)\n+$/, '');

/**
 * Gives a plain text the form of `mine`: byte order mark, line endings, final newline and Unicode form. Lines that stand
 * in `mine` come back as they are there, so that mixed forms survive; lines of `theirs` keep their letters where `mine`
 * shows no Unicode form.
 */
export const inFormOf = (plain: string, mine: string, theirs: string): string => {
  const mark = mine.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (mine === plainText(mine) && theirs === plainText(theirs) && !hasSpaces(mine)) return withEnding(plain, mine);
  const ending = endingOf(mine);
  const rawMine = rawLines(mine);
  const rawTheirs = rawLines(theirs);
  const fromMine = sourceLines(plain, mine);
  const fromTheirs = formOf(mine) === 'any' ? sourceLines(plain, theirs) : new Map<number, number>();
  const lines = plain.split('\n').map((line, index, { length }) => {
    const own = rawMine[fromMine.get(index) ?? -1];
    const foreign = rawTheirs[fromTheirs.get(index) ?? -1];
    const text = own?.text ?? foreign?.text ?? inUnicodeForm(line, formOf(mine));
    return text + (index === length - 1 ? '' : own?.ending || ending);
  });
  return mark + withEnding(lines.join(''), mine);
};

const withoutMark = (raw: string): string => raw.replace(/^\uFEFF/, '');

/** Ends with a newline exactly where `mine` does. */
const withEnding = (text: string, mine: string): string => {
  const hasEnding = /[\r\n]$/.test(mine);
  if (hasEnding === /[\r\n]$/.test(text)) return text;
  return hasEnding ? text + endingOf(mine) : text.replace(/(?<![\r\n])[\r\n]+$/, '');
};

/** The line ending that most lines have. */
const endingOf = (raw: string): string => {
  const windows = raw.match(/\r\n/g)?.length ?? 0;
  const unix = raw.match(/(?<!\r)\n/g)?.length ?? 0;
  const old = raw.match(/\r(?!\n)/g)?.length ?? 0;
  if (windows > unix && windows >= old) return '\r\n';
  return old > unix ? '\r' : '\n';
};

/** Which Unicode form a text shows; `any` where it has no letter that would show it. */
const formOf = (raw: string): UnicodeForm => {
  if (raw.normalize('NFC') === raw.normalize('NFD')) return 'any';
  if (raw === raw.normalize('NFC')) return 'NFC';
  return raw === raw.normalize('NFD') ? 'NFD' : 'mixed';
};

/** Whether lines end in spaces. */
const hasSpaces = (raw: string): boolean => /[ \t]$/m.test(raw);

const inUnicodeForm = (line: string, form: UnicodeForm): string => (form === 'NFD' ? line.normalize('NFD') : line);

/** For the lines of a plain text, by number: which lines of a raw text they are. */
const sourceLines = (plain: string, raw: string): Map<number, number> =>
  new Map(commonPlaces(trimmedLines(plain), trimmedLines(plainText(raw))));

const trimmedLines = (text: string): string[] => text.split('\n').map((line) => line.trimEnd());

const rawLines = (raw: string): { text: string; ending: string }[] => {
  const parts = withoutMark(raw).split(/(\r\n?|\n)/);
  return parts.flatMap((text, index) => (index % 2 === 0 ? [{ text, ending: parts[index + 1] ?? '' }] : []));
};

type UnicodeForm = 'any' | 'NFC' | 'NFD' | 'mixed';
