// @ts-check

/**
 * Reads a `_headers` file, as hosts of static sites do: a path on a line of its own, which may end in `*`, and under it,
 * indented, the headers of what it matches.
 * @param {string} text
 * @returns {HeaderRule[]}
 */
export const readHeaders = (text) => {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const line of text.split('\n').map((line) => line.trimEnd())) {
    if (line === '' || line.trimStart().startsWith('#')) continue;
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules.push({ path: line, headers: [] });
    else rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
};

/**
 * The headers that the rules give to a path. Where two rules name a header, the later one wins.
 * @param {readonly HeaderRule[]} rules
 * @param {string} pathname
 * @returns {[name: string, value: string][]}
 */
export const headersFor = (rules, pathname) =>
  rules.filter(({ path }) => matches(path, pathname)).flatMap(({ headers }) => headers);

/**
 * @param {string} path
 * @param {string} pathname
 */
const matches = (path, pathname) => (path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : pathname === path);

/** @typedef {{ path: string, headers: [name: string, value: string][] }} HeaderRule */
