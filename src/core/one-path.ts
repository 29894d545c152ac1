import type { UsedFile } from './frozen-files.ts';
import type { EntrySource } from './parse-entry.ts';
import { PLAYBOOK_FILE } from './playbook-file.ts';
import type { Place, Problem } from './problems.ts';
import { placeAsText, problem } from './problems.ts';

/** Where two texts mean two files by one path: a release cannot freeze both, since an edition has one file of a path. */
export const twoFilesOfOnePath = (files: readonly UsedBytes[], texts: Texts): Problem[] =>
  [...Map.groupBy(files, ({ path }) => path)].flatMap(([path, same]) => {
    // What the organisation wrote comes first: it can give its file another name.
    const [first, ...others] = same.toSorted((a, b) => Number(a.place !== '') - Number(b.place !== ''));
    const other = others.find(({ sum }) => sum !== first?.sum);
    if (!first || !other) return [];
    const details = {
      path,
      mine: first.place + path,
      theirs: other.place + path,
      other: placeAsText(placeOf(other, texts)),
      isOwn: first.place === '' ? 'yes' : '',
    };
    return [problem('T960', placeOf(first, texts), details)];
  });

/** The line that names a file; the settings, where no entry does. */
const placeOf = ({ path, place }: Pick<UsedFile, 'path' | 'place'>, { entries, sources }: Texts): Place => {
  const isUser = (id: string) =>
    entries.some((entry) => entry.id === id && entry.files?.some((file) => file.path === path && file.place === place));
  const places = sources.filter(({ id }) => isUser(id)).flatMap((source) => placesIn(source, path));
  const isOurs = ({ file }: Place) => file.startsWith('content/');
  return (
    places.find((one) => isOurs(one) === (place === '')) ?? places[0] ?? { file: PLAYBOOK_FILE, line: 1, column: 1 }
  );
};

const placesIn = ({ text, file, placeOf: origin }: EntrySource, path: string): Place[] =>
  text.split('\n').flatMap((line, index) => {
    const at = line.indexOf(`/${path}`);
    if (at < 0) return [];
    const position = { line: index + 1, column: at + 1 };
    return origin?.(position) ?? { file, ...position };
  });

/** A file that entries name, and a sum of its bytes. */
interface UsedBytes extends Pick<UsedFile, 'path' | 'place'> {
  sum: string;
}

interface Texts {
  /** The composed entries. */
  entries: readonly { id: string; files?: readonly UsedFile[] }[];
  /** The same as they were written. */
  sources: readonly EntrySource[];
}
