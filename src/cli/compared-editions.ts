/** What the working text is called among the editions. */
export const CONTENT = 'content';

/** What stands before the version of an edition of the base. */
const BASE = 'base/';

/**
 * Which two are compared: the two named, or the one named with the edition before it. `editions` are in order, oldest
 * first; what was withdrawn is nothing that the working text follows. `base` are the versions that the base has: one that the
 * playbook itself has not needs no `base/`. Fails where one is not there.
 */
export const comparedEditions = (
  operands: readonly string[],
  editions: readonly KnownEdition[],
  base: readonly string[] = [],
): Compared => {
  const versions = editions.map(({ version }) => version);
  const ofBase = base.map((version) => BASE + version);
  const known = [...versions, CONTENT, ...ofBase];
  const [first = CONTENT, second] = operands.map((name) => {
    const found = [name, BASE + name].find((one) => known.includes(one));
    if (found === undefined) throw new Error(`There is no edition "${name}". There are: ${known.join(', ')}.`);
    return found;
  });
  if (second !== undefined) return { from: first, to: second };
  const standing = editions.filter(({ status }) => status !== 'withdrawn');
  const line = first.startsWith(BASE) ? ofBase : versions;
  const from = first === CONTENT ? standing.at(-1)?.version : line[line.indexOf(first) - 1];
  if (from !== undefined) return { from, to: first };
  throw new Error(`${nameOf(first)} is the first; there is nothing to compare it with.`);
};

/** An edition, or the working text, as people know it. */
export const nameOf = (name: string): string => {
  if (name === CONTENT) return 'Working text';
  const version = baseVersion(name);
  return version === undefined ? `Edition ${name}` : `Edition ${version} of the base`;
};

/** The version of an edition of the base; undefined for any other. */
export const baseVersion = (name: string): string | undefined =>
  name.startsWith(BASE) ? name.slice(BASE.length) : undefined;

interface KnownEdition {
  version: string;
  status: 'current' | 'superseded' | 'withdrawn';
}

/** Versions, `content`, or `base/` and a version. */
interface Compared {
  from: string;
  to: string;
}
