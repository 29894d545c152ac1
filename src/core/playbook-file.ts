import { normalise } from './source-text.ts';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import type { YamlResult } from './read-yaml.ts';
import { playbookSettings } from './schema/playbook.ts';
import type { PlaybookSettings } from './schema/playbook.ts';
import { validate } from './validate.ts';

export const PLAYBOOK_FILE = 'playbook.yaml';

/**
 * Reads the text of `playbook.yaml`; undefined stands for a file that is not there. What it leaves out is as in `base`, the
 * settings of the edition that the playbook builds on; terms, topics, categories and synonyms are added to those of the base.
 */
export const readPlaybookFile = (
  text: string | undefined,
  base?: PlaybookSettings,
): PlaybookFileRead | { problems: Problem[] } => {
  if (text === undefined) return { problems: [problem('T701', { file: PLAYBOOK_FILE, line: 1, column: 1 })] };
  const yaml = readYaml(normalise(text), { file: PLAYBOOK_FILE, firstLine: 1 });
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const result = validate(playbookSettings, base ? { ...yaml, data: withBase(yaml.data ?? {}, base) } : yaml);
  return 'problems' in result ? result : { settings: result.data, at: yaml.at };
};

/** The base that `playbook.yaml` names, or what is wrong with it; nothing of both where it names none, or is unreadable. */
export const readBaseName = (text: string): { name?: PlaybookSettings['base']; problems: Problem[] } => {
  const { data, at } = readYaml(normalise(text), { file: PLAYBOOK_FILE, firstLine: 1 });
  if (data?.base === undefined) return { problems: [] };
  const result = validate(playbookSettings.pick({ base: true }), { data: { base: data.base }, at, problems: [] });
  return 'problems' in result ? result : { name: result.data.base, problems: [] };
};

/** Settings that every playbook has for itself. */
const OWN = ['base', 'brand', 'content', 'root', 'suggest', 'url'] as const satisfies (keyof PlaybookSettings)[];
/** Tables to which a playbook adds. */
const TABLES = ['terms', 'topics', 'categories'] as const satisfies (keyof PlaybookSettings)[];

const withBase = (own: Record<string, unknown>, base: PlaybookSettings): Record<string, unknown> => {
  const kept: Record<string, unknown> = { ...base };
  for (const key of OWN) Reflect.deleteProperty(kept, key);
  const merged = { ...kept, ...own };
  for (const table of TABLES) merged[table] = addedTo(base[table], own[table]);
  const { search } = own;
  if (search === undefined || isMap(search)) {
    merged.search = { ...base.search, ...search, synonyms: addedTo(base.search.synonyms, search?.synonyms) };
  }
  return merged;
};

/** What is no map is left for the schema to refuse. */
const addedTo = (base: object, own: unknown): unknown => {
  if (own === undefined) return base;
  return isMap(own) ? { ...base, ...own } : own;
};

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Settings, and where each of them stands. */
export interface PlaybookFileRead {
  settings: PlaybookSettings;
  at: YamlResult['at'];
}
