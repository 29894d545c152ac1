import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { mergeEntries, schemaAtPath } from '../core/merge.ts';
import type { MergeResult } from '../core/merge.ts';
import { writeAtomically } from '../disk/write-atomically.ts';
import { textOption } from './command.ts';
import type { Command } from './command.ts';
import { printJson } from './report.ts';

const LONGEST_SHOWN = 300;
/** Why a file cannot be read, by what the system calls it. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there',
  EISDIR: 'is a folder, where a file is wanted',
  EACCES: 'cannot be read: you may not',
};

/**
 * Merges three files. The result goes to standard output, or with `--write` into the first file, as git wants it of a
 * merge driver (`tandem merge --write --path %P %A %O %B`). A conflict writes nothing and exits 3.
 */
export const merge: Command = async (input) => {
  const { collections, root, json, operands, options } = input;
  const [minePath = '', basePath = '', theirsPath = ''] = operands.map((path) => resolve(root, path));
  const [mine, base, theirs] = await Promise.all([readText(minePath), readText(basePath), readText(theirsPath)]);
  const schema = schemaAtPath(textOption(input, 'path') ?? '', collections);
  const result = mergeEntries({ mine, base, theirs, schema });
  const { outcome, text } = result;
  if (options.write === true && text !== null && text !== mine) await writeAtomically(minePath, text);
  if (json) printJson(result);
  else {
    process.stderr.write(findingsAsText(result));
    if (options.write !== true) process.stdout.write(text ?? '');
  }
  return outcome === 'conflict' ? 3 : 0;
};

/** The text of a file, byte order mark included; it must be UTF-8, so that nothing is lost in writing it again. */
const readText = async (path: string): Promise<string> => {
  const bytes = await readFile(path).catch((error: unknown) => {
    const { code = '' } = error as NodeJS.ErrnoException; // nothing else comes from the file system
    throw new Error(`${path} ${WHY[code] ?? `cannot be read (${code})`}. Nothing was written.`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`${path} is not UTF-8 text; nothing was written.`);
  }
};

/** What a person has to decide or should look at: where, what, and the texts. */
const findingsAsText = ({ outcome, notes, conflicts }: MergeResult): string => {
  const findings = outcome === 'conflict' ? conflicts : notes;
  const lines = findings.flatMap(({ place, message, base, mine, theirs }) => [
    `${place}: ${message}`,
    ...lineOf('base', base),
    ...lineOf('mine', mine),
    ...lineOf('theirs', theirs),
  ]);
  const end = outcome === 'conflict' ? [`${outcome}: nothing was merged or written.`] : [];
  return [...lines, ...end].map((line) => `${line}\n`).join('');
};

const lineOf = (name: string, text: string | null): string[] => {
  if (text === null) return [];
  const line = text.replace(/\s+/g, ' ').trim();
  return [`  ${name}: ${line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line}`];
};
