import type { YAMLParseError } from 'yaml';

/** What the parser says of each mistake that people make, what is wrong in our words, and what to do. The first that fits counts. */
const MISTAKES: readonly (readonly [says: RegExp, reason: string, advice: string])[] = [
  [
    /^Plain value cannot start/,
    'a value without quotes begins with a sign that means something to YAML',
    'put the whole value in quotes',
  ],
  [
    /^Nested mappings/,
    'a colon with a space behind it stands within a value',
    'put the whole value in quotes; if this is a field of its own, indent it like those around it',
  ],
  [
    /block-seq-ind/,
    'a list begins on the line of its name',
    'begin the list on the next line; if it is text, put it in quotes',
  ],
  [/^Missing closing/, 'a quote is opened and never closed', 'close it at the end of the value'],
  [
    /at node end$|^Comments must be separated/,
    'text stands behind a value that has ended',
    'put the whole value in one pair of quotes, and write \\" for a double quote in it',
  ],
  [
    /must end with a|^Flow|Block collections/,
    'a bracket is opened and never closed',
    'close it at the end of the value; if it is text, put the whole value in quotes',
  ],
  [
    /^Missing [,:s]|^Unexpected ,|^Unexpected empty item/,
    'items in brackets are not separated by one comma each',
    'write one comma between two items, and put items that hold commas, colons or brackets in quotes',
  ],
  [
    /token in YAML stream/,
    'a bracket is closed that was never opened',
    'take it out; if it is text, put the whole value in quotes',
  ],
  [/^Tabs/, 'a tab indents this line', 'indent it with spaces'],
  [
    /^Invalid escape/,
    'a backslash in double quotes begins a sign that YAML does not know',
    'write two backslashes for one',
  ],
  [
    /directives-end|doc-|MULTIPLE_DOCS|multiple documents/,
    'a line of dots or dashes ends the fields before this',
    'take that line out',
  ],
  [
    /^Block scalar header|^Not a YAML token/,
    'text stands on the line of > or |',
    'begin the text on the next line, indented; or put the whole value in quotes',
  ],
  [
    /^(?:Implicit|Map keys)/,
    'a line is no "name: value"',
    'write a colon and a space behind the name; put text of several lines in quotes',
  ],
  [
    /same column|indent|^Sequence item|block sequence/i,
    'this line is not indented like those that it belongs to',
    'indent all names of a map, and all dashes of a list, alike; put text of several lines in quotes',
  ],
  [/alias|anchor|tag/i, 'a value begins with one of & * !', 'put the whole value in quotes'],
];

/** A mistake in the syntax of YAML, in our words. */
export const describeMistake = ({ message }: Pick<YAMLParseError, 'message'>): Mistake => {
  const [, reason = 'this line cannot be read', advice = 'check its indentation, and put text in quotes'] =
    MISTAKES.find(([says]) => says.test(message)) ?? [];
  return { reason, advice };
};

interface Mistake extends Record<string, string> {
  reason: string;
  advice: string;
}
