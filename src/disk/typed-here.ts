import { extname } from 'node:path';
import type { Problem } from '../core/problems.ts';
import { calledBy, withCommandsTyped, withHintTyped } from '../core/typed-command.ts';

/** How the command line is called here: whoever runs it can type this, and a verb behind it. */
export const TANDEM = calledBy(process.env.npm_config_user_agent, {
  isSource: extname(import.meta.filename) === '.ts',
});

/** A message of ours with each command in it as it is typed here. */
export const typedHere = (message: string): string => withCommandsTyped(message, TANDEM);

/** Problems with hints that can be typed here. */
export const hintsTypedHere = (problems: readonly Problem[]): Problem[] =>
  problems.map((found) => withHintTyped(found, TANDEM));
