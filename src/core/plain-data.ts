/** Whether a value is a map of plain data. */
export const isPlainMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values hold the same; the order of the keys of maps says nothing. */
export const isSameData = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sortedData(a)) === JSON.stringify(sortedData(b));

/** The same data in one order of keys: each map as a list of its keys and values. */
export const sortedData = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortedData);
  if (!isPlainMap(value)) return value;
  return Object.entries(value)
    .map(([key, inner]): [string, unknown] => [key, sortedData(inner)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
};
