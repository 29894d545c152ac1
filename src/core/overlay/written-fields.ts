import { stringify } from 'yaml';
import type { Place } from '../problems.ts';
import { readYaml } from '../read-yaml.ts';
import type { FieldPath } from '../schema/walk.ts';
import { added } from '../document/pieces.ts';
import type { Piece, Position } from '../document/pieces.ts';
import type { Placed, PlacedMap } from './placed.ts';
import { plainFields } from './placed.ts';

/**
 * A tree of fields as frontmatter. Each field leads back to where its value was written; what is missing altogether
 * leads to `start`.
 */
export const writtenHead = (fields: PlacedMap, start: Place): Piece[] => [
  added('---\n', start),
  writtenFields(fields, start),
  added('---', start),
];

const writtenFields = (fields: PlacedMap, start: Place): Piece => {
  const text = stringify(plainFields(fields), {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
  let places: Written[] | undefined;
  return {
    text,
    placeOf: (position) => {
      if (position.line === 1 && position.column === 1) return start;
      places ??= placesOf(fields, text);
      const exact = places.find(({ line, column }) => line === position.line && column === position.column);
      return (exact ?? places.findLast((place) => isUpTo(place, position)))?.place() ?? start;
    },
  };
};

/** Every key and value of the text, in order. */
const placesOf = (fields: PlacedMap, text: string): Written[] => {
  const { at } = readYaml(text, { file: '', firstLine: 1 });
  return [...visit(fields, [])].flatMap(({ path, node }) => [
    { ...at(path, 'key'), place: () => node.at('key') },
    { ...at(path), place: () => node.at() },
  ]);
};

function* visit(node: Placed, path: FieldPath): Generator<{ path: FieldPath; node: Placed }> {
  if (path.length > 0) yield { path, node };
  if (node.kind === 'value') return;
  const children = node.kind === 'list' ? node.items.entries() : node.fields.entries();
  for (const [key, child] of children) yield* visit(child, [...path, key]);
}

const isUpTo = (place: Position, position: Position): boolean =>
  place.line < position.line || (place.line === position.line && place.column <= position.column);

interface Written extends Position {
  place: () => Place;
}
