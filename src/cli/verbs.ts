import type { ParseArgsOptionsConfig } from 'node:util';
import type { VerbName } from '../core/typed-command.ts';
import type { Command } from './command.ts';

const BY_NAME = {
  start: {
    usage: 'start [--port N] [--force]',
    does: 'builds the site and serves it at http://localhost:4321/, or the next free port',
    options: { port: { type: 'string' }, force: { type: 'boolean' } },
    readsContent: false,
    load: async () => (await import('./start.ts')).start,
  },
  dev: {
    usage: 'dev [--port N] [--host] …',
    does: 'serves the site while you write: a saved file appears at once; takes what astro dev takes',
    passesOn: true,
    readsContent: false,
    load: async () => (await import('./dev.ts')).dev,
  },
  test: {
    usage: 'test [--force]',
    does: 'checks the content, builds the site, and follows every link in it',
    options: { force: { type: 'boolean' } },
    load: async () => (await import('./test.ts')).test,
  },
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
    readsContent: false,
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
    usage: 'init <dir> [--base PACKAGE or PATH] [--name NAME] [--url ADDRESS] [--accent COLOUR] [--package SPEC]',
    does: 'makes a project on the newest edition: ours, or that of another playbook',
    operands: [1, 1],
    options: {
      base: { type: 'string' },
      name: { type: 'string' },
      url: { type: 'string' },
      accent: { type: 'string' },
      package: { type: 'string' },
    },
    anyNode: true,
    readsContent: false,
    load: async () => (await import('./init.ts')).init,
  },
  customise: {
    usage: 'customise <id> [--patch | --replace | --hide] [--force]',
    does: 'starts a file that changes an entry of the base (default --patch)',
    operands: [1, 1],
    ids: true,
    options: {
      patch: { type: 'boolean' },
      replace: { type: 'boolean' },
      hide: { type: 'boolean' },
      force: { type: 'boolean' },
    },
    load: async () => (await import('./customise.ts')).customise,
  },
  rename: {
    usage: 'rename <id> <new id> [--dry-run] [--force]',
    does: 'gives an entry of yours another id, in all that refers to it; its old address leads on',
    operands: [2, 2],
    ids: true,
    options: { 'dry-run': { type: 'boolean' }, force: { type: 'boolean' } },
    load: async () => (await import('./rename.ts')).rename,
  },
  status: {
    usage: 'status [--registry]',
    does: 'says how every overlay entry stands to the base, and which edition is the newest; --registry asks npm for a newer package',
    options: { registry: { type: 'boolean' } },
    load: async () => (await import('./status.ts')).status,
  },
  diff: {
    usage: 'diff <id> [--mine | --upstream | --both]',
    does: 'shows what you changed in an entry, what upstream changed, or both',
    operands: [1, 1],
    ids: true,
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
    usage: 'resolve <id> --mine | --upstream | --edit [--part NUMBER] [--force]',
    does: 'settles what an upgrade left to a person: all of it, or one part',
    operands: [1, 1],
    ids: true,
    options: {
      mine: { type: 'boolean' },
      upstream: { type: 'boolean' },
      edit: { type: 'boolean' },
      part: { type: 'string' },
      force: { type: 'boolean' },
    },
    load: async () => (await import('./resolve.ts')).resolve,
  },
  undo: {
    usage: 'undo [--force]',
    does: 'takes the last upgrade back, unless its files were changed since',
    options: { force: { type: 'boolean' } },
    load: async () => (await import('./undo.ts')).undo,
  },
  import: {
    usage: 'import decisions <file> | pages <folder> [--dry-run] [--force]',
    does: 'turns a filled map of decision rights, YAML or JSON, into patches; or a folder of Markdown into pages, and says what could not come along (1 where something is refused, or left to mend)',
    operands: [2, 2],
    options: { 'dry-run': { type: 'boolean' }, force: { type: 'boolean' } },
    load: async () => (await import('./import.ts')).importCommand,
  },
  changes: {
    usage: 'changes <edition> [<edition>]',
    does: 'says what changed between two editions; `content` stands for the text being written, `base/1.0` for an edition of the base',
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
} satisfies Record<VerbName, Verb>;

/** Every verb, in the order in which `tandem --help` lists them. */
export const VERBS: Readonly<Record<string, Verb>> = BY_NAME;

/** What the command line knows of a verb before it loads its code. */
export interface Verb {
  /** How it is called. */
  usage: string;
  /** What it does, in a few words. */
  does: string;
  /** The fewest and the most operands it takes; none where it says nothing. */
  operands?: readonly [least: number, most: number];
  /** Whether its operands are ids of entries; addresses and files of entries stand for these. */
  ids?: boolean;
  /** Its own options, besides those of all verbs. */
  options?: ParseArgsOptionsConfig;
  /** Whether it is given all that follows it, as it is. */
  passesOn?: boolean;
  /** It runs on an older Node too: whoever starts a project has none of ours yet. */
  anyNode?: boolean;
  /** False where it reads no content of the project, or has Astro read it. */
  readsContent?: boolean;
  load: () => Promise<Command>;
}
