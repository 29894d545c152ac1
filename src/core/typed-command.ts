import type { Problem } from './problems.ts';

/** Every verb of the command line, in the order in which its help lists them. */
export const VERB_NAMES = [
  'start',
  'dev',
  'test',
  'check',
  'compose',
  'build',
  'release',
  'init',
  'customise',
  'rename',
  'status',
  'diff',
  'upgrade',
  'resolve',
  'undo',
  'import',
  'changes',
  'merge',
] as const;

/**
 * How the command line is called in files that stay with a project, whoever reads them later: npm comes with Node, and finds what
 * another package manager has installed.
 */
export const TANDEM_IN_FILES = 'npx tandem';

/** A command of ours in a text, unless it says already how it is called. */
const COMMAND = new RegExp(`(?<![\\w./-]|npx |pnpm |yarn )tandem (?=(?:${VERB_NAMES.join('|')}|--help)\\b)`, 'g');

/** How the command line is called by those who started it: `agent` is what their package manager says of itself. */
export const calledBy = (agent: string | undefined, { isSource }: { isSource: boolean }): string => {
  // In the repository of this package nothing is installed under its name.
  if (isSource) return 'npm run tandem --';
  const [name = ''] = (agent ?? '').split('/');
  return name === 'pnpm' || name === 'yarn' ? `${name} tandem` : TANDEM_IN_FILES;
};

/** A text of ours with each command in it as it is typed, where the command line is called `tandem`. */
export const withCommandsTyped = (text: string, tandem: string): string => text.replaceAll(COMMAND, () => `${tandem} `);

/** A problem whose hint can be typed. */
export const withHintTyped = (found: Problem, tandem: string): Problem => ({
  ...found,
  hint: withCommandsTyped(found.hint, tandem),
});

export type VerbName = (typeof VERB_NAMES)[number];
