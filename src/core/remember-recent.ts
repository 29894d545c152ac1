/** So many results are kept: more than an upgrade of a hundred entries looks at. */
const MOST = 512;

/**
 * Remembers the last results of a pure function of one text: merges and upgrades look at the same texts several times.
 * All callers share a result, so that nobody may change it.
 */
export const rememberRecent = <Result>(work: (text: string) => Result): ((text: string) => Result) => {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    known.set(text, result);
    for (const oldest of known.keys()) {
      if (known.size <= MOST) break;
      known.delete(oldest);
    }
    return result;
  };
};
