/** A `_headers` file of the organisation's own with ours added: a header that it names, for pages that a rule of ours is for too, stays as it has it. */
export const withOurHeaders = (own: string, ours: readonly HeaderRule[]): string => {
  const lines = own.trimEnd().split('\n');
  const rules = rulesIn(lines);
  const added = ours
    .map(({ path, headers }) => {
      const named = rules.filter((rule) => isForSamePages(rule.path, path)).flatMap(({ names }) => names);
      const free = headers.filter(([name]) => !named.includes(name.toLowerCase()));
      return {
        rule: rules.find((rule) => rule.path === path),
        path,
        text: free.map(([name, value]) => `  ${name}: ${value}`),
      };
    })
    .filter(({ text }) => text.length > 0);
  // Some hosts read only one rule for a path.
  const merged = lines.flatMap((line, index) => [
    line,
    ...added.flatMap(({ rule, text }) => (rule?.end === index ? text : [])),
  ]);
  const rest = added.filter(({ rule }) => !rule).map(({ path, text }) => [path, ...text].join('\n'));
  return `${[merged.join('\n'), ...rest].filter(Boolean).join('\n\n')}\n`;
};

/** A `_redirects` file of the organisation's own, in which the first rule for an address counts, with those of ours for other addresses. */
export const withOurRedirects = (own: string, ours: readonly string[]): string => {
  const from = (line: string): string => line.trim().split(/\s+/, 1)[0] ?? '';
  const known = new Set(own.split('\n').map(from));
  return [...own.trimEnd().split('\n'), ...ours.filter((line) => !known.has(from(line)))]
    .filter((line, index) => line !== '' || index > 0)
    .map((line) => `${line}\n`)
    .join('');
};

/** A `robots.txt` of the organisation's own that names the sitemap. */
export const withOurSitemap = (own: string, sitemap: string): string =>
  /^\s*sitemap\s*:/im.test(own) ? own : `${own.trimEnd()}\n\nSitemap: ${sitemap}\n`;

/** The rules of a `_headers` file: which headers each names, `!` in front or not, and where its last line is. */
const rulesIn = (lines: readonly string[]): OwnRule[] => {
  const rules: OwnRule[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const [, name] = /^\s+!?\s*([\w-]+)/.exec(line) ?? [];
    const last = rules.at(-1);
    if (name === undefined) rules.push({ path: line.trim(), names: [], end: index });
    else if (last) {
      last.names.push(name.toLowerCase());
      last.end = index;
    }
  }
  return rules;
};

/** Whether two patterns can match the same address. */
const isForSamePages = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((path) => {
    const [, start = '', wildcard] = /^(?:https?:\/\/[^/]+)?([^*:]*)(.?)/.exec(path) ?? [];
    return { start, isWide: wildcard !== '' };
  });
  if (!one || !other) return false;
  const isIn = (inner: typeof one, outer: typeof one) =>
    outer.isWide ? inner.start.startsWith(outer.start) : inner.start === outer.start && !inner.isWide;
  return isIn(one, other) || isIn(other, one);
};

interface OwnRule {
  path: string;
  /** In lower case. */
  names: string[];
  end: number;
}

export interface HeaderRule {
  /** The addresses that it is for; it may end in `*`. */
  path: string;
  headers: readonly (readonly [name: string, value: string])[];
}
