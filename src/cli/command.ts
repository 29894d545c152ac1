/** What a verb is called with. */
export interface CommandInput {
  /** The project's folder. */
  root: string;
  /** Print one JSON document and nothing else. */
  json: boolean;
  /** Where to write. */
  out: string | undefined;
}

/** A verb: does its work, prints, and gives the exit code. */
export type Command = (input: CommandInput) => Promise<number>;
