import type { Collections } from '../core/collection.ts';

/** What a verb is called with. */
export interface CommandInput {
  /** The collections of the playbook. */
  collections: Collections;
  /** The project's folder. */
  root: string;
  /** Print one JSON document and nothing else. */
  json: boolean;
  /** What follows the verb, as many as it takes. */
  operands: readonly string[];
  /** The verb's own options, by name. */
  options: Readonly<Record<string, OptionValue>>;
}

type OptionValue = string | boolean | readonly (string | boolean)[] | undefined;

/** A verb: does its work, prints, and gives the exit code. */
export type Command = (input: CommandInput) => Promise<number>;

/** The text of an option that takes one; undefined where it is not given. */
export const textOption = ({ options }: CommandInput, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};
