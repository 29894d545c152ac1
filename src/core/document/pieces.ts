import type { Place } from '../problems.ts';

/** Joins pieces into one text that knows of each of its positions where it was written. */
export const joinPieces = (pieces: readonly Piece[]): PlacedText => {
  const text = pieces.map((piece) => piece.text).join('');
  let starts: Position[] | undefined;
  return {
    text,
    placeOf: ({ line, column }) => {
      starts ??= startsOf(pieces);
      const index = starts.findLastIndex(
        (start) => start.line < line || (start.line === line && start.column <= column),
      );
      const start = starts[index] ?? FIRST;
      const within = { line: line - start.line + 1, column: line === start.line ? column - start.column + 1 : column };
      return pieces[index]?.placeOf(within) ?? { file: '', line, column };
    },
  };
};

/** A stretch of a file as it stands there. */
export const copied = (text: string, start: Place): Piece => ({
  text,
  placeOf: ({ line, column }) => ({
    file: start.file,
    line: start.line + line - 1,
    column: line === 1 ? start.column + column - 1 : column,
  }),
});

/** Text that stands in no file; whatever is wrong with it is said of one place. */
export const added = (text: string, place: Place): Piece => ({ text, placeOf: () => place });

/** The place of an offset in the text of a file. */
export const placeAt = (text: string, offset: number, file: string): Place => {
  const before = text.slice(0, offset);
  return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
};

const FIRST: Position = { line: 1, column: 1 };

const startsOf = (pieces: readonly Piece[]): Position[] => {
  let next = FIRST;
  return pieces.map(({ text }) => {
    const start = next;
    const lines = text.split('\n');
    const last = lines.at(-1)?.length ?? 0;
    next = { line: start.line + lines.length - 1, column: lines.length === 1 ? start.column + last : last + 1 };
    return start;
  });
};

/** Line and column, both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A part of a text; `placeOf` takes positions within it. */
export interface Piece {
  text: string;
  placeOf: (position: Position) => Place;
}

/** A whole text; `placeOf` takes positions in it. */
export interface PlacedText {
  text: string;
  placeOf: (position: Position) => Place;
}
