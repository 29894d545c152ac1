import { cpSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem, ProblemCode } from '../../../src/core/problems.ts';
import { organisation } from '../small-organisation.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

export const MINIMAL = fileURLToPath(new URL('../../fixtures/minimal', import.meta.url));
export const CASE = 'content/guides/case.mdx';

/** An entry whose frontmatter ends with these lines. */
export const guide = (fields: string, body = ''): string =>
  `---\ntitle: A guide\nsummary: What it is for.\nkeyMessage: One thing.\nchecklist: [One]\n${fields}---\n\n${body}\n`;

/** A problem of a body, its hint, and the body once the hint is followed. */
export const body = (code: ProblemCode, given: string, hint: string, repaired: string): Row =>
  entry(code, guide('pitfalls: [Two]\n', given), hint, guide('pitfalls: [Two]\n', repaired));

/** The same for lines of frontmatter. */
export const fields = (code: ProblemCode, given: string, hint: string, repaired: string): Row =>
  entry(code, guide(`pitfalls: [Two]\n${given}\n`), hint, guide(`pitfalls: [Two]\n${repaired}\n`));

/** The same for a whole entry. */
export const entry = (code: ProblemCode, given: string | Uint8Array, hint: string, repaired: string): Row =>
  files(code, { [CASE]: given }, hint, { [CASE]: repaired });

/** The same for lines of `playbook.yaml`. */
export const settings = (code: ProblemCode, given: string, hint: string, repaired: string): Row =>
  files(code, { 'playbook.yaml': playbook(given) }, hint, { 'playbook.yaml': playbook(repaired) });

export const playbook = (more: string): string => readFileSync(join(MINIMAL, 'playbook.yaml'), 'utf8') + more;

/** The same for files laid over a small playbook. */
export const files = (code: ProblemCode, given: Files, hint: string, repaired: Files): Row => ({
  code,
  hint,
  make: () => {
    const root = minimal();
    lay(root, given);
    return root;
  },
  repair: (root) => lay(root, repaired),
});

/** The same for an entry of an organisation, over a base that has guides/base. */
export const overlay = (code: ProblemCode, given: Files, hint: string, repaired: Files): Row => ({
  code,
  hint,
  make: () => {
    const root = organisation({ editions: { '1.0': { 'guides/base.mdx': BASE } }, content: {} });
    mkdirSync(join(root, 'content'), { recursive: true });
    lay(root, given);
    return root;
  },
  repair: (root) => lay(root, repaired),
});

export const BASE = guide('pitfalls: [Two]\n', '## One\n\nA [link][l].\n\n## Two\n\nMore.\n\n[l]: guides/start');

/** A new copy of the small playbook. */
export const minimal = (): string => {
  const root = temporaryFolder();
  cpSync(MINIMAL, root, { recursive: true });
  return root;
};

/** Writes files, and takes away those that are null. */
export const lay = (root: string, given: Files): void => {
  for (const [path, text] of Object.entries(given)) {
    if (text === null) rmSync(join(root, path), { recursive: true });
    else writeFiles(root, { [path]: text });
  }
};

export const move = (root: string, from: string, to: string): void => {
  mkdirSync(dirname(join(root, to)), { recursive: true });
  renameSync(join(root, from), join(root, to));
};

export type Files = Record<string, string | Uint8Array | null>;

/** A project with problems of one code, what the hint of the first says word for word, and what somebody does who follows it. */
export interface Row {
  code: ProblemCode;
  hint: string;
  make: () => string | Promise<string>;
  repair: (root: string) => void | Promise<void>;
  /** Other codes that go with it, and that the same repair removes. */
  also?: readonly ProblemCode[];
  /** Finds its problems, where check is not what does. */
  find?: (root: string) => Promise<readonly Problem[]>;
  /** Where the playbook then is, if not where it was. */
  moved?: () => string;
}
