import { isSameData, isPlainMap } from '../plain-data.ts';

/** What a patch says of a field, so that what the base has becomes what is wanted: only what differs, where it can say so. */
export const smallestPatch = (base: unknown, wanted: unknown): unknown => {
  if (Array.isArray(base) && Array.isArray(wanted)) return listPatch(base, wanted);
  if (!isPlainMap(base) || !isPlainMap(wanted)) return wanted;
  const gone = Object.keys(base).filter((key) => !Object.hasOwn(wanted, key));
  const changed = Object.entries(wanted).filter(([key, value]) => !isSameData(base[key], value));
  return Object.fromEntries([
    ...gone.map((key) => [key, null] as const),
    ...changed.map(([key, value]) => [key, smallestPatch(base[key], value)] as const),
  ]);
};

/** The list itself where its items have fields, stand twice or in another order, or where that is shorter. */
const listPatch = (base: readonly unknown[], wanted: readonly unknown[]): unknown => {
  const isPlain = [base, wanted].every(
    (list) => list.every((item) => typeof item === 'string') && new Set(list).size === list.length,
  );
  const kept = base.filter((item) => wanted.includes(item));
  const start = wanted.indexOf(kept[0]);
  const end = start + kept.length;
  if (!isPlain || kept.length === 0 || !isSameData(wanted.slice(start, end), kept)) return wanted;
  const remove = base.filter((item) => !wanted.includes(item));
  if (remove.length > kept.length) return wanted;
  const changes = { remove, prepend: wanted.slice(0, start), append: wanted.slice(end) };
  return Object.fromEntries(Object.entries(changes).filter(([, items]) => items.length > 0));
};
