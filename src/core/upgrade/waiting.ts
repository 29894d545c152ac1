import { z } from 'astro/zod';
import { stringify } from 'yaml';
import type { Problem } from '../problems.ts';
import { readYaml } from '../read-yaml.ts';
import { editionVersion } from '../schema/edition.ts';
import { normalise } from '../source-text.ts';
import { TANDEM_IN_FILES } from '../typed-command.ts';
import { validate } from '../validate.ts';
import type { Finding } from './finding.ts';

const ENDING = '.waits.yaml';

const reading = z.string().nullable();

const part = z.strictObject({
  /** Its number, by which `resolve --part` names it; it stays the same while others are decided. */
  part: z.int().min(1),
  /** Where it is, in a reader's words: `frontmatter: summary`. */
  place: z.string(),
  /** What the matter is. */
  message: z.string(),
  /** What the edition had that the text was written for; null where it had nothing. */
  before: reading,
  /** What the organisation has; the entry has it too, until the part is decided. */
  mine: reading,
  /** What the newer edition has. */
  upstream: reading,
  /**
   * The number of the part that waits in its place since a later upgrade, and is decided instead. Only this one knows what the
   * text was written for.
   */
  replacedBy: z.int().min(1).optional(),
});

const upgrade = z.strictObject({
  /** The edition that the text was written for. */
  from: editionVersion(),
  /** The edition that was merged into it. */
  to: editionVersion(),
  /** The id that the entry had in the first. */
  id: z.string(),
  /** What waits of this upgrade. */
  parts: z.array(part).min(1),
  /** The file as it was before. */
  mine: z.string(),
});

/** What a file beside an entry holds: the parts that wait for a person, upgrade by upgrade. */
const waitingSchema = z.strictObject({ upgrades: z.array(upgrade).min(1) });

/** The file beside an entry that keeps what waits of it; no one takes it for an entry. */
export const waitingFileOf = (file: string): string => file.replace(/\.mdx$/, ENDING);

/** The name of the entry that a file of this name keeps what waits of; undefined where it is no such file. */
export const waitingFor = (name: string): string | undefined =>
  name.endsWith(ENDING) ? name.slice(0, -ENDING.length) : undefined;

/** Reads what waits; what is wrong with it comes as problems. */
export const readWaiting = (text: string, file: string): { waiting: Waiting } | { problems: Problem[] } => {
  const yaml = readYaml(normalise(text), { file, firstLine: 1 });
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const read = validate(waitingSchema, yaml);
  return 'problems' in read ? { problems: read.problems } : { waiting: read.data };
};

/** The text of the file that keeps what waits of an entry. */
export const writeWaiting = (id: string, waiting: Waiting): string =>
  [
    `# You and upstream both changed these parts of ${id}. The entry has yours until you decide:`,
    `#   ${TANDEM_IN_FILES} resolve ${id} --mine | --upstream | --edit [--part NUMBER]`,
    '# That command keeps this file; there is nothing to edit here.',
    stringify(waiting, { lineWidth: 0 }),
  ].join('\n');

/** What waits after one more upgrade. A part that waits anew takes the place of what waited there before. */
export const withUpgrade = (
  before: Waiting | undefined,
  { conflicts, ...upgraded }: Omit<WaitingUpgrade, 'parts'> & { conflicts: readonly Finding[] },
): Waiting | undefined => {
  const isAgain = ({ from, to }: WaitingUpgrade) => from === upgraded.from && to === upgraded.to;
  const others = (before?.upgrades ?? []).filter((known) => !isAgain(known));
  const first = 1 + Math.max(0, ...others.flatMap(({ parts }) => parts.map((one) => one.part)));
  const parts = conflicts.map(({ place, message, base, mine, theirs }, index) => {
    return { part: first + index, place, message, before: base, mine, upstream: theirs };
  });
  const { from, to, id, mine } = upgraded;
  const numbers = new Map(parts.map((one) => [one.place, one.part]));
  const replaced = others.map((known) => ({
    ...known,
    parts: known.parts.map((one) => {
      const replacedBy = numbers.get(one.place) ?? one.replacedBy;
      return replacedBy === undefined ? one : { ...one, replacedBy };
    }),
  }));
  return left([...replaced, { from, to, id, parts, mine }]);
};

/** What waits without some parts, by their numbers, and without those in whose place they wait; undefined where nothing does. */
export const withoutParts = ({ upgrades }: Waiting, decided: ReadonlySet<number>): Waiting | undefined =>
  left(
    upgrades.map((known) => ({
      ...known,
      parts: known.parts.filter(({ part, replacedBy = part }) => !decided.has(part) && !decided.has(replacedBy)),
    })),
  );

const left = (upgrades: readonly WaitingUpgrade[]): Waiting | undefined => {
  const kept = upgrades.filter(({ parts }) => parts.length > 0);
  return kept.length > 0 ? { upgrades: kept } : undefined;
};

/** The editions between which something waits, of the texts beside entries by their files. */
export const editionsOfWaiting = (waiting: ReadonlyMap<string, string>): string[] =>
  [...waiting].flatMap(([file, text]) => {
    const read = readWaiting(text, file);
    return 'waiting' in read ? read.waiting.upgrades.flatMap(({ from, to }) => [from, to]) : [];
  });

/** Every part that waits for a person, in the order of their numbers. */
export const partsOf = ({ upgrades }: Waiting): WaitingPart[] =>
  upgrades
    .flatMap(({ parts }) => parts.filter(({ replacedBy }) => replacedBy === undefined))
    .sort((a, b) => a.part - b.part);

export type Waiting = z.infer<typeof waitingSchema>;
export type WaitingUpgrade = z.infer<typeof upgrade>;
export type WaitingPart = z.infer<typeof part>;
