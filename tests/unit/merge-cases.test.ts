import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { mergeEntries, schemaAtPath } from '../../src/core/merge.ts';
import type { MergeResult } from '../../src/core/merge.ts';
import { collections } from '../../src/collections/index.ts';

const CASES = fileURLToPath(new URL('../fixtures/merge', import.meta.url));

interface Case {
  about: string;
  outcome: MergeResult['outcome'];
  path?: string;
}

const read = (name: string, file: string): string => readFileSync(join(CASES, name, file), 'utf8');

describe('a merge', () => {
  it.each(readdirSync(CASES).sort())('comes to what its folder says: %s', (name) => {
    const { outcome, path } = parse(read(name, 'case.yaml')) as Case; // as every case is written
    const [base, mine, theirs] = ['base.mdx', 'mine.mdx', 'theirs.mdx'].map((file) => read(name, file)) as [
      string,
      string,
      string,
    ];
    const result = mergeEntries({ base, mine, theirs, schema: schemaAtPath(path ?? '', collections) });
    const said = (findings: MergeResult['notes']) => findings.map(({ place, message }) => `${place}: ${message}`);
    expect({
      outcome: result.outcome,
      text: result.text,
      notes: said(result.notes),
      conflicts: said(result.conflicts),
    }).toEqual({
      outcome,
      text: existsSync(join(CASES, name, 'expected.mdx')) ? read(name, 'expected.mdx') : null,
      ...(JSON.parse(read(name, 'expected.json')) as object),
    });
  });
});
