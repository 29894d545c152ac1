import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
const MINIMAL = join(FIXTURES, 'minimal');
const MALFORMED = join(FIXTURES, 'malformed');
const EXPECTED = 'expected.json';

/** The folders of `tests/fixtures/malformed/`, each laid over `tests/fixtures/minimal/`, with what must come of it. */
export const readCases = (): MalformedCase[] =>
  readdirSync(MALFORMED)
    .sort()
    .map((name) => ({ name, expected: JSON.parse(readFileSync(join(MALFORMED, name, EXPECTED), 'utf8')) as Expected }));

/** A new folder with the minimal project in it, or with what became of it in another folder. */
export const copyMinimal = (from = MINIMAL): string => {
  const root = mkdtempSync(join(tmpdir(), 'tandem-malformed-'));
  cpSync(from, root, { recursive: true });
  return root;
};

/** Lays a case over a copy of the minimal project. */
export const layOver = (root: string, { name, expected }: MalformedCase): void => {
  const folder = join(MALFORMED, name);
  cpSync(folder, root, { recursive: true, filter: (path) => path !== join(folder, EXPECTED) });
  for (const step of expected.make ?? []) make(root, step);
};

/** Makes what git cannot keep, or should not. */
const make = (root: string, step: Step): void => {
  if ('remove' in step) rmSync(join(root, step.remove), { recursive: true });
  else if ('folder' in step) mkdirSync(join(root, step.folder), { recursive: true });
  else if ('symlink' in step) symlinkSync(step.to, join(root, step.symlink));
  else if ('pipe' in step) execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', join(root, step.pipe)]);
  else {
    const path = join(root, step.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, step.parts.map(([text, times]) => text.repeat(times)).join(''));
  }
};

export interface MalformedCase {
  name: string;
  expected: Expected;
}

interface Expected {
  exit: 0 | 1;
  problems: ExpectedProblem[];
  make?: Step[];
}

interface ExpectedProblem {
  code: string;
  file: string;
  line: number;
  column: number;
  /** Words that the message must hold. */
  message?: string;
  /** Words that the hint must hold. */
  hint?: string;
}

type Step =
  | { remove: string }
  | { folder: string }
  | { symlink: string; to: string }
  | { pipe: string }
  /** A file made of texts, each repeated. */
  | { file: string; parts: [text: string, times: number][] };
