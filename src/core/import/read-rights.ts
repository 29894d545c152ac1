import { closestId } from '../closest-id.ts';
import type { CollectionDefinition } from '../collection.ts';
import { isPlainMap } from '../plain-data.ts';
import type { Place, Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import { readYaml } from '../read-yaml.ts';
import type { YamlResult } from '../read-yaml.ts';
import { normalise } from '../source-text.ts';

/** What a list is read under; a file of fields cannot be one. */
const LIST = 'list';
const IS_LIST = /^(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:\[|-[ \t\n])/;

/**
 * Reads what a file, YAML or JSON, says of the entries of a collection: a map from their ids to fields, or a list of fields with an `id`
 * each. An id may leave out its collection. `known` are the ids there are.
 */
export const readRights = (
  raw: string,
  { file, collection, known }: RightsFile,
): { rights: Rights[]; problems: Problem[] } => {
  const text = normalise(raw);
  const isList = IS_LIST.test(text);
  const yaml = isList ? readList(text, file) : readYaml(text, { file, firstLine: 1 });
  if (!yaml.data) return { rights: [], problems: [...yaml.problems, ...yaml.lost] };
  const reader = new RightsReader(yaml, { collection, known });
  const { data } = yaml;
  const list = data[LIST];
  if (isList && Array.isArray(list)) {
    for (const [index, item] of (list as unknown[]).entries()) reader.readItem(item, [LIST, index]);
  } else for (const [id, fields] of Object.entries(data)) reader.read(id, { fields, path: [id], part: 'key' });
  return { rights: reader.rights, problems: [...reader.problems, ...yaml.lost] };
};

/** A list, read as the value of a field, which only the reader sees. */
const readList = (text: string, file: string): YamlResult => {
  const yaml = readYaml(`${LIST}:\n${text.replace(/^/gm, ' ')}`, { file, firstLine: 0 });
  const { at, problems, lost } = yaml;
  const moved = <Where extends Place>(where: Where): Where => ({
    ...where,
    line: Math.max(where.line, 1),
    column: Math.max(where.column - 1, 1),
  });
  return { ...yaml, at: (path, part) => moved(at(path, part)), problems: problems.map(moved), lost: lost.map(moved) };
};

class RightsReader {
  readonly rights: Rights[] = [];
  readonly problems: Problem[] = [];
  readonly #yaml: YamlResult;
  readonly #known: ReadonlySet<string>;
  readonly #collection: CollectionDefinition;

  constructor(yaml: YamlResult, { collection, known }: Pick<RightsFile, 'collection' | 'known'>) {
    this.#yaml = yaml;
    this.#collection = collection;
    this.#known = known;
  }

  /** One entry, in words. */
  get #one(): string {
    const name = this.#collection.one.toLowerCase();
    return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
  }

  readItem(item: unknown, path: Path): void {
    const { id, ...fields } = isPlainMap(item) ? item : {};
    const at = this.#yaml.at(path);
    if (!isPlainMap(item))
      this.problems.push(problem('T303', at, { path: this.#one, found: kindOf(item), expected: 'a map' }));
    else if (typeof id !== 'string')
      this.problems.push(problem('T302', at, { path: 'id', expected: `the id of ${this.#one}` }));
    else this.read(id, { fields, path, part: 'value', idAt: this.#yaml.at([...path, 'id']) });
  }

  read(name: string, { fields, path, part, idAt }: Found): void {
    const place = idAt ?? this.#yaml.at(path, part);
    const id = name.includes('/') ? name : `${this.#collection.name}/${name}`;
    if (!this.#known.has(id)) {
      const suggestion = closestId(id, this.#known) ?? '';
      this.problems.push(problem('T974', place, { value: name, suggestion }));
    } else if (this.rights.some((other) => other.id === id)) this.problems.push(problem('T204', place, { key: name }));
    else if (!isPlainMap(fields)) {
      this.problems.push(
        problem('T303', this.#yaml.at(path), { path: name, found: kindOf(fields), expected: 'a map' }),
      );
    } else this.rights.push({ id, fields, at: (inner, of) => this.#yaml.at([...path, ...inner], of) });
  }
}

const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'empty';
  return Array.isArray(value) ? 'a list' : 'a single value';
};

type Path = readonly (string | number)[];

interface Found {
  fields: unknown;
  path: Path;
  part: 'key' | 'value';
  idAt?: Place;
}

interface RightsFile {
  collection: CollectionDefinition;
  /** How problems name it. */
  file: string;
  known: ReadonlySet<string>;
}

/** What a file says of one entry. */
export interface Rights {
  id: string;
  fields: Record<string, unknown>;
  /** Where a field stands in the file. */
  at: YamlResult['at'];
}
