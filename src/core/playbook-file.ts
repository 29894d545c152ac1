import { conflictsIn } from './conflict-markers.ts';
import { isPlainMap } from './plain-data.ts';
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
 * settings of the edition that the playbook builds on; terms, topics, categories, collections, synonyms and the brand are added to
 * those of the base.
 * A term that the base gave another key takes the value along that the playbook set under the old one, which can still be used.
 */
export const readPlaybookFile = (
  text: string | undefined,
  base?: PlaybookSettings,
): PlaybookFileRead | { problems: Problem[] } => {
  if (text === undefined) return { problems: [problem('T701', { file: PLAYBOOK_FILE, line: 1, column: 1 })] };
  const conflicts = conflictsIn(text, PLAYBOOK_FILE);
  if (conflicts.length > 0) return { problems: conflicts };
  const yaml = readYaml(normalise(text), { file: PLAYBOOK_FILE, firstLine: 1 });
  const { lost } = yaml;
  if (yaml.problems.length > 0) return { problems: [...yaml.problems, ...lost] };
  const result = validate(playbookSettings, base ? { ...yaml, data: withBase(yaml.data ?? {}, base) } : yaml);
  if ('problems' in result) return { problems: [...result.problems, ...lost] };
  const { terms } = yaml.data ?? {};
  return { settings: result.data, at: yaml.at, lost, ownTerms: isPlainMap(terms) ? Object.keys(terms) : [] };
};

/** The base that `playbook.yaml` names, or why nobody can say which it is; nothing of both where it names none. */
export const readBaseName = (text: string): { name?: PlaybookSettings['base']; problems: Problem[] } => {
  const conflicts = conflictsIn(text, PLAYBOOK_FILE);
  if (conflicts.length > 0) return { problems: conflicts };
  const { data, at, problems, lost } = readYaml(normalise(text), { file: PLAYBOOK_FILE, firstLine: 1 });
  if (problems.length > 0) return { problems: [...problems, ...lost] };
  if (data?.base === undefined) return { problems: [] };
  const result = validate(playbookSettings.pick({ base: true }), { data: { base: data.base }, at });
  return 'problems' in result ? result : { name: result.data.base, problems: [] };
};

/** Settings that every playbook has for itself. */
export const OWN = [
  'alternates',
  'ask',
  'base',
  'content',
  'differences',
  'root',
  'suggest',
  'url',
] as const satisfies (keyof PlaybookSettings)[];
/** Tables to which a playbook adds. */
const TABLES = ['brand', 'terms', 'topics', 'categories', 'collections'] as const satisfies (keyof PlaybookSettings)[];

const withBase = (own: Record<string, unknown>, base: PlaybookSettings): Record<string, unknown> => {
  const kept: Record<string, unknown> = { ...base };
  for (const key of OWN) Reflect.deleteProperty(kept, key);
  const merged = { ...kept, ...own };
  for (const table of TABLES) merged[table] = addedTo(base[table], own[table]);
  if (isPlainMap(merged.terms)) merged.terms = withFormerKeys(merged.terms, { base: base.terms, own: own.terms });
  const { search } = own;
  if (search === undefined || isPlainMap(search)) {
    merged.search = { ...base.search, ...search, synonyms: addedTo(base.search.synonyms, search?.synonyms) };
  }
  return merged;
};

/** Terms with those that have another key in the base: under the new one stands what was set under the old, and the other way round. */
const withFormerKeys = (
  terms: Record<string, unknown>,
  { base, own }: { base: PlaybookSettings['terms']; own: unknown },
): Record<string, unknown> => {
  const isSet = (key: string) => isPlainMap(own) && Object.hasOwn(own, key);
  const all = { ...terms };
  for (const [key, { formerly = [] }] of Object.entries(base)) {
    const old = formerly.find(isSet);
    if (old !== undefined && !isSet(key)) all[key] = all[old];
    for (const former of formerly) if (!Object.hasOwn(terms, former)) all[former] = all[key];
  }
  return all;
};

/** What is no map is left for the schema to refuse. */
const addedTo = (base: object, own: unknown): unknown => {
  if (own === undefined) return base;
  return isPlainMap(own) ? { ...base, ...own } : own;
};

/** Settings, and where each of them stands. */
export interface PlaybookFileRead {
  settings: PlaybookSettings;
  at: YamlResult['at'];
  lost: YamlResult['lost'];
  /** The keys of the terms that the file itself sets. */
  ownTerms: readonly string[];
}
