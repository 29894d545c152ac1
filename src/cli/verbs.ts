import type { ParseArgsOptionsConfig } from 'node:util';
import type { Command } from './command.ts';

/** Every verb, in the order in which `tandem --help` lists them. */
export const VERBS: Readonly<Record<string, Verb>> = {
  check: {
    usage: 'check',
    does: 'reads everything and reports all problems',
    load: async () => (await import('./check.ts')).check,
  },
  compose: {
    usage: 'compose [--out DIR]',
    does: 'writes the composed tree (default .tandem/composed)',
    options: { out: { type: 'string' } },
    load: async () => (await import('./compose.ts')).composeCommand,
  },
  build: {
    usage: 'build [--force]',
    does: 'writes the site to dist/, unless nothing has changed since it was built',
    options: { force: { type: 'boolean' } },
    load: async () => (await import('./build.ts')).build,
  },
  release: {
    usage: 'release <version> [--notes FILE] [--date DAY] [--dry-run]',
    does: 'freezes the playbook as editions/<version>/',
    operands: [1, 1],
    options: { notes: { type: 'string' }, date: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    load: async () => (await import('./release.ts')).release,
  },
  init: {
    usage: 'init <dir> [--name NAME] [--url ADDRESS] [--accent COLOUR] [--package SPEC]',
    does: "makes an organisation's project on the newest edition",
    operands: [1, 1],
    options: {
      name: { type: 'string' },
      url: { type: 'string' },
      accent: { type: 'string' },
      package: { type: 'string' },
    },
    anyNode: true,
    load: async () => (await import('./init.ts')).init,
  },
  customise: {
    usage: 'customise <id> [--patch | --replace | --hide] [--force]',
    does: 'starts a file that changes an entry of the base (default --patch)',
    operands: [1, 1],
    options: {
      patch: { type: 'boolean' },
      replace: { type: 'boolean' },
      hide: { type: 'boolean' },
      force: { type: 'boolean' },
    },
    load: async () => (await import('./customise.ts')).customise,
  },
  status: {
    usage: 'status',
    does: 'says how every overlay entry stands to the base, and which edition is the newest',
    load: async () => (await import('./status.ts')).status,
  },
  diff: {
    usage: 'diff <id> [--mine | --upstream | --both]',
    does: 'shows what you changed in an entry, what upstream changed, or both',
    operands: [1, 1],
    options: { mine: { type: 'boolean' }, upstream: { type: 'boolean' }, both: { type: 'boolean' } },
    load: async () => (await import('./diff.ts')).diff,
  },
  upgrade: {
    usage: 'upgrade [--to EDITION] [--only ID] [--dry-run] [--force]',
    does: 'merges a new edition into every overlay entry, and builds on it from then on',
    options: {
      to: { type: 'string' },
      only: { type: 'string' },
      'dry-run': { type: 'boolean' },
      force: { type: 'boolean' },
    },
    load: async () => (await import('./upgrade.ts')).upgrade,
  },
  resolve: {
    usage: 'resolve <id> --mine | --upstream | --edit [--force]',
    does: 'settles what an upgrade left to a person',
    operands: [1, 1],
    options: {
      mine: { type: 'boolean' },
      upstream: { type: 'boolean' },
      edit: { type: 'boolean' },
      force: { type: 'boolean' },
    },
    load: async () => (await import('./resolve.ts')).resolve,
  },
  import: {
    usage: 'import decisions <file> [--dry-run] [--force]',
    does: 'turns a filled map of decision rights, YAML or JSON, into patches',
    operands: [2, 2],
    options: { 'dry-run': { type: 'boolean' }, force: { type: 'boolean' } },
    load: async () => (await import('./import.ts')).importCommand,
  },
  changes: {
    usage: 'changes <edition> [<edition>]',
    does: 'says what changed between two editions; `content` stands for the text being written',
    operands: [1, 2],
    load: async () => (await import('./changes.ts')).changes,
  },
  merge: {
    usage: 'merge <mine> <base> <theirs> [--path P] [--write]',
    does: 'merges three files and prints the result; with --write, puts it into <mine>',
    operands: [3, 3],
    options: { path: { type: 'string' }, write: { type: 'boolean' } },
    load: async () => (await import('./merge.ts')).merge,
  },
};

/** What the command line knows of a verb before it loads its code. */
export interface Verb {
  /** How it is called. */
  usage: string;
  /** What it does, in a few words. */
  does: string;
  /** The fewest and the most operands it takes; none where it says nothing. */
  operands?: readonly [least: number, most: number];
  /** Its own options, besides those of all verbs. */
  options?: ParseArgsOptionsConfig;
  /** It runs on an older Node too: whoever starts a project has none of ours yet. */
  anyNode?: boolean;
  load: () => Promise<Command>;
}
