import { join } from 'node:path';
import { z } from 'astro/zod';
import { Document } from 'yaml';
import { compareVersions } from '../core/edition.ts';
import { sortedData } from '../core/plain-data.ts';
import type { Problem } from '../core/problems.ts';
import { readYaml } from '../core/read-yaml.ts';
import { editionVersion } from '../core/schema/edition.ts';
import { normalise } from '../core/source-text.ts';
import { validate } from '../core/validate.ts';
import { readText } from './read-text.ts';
import { sha256 } from './sha256.ts';

/** The file beside all editions that keeps a sum of what each says of itself. */
export const SUMS_FILE = 'sums.yaml';

const MAY_CHANGE = new Set(['status', 'reason']);
const sumsFile = z.record(editionVersion(), z.string().regex(/^[0-9a-f]{64}$/, 'is not a sha256 sum'));

/**
 * The sums beside the editions in a folder, by version; none where there is no file of them. An edition that was released before
 * there was one has none until the next release. `shown` is how problems name the folder.
 */
export const readSums = (folder: string, shown: string): { sums: Sums; problems: Problem[] } => {
  const file = `${shown}/${SUMS_FILE}`;
  const { text, problem } = readText(join(folder, SUMS_FILE), file);
  if (text === undefined) return { sums: {}, problems: problem ? [problem] : [] };
  const yaml = readYaml(normalise(text), { file, firstLine: 1 });
  if (yaml.problems.length > 0) return { sums: {}, problems: yaml.problems };
  const result = validate(sumsFile, yaml);
  return 'problems' in result ? { sums: {}, problems: result.problems } : { sums: result.data, problems: [] };
};

/**
 * The sum of what the file of an edition says, without what may change: whether readers may rely on it, and why not. It is made of what
 * is written, not of what a schema reads there: another version of this program must come to the same.
 */
export const sumOf = (written: object): string => {
  const frozen = Object.entries(written).filter(([field]) => !MAY_CHANGE.has(field));
  return sha256(JSON.stringify(sortedData(Object.fromEntries(frozen))));
};

/** The text of the file of sums. */
export const sumsAsFile = (sums: Sums): string => {
  const document = new Document(Object.fromEntries(Object.entries(sums).sort(([a], [b]) => compareVersions(a, b))));
  document.commentBefore = ` What each edition's own file says, but for its status. A release writes this; nobody edits it.`;
  return document.toString({ lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' });
};

/** The sums of editions, by version. */
export type Sums = Readonly<Record<string, string>>;
