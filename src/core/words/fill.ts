/**
 * A text with values in the place of what it leaves open: `{count} of {all}`. `{label|lower}` is a value that stands within a sentence. What
 * is between braces in a value stays as it is.
 */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)(\|lower)?\}/g, (_, name: string, isWithin?: string) => {
    const value = String(values[name]);
    return isWithin ? lower(value) : value;
  });

/**
 * A text about one thing or about several, filled with their number and with other values. In each language of the interface, one is
 * the only number with a form of its own.
 */
export const counted = (
  { one, several }: { one: string; several: string },
  count: number,
  others: Readonly<Record<string, string | number>> = {},
): string => fill(count === 1 ? one : several, { count, ...others });

/** A name within a sentence; abbreviations stay as they are. */
const lower = (name: string): string =>
  /^\p{Lu}\P{Lu}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
