import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import type { Document, Node } from 'yaml';
import { readFrontmatter } from '../overlay/read-overlay.ts';
import type { EntrySource } from '../parse-entry.ts';
import { normalise } from '../source-text.ts';
import { editRaw } from '../upgrade/edit-raw.ts';

/** The text of an entry with some fields set, each where it stands or at the end, and everything else as it is. */
export const setFields = (source: EntrySource, fields: Readonly<Record<string, unknown>>): string => {
  const read = readFrontmatter(source);
  if (!read) return source.text;
  const { frontmatter } = read.split;
  const start = normalise(source.text).indexOf('\n') + 1;
  const text = Object.entries(fields).reduce((before, [key, value]) => withField(before, key, value), frontmatter);
  return editRaw(source.text, [{ start, end: start + frontmatter.length, text }]);
};

/** A field as YAML, as new files have it. */
export const fieldAsYaml = (key: string, value: unknown): string => stringify({ [key]: value }, { lineWidth: 0 });

const withField = (text: string, key: string, value: unknown): string => {
  const document = parseDocument(text);
  const place = isMap(document.contents) && !document.contents.flow ? placeOf(document, key, text) : undefined;
  document.set(key, value);
  if (place) {
    const edited = text.slice(0, place.start) + fieldAsYaml(key, value) + text.slice(place.end);
    // Lines are put in place only where that gives the same as the parser would.
    if (JSON.stringify(parseDocument(edited).toJS()) === JSON.stringify(document.toJS())) return edited;
  }
  return document.toString({ lineWidth: 0 });
};

/** The lines of a field, or the end of the text where it is new. */
const placeOf = (document: Document.Parsed, key: string, text: string): { start: number; end: number } | undefined => {
  const { contents } = document;
  const items = isMap(contents) ? contents.items : [];
  const pair = items.find((item) => isScalar(item.key) && item.key.value === key);
  if (!pair) return text === '' || text.endsWith('\n') ? { start: text.length, end: text.length } : undefined;
  const value = pair.value as Node | null;
  const start = (pair.key as Node).range?.[0];
  const end = value?.range?.[1] ?? (pair.key as Node).range?.[1];
  if (start === undefined || end === undefined) return undefined;
  const last = text.slice(0, end).trimEnd().length;
  const next = text.indexOf('\n', last);
  return { start, end: next < 0 ? text.length : next + 1 };
};
