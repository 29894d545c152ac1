/** What the working text is called among the editions. */
export const CONTENT = 'content';

/**
 * Which two are compared: the two named, or the one named with the edition before it. `editions` are in order, oldest
 * first; what was withdrawn is nothing that the working text follows. Fails where one is not there.
 */
export const comparedEditions = (operands: readonly string[], editions: readonly KnownEdition[]): Compared => {
  const versions = editions.map(({ version }) => version);
  for (const name of operands) {
    if (name === CONTENT || versions.includes(name)) continue;
    throw new Error(`There is no edition "${name}". There are: ${[...versions, CONTENT].join(', ')}.`);
  }
  const [first = CONTENT, second] = operands;
  if (second !== undefined) return { from: first, to: second };
  const standing = editions.filter(({ status }) => status !== 'withdrawn');
  const from = first === CONTENT ? standing.at(-1)?.version : versions[versions.indexOf(first) - 1];
  if (from !== undefined) return { from, to: first };
  throw new Error(`${nameOf(first)} is the first; there is nothing to compare it with.`);
};

/** An edition, or the working text, as people know it. */
export const nameOf = (name: string): string => (name === CONTENT ? 'Working text' : `Edition ${name}`);

interface KnownEdition {
  version: string;
  status: 'current' | 'superseded' | 'withdrawn';
}

/** Versions, or `content`. */
interface Compared {
  from: string;
  to: string;
}
