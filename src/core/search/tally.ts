/** The sum of some numbers. */
export const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

/** Makes the number of a key larger by `value`; without one, it was 0. */
export const increase = <Key>(map: Map<Key, number>, key: Key, value: number): void => {
  map.set(key, (map.get(key) ?? 0) + value);
};

/** Makes the number of a key `value`, unless it is larger already. */
export const raise = <Key>(map: Map<Key, number>, key: Key, value: number): void => {
  map.set(key, Math.max(value, map.get(key) ?? 0));
};
