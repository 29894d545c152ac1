import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import type { YamlResult } from '../read-yaml.ts';
import type { FieldPath } from '../schema/walk.ts';
import { fieldPath } from '../validate.ts';
import type { Placed, PlacedMap } from './placed.ts';

/**
 * The fields of a patch without keys that have nothing behind them, and a problem for each. YAML reads `null` there, which
 * removes a field of the base: that has to be written out, since most often the value was forgotten, or is still a comment.
 */
export const withoutBareKeys = (fields: PlacedMap, { isBare }: Pick<YamlResult, 'isBare'>): WithoutBareKeys => {
  const problems: Problem[] = [];
  const cleaned = (map: PlacedMap, path: FieldPath): PlacedMap => ({
    ...map,
    fields: new Map(
      [...map.fields].flatMap(([key, node]): [string, Placed][] => {
        const own = [...path, key];
        if (node.kind === 'map') return [[key, cleaned(node, own)]];
        if (node.kind === 'list' || node.value !== null || !isBare(own)) return [[key, node]];
        problems.push(problem('T920', node.at('key'), { path: fieldPath(own), key }));
        return [];
      }),
    ),
  });
  return { fields: cleaned(fields, []), problems };
};

interface WithoutBareKeys {
  fields: PlacedMap;
  problems: Problem[];
}
