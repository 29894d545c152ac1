import { isPlainMap } from '../../plain-data.ts';
import { readYaml } from '../../read-yaml.ts';
import { normalise } from '../../source-text.ts';
import type { PageNote } from './page-notes.ts';
import { readToml } from './read-toml.ts';

const LONGEST = 20_000;
/** How each kind of front matter opens and closes; the form of JSON has no fence of its own. */
const YAML = /^---[ \t]*\n(?:([^]*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TOML = /^\+\+\+[ \t]*\n(?:([^]*?)\n)??\+\+\+[ \t]*(?:\n|$)/;
const JSON_FORM = /^(\{\n[^]*?\n\})[ \t]*(?:\n|$)/;

/**
 * Cuts the text of a page of another tool into its fields and its body, which is padded with empty lines so that its lines are those of
 * the file. Front matter that cannot be read is a note as a whole.
 */
export const splitPage = (raw: string): SplitPage => {
  const text = normalise(raw).replaceAll('\0', '\uFFFD');
  // A rule at the top of a page is no front matter, nor is what follows it up to the next one.
  const cut = cutBy(text, TOML, readToml) ?? cutBy(text, JSON_FORM, readJson) ?? cutBy(text, YAML, readYamlFields);
  return cut ?? { fields: new Map(), body: text, notes: [] };
};

const cutBy = (text: string, form: RegExp, read: Reader): SplitPage | undefined => {
  const match = form.exec(text);
  if (!match) return undefined;
  const [whole, inner = ''] = match;
  const found = read(inner);
  if (found === 'no fields') return undefined;
  const lines = whole.split('\n').length - 1;
  const body = '\n'.repeat(lines) + text.slice(whole.length);
  if (found === undefined) return { fields: new Map(), body, notes: [{ kind: 'front-matter', line: 1, text: inner }] };
  const fields = new Map(found.fields.map(({ name, value, line }) => [name, { value, line: line + 1 }]));
  const notes = found.comments.map(({ line, text: comment }) => ({
    kind: 'comment' as const,
    line: line + 1,
    text: comment,
  }));
  return { fields, body, notes };
};

const readYamlFields: Reader = (inner) => {
  // Fields are short; what goes on for so long is read by no person, and takes a parser too long.
  if (inner.length > LONGEST) return notText(inner);
  const { data, at, problems, lost } = readYaml(inner, { file: '', firstLine: 1 });
  if (!data)
    return /^[\w-]+[ \t]*:/m.test(inner) || problems.every(({ code }) => code !== 'T209')
      ? notText(inner)
      : 'no fields';
  const lines = inner.split('\n');
  const comments = [
    ...lost.map(({ line }) => line),
    ...lines.flatMap((line, index) => (/^\s*#/.test(line) ? [index + 1] : [])),
  ].map((line) => ({ line, text: (lines[line - 1] ?? '').trim() }));
  return {
    fields: Object.entries(data).map(([name, value]) => ({ name, value, line: at([name], 'key').line })),
    comments,
  };
};

/** What has no field at all is the text between two rules. */
const notText = (inner: string): undefined | 'no fields' => (/^[\w"'-]+[ \t]*:/m.test(inner) ? undefined : 'no fields');

const readJson: Reader = (inner) => {
  try {
    const data: unknown = JSON.parse(inner);
    if (!isPlainMap(data)) return 'no fields';
    return { fields: Object.entries(data).map(([name, value]) => ({ name, value, line: 0 })), comments: [] };
  } catch {
    return 'no fields';
  }
};

/** Reads the inner text: undefined where it should be fields and cannot be read. */
type Reader = (inner: string) => FieldsRead | undefined | 'no fields';

/** Fields in the order of the file, with lines from 1. */
export interface FieldsRead {
  fields: { name: string; value: unknown; line: number }[];
  comments: { line: number; text: string }[];
}

/** A field of the front matter. */
export interface FrontField {
  value: unknown;
  /** The line of the file. */
  line: number;
}

export interface SplitPage {
  fields: ReadonlyMap<string, FrontField>;
  body: string;
  notes: PageNote[];
}
