import { z } from 'astro/zod';
import type { Collections, EntrySchema } from './collection.ts';
import { checkResult } from './merge/check-result.ts';
import { comparable, inFormOf, plainText } from './merge/form.ts';
import { mergeBlocks } from './merge/merge-blocks.ts';
import { mergeCollections } from './merge/merge-fields.ts';
import { readDocument } from './merge/read-document.ts';
import type { MergeDocument } from './merge/read-document.ts';
import { findRenames } from './merge/renames.ts';
import { Report } from './merge/report.ts';
import type { MergeConflict, MergeNote } from './merge/report.ts';
import type { ThreeWay } from './merge/sequence.ts';
import { jsonOf } from './merge/yaml-tree.ts';
import { commonFields } from './schema/entry.ts';
import { metaOf } from './schema/field-meta.ts';
import { COLLECTION_NAME } from './schema/fields.ts';

/** What is known of an entry whose collection is not. */
const ANY_ENTRY = z.looseObject(commonFields);
/** Longer texts, in characters, are compared as a whole only. */
const LONGEST = 100_000;

/**
 * Merges what two sides made of one entry. `schema` is that of its collection: it says what fields mean, and the result must
 * pass it if both sides do; without one, lists merge by their shape. The result has the form of mine: line endings, byte order mark, final newline,
 * Unicode form. Never throws for any three texts.
 */
export const mergeEntries = (input: MergeInput): MergeResult => {
  const { base, mine, theirs } = input;
  const [was, own, other] = [comparable(base), comparable(mine), comparable(theirs)];
  if (mine === theirs || base === theirs || own === other || was === other) return clean(mine);
  if (own === was) return clean(sameForm(base, mine, theirs) ? theirs : inFormOf(plainText(theirs), mine, theirs));
  const report = new Report();
  const text = mergeParts(input, report);
  if (text !== undefined && report.conflicts.length === 0) checkOtherWay(input, report);
  const { notes, conflicts } = report;
  if (conflicts.length > 0 || text === undefined) return { outcome: 'conflict', text: null, notes, conflicts };
  return { outcome: notes.length > 0 ? 'review' : 'clean', text, notes, conflicts: [] };
};

/** The schema of the entry at a path such as `content/guides/a.mdx`; undefined where that is none of a known collection. */
export const schemaAtPath = (path: string, collections: Collections): EntrySchema | undefined => {
  const [, name = ''] = ENTRY_PATH.exec(path.replaceAll('\\', '/')) ?? [];
  return collections.has(name) ? collections.get(name).schema : undefined;
};

const ENTRY_PATH = new RegExp(`^(?:content/|editions/[^/]+/)?(${COLLECTION_NAME})/[a-z0-9-]+(?:\\.mdx?)?$`);

const clean = (text: string): MergeResult => ({ outcome: 'clean', text, notes: [], conflicts: [] });

/** Who is called mine must not decide whether there is a conflict: what theirs could not merge, mine does not either. */
const checkOtherWay = ({ mine, theirs, ...rest }: MergeInput, report: Report): void => {
  const other = new Report();
  mergeParts({ ...rest, mine: theirs, theirs: mine }, other);
  for (const { place, base, mine: theirText, theirs: myText } of other.conflicts) {
    report.conflict(place, 'both sides moved text here, and it fits together in one order only', {
      base,
      mine: myText,
      theirs: theirText,
    });
  }
};

const mergeParts = (input: MergeInput, report: Report): string | undefined => {
  const whole = { base: input.base, mine: input.mine, theirs: input.theirs };
  if (Math.max(input.base.length, input.mine.length, input.theirs.length) > LONGEST) {
    report.conflict('the whole text', 'the texts are too long to be merged by their parts');
    return;
  }
  const [base, mine, theirs] = [whole.base, whole.mine, whole.theirs].map((text) => readDocument(plainText(text)));
  if (!base || !mine || !theirs) {
    const which = [base ? '' : 'base', mine ? '' : 'mine', theirs ? '' : 'theirs'].filter(Boolean).join(' and ');
    report.conflict('the whole text', `both sides changed the text, and ${which} cannot be parsed`);
    return;
  }
  const sides = { base, mine, theirs };
  const schema = input.schema ?? ANY_ENTRY;
  const [was, own, other] = [base, mine, theirs].map((document) => textOf(document, schema));
  const renames = { mine: findRenames(was ?? '', own ?? ''), theirs: findRenames(was ?? '', other ?? '') };
  const context = { report, renames, place: '', schema: undefined };
  const fields = mergeFrontmatter(sides, { ...context, place: 'frontmatter', schema });
  const body = mergeBlocks({ base: base.body, mine: mine.body, theirs: theirs.body }, context);
  if (fields === undefined || body === undefined) return undefined;
  const { open, close } = mine.open ? mine : theirs;
  const text = (fields.text ? open + fields.text + close : mine.open + mine.close) + body;
  const result = readDocument(text);
  if (!result || jsonOf(result.fields) !== fields.json) {
    report.conflict('the whole text', 'the two changes do not fit together', whole);
    return;
  }
  checkResult(result, sides, { schema: input.schema, renames, report });
  return inFormOf(text, input.mine, input.theirs);
};

/** The text in which renames are looked for, without days of which the later one is right: they are expected to differ. */
const textOf = ({ yaml, body }: MergeDocument, { shape }: EntrySchema): string =>
  Object.entries(shape)
    .filter(([, field]) => metaOf(field).latest)
    .reduce((text, [name]) => text.replace(new RegExp(`^${name}:.*$`, 'm'), ''), yaml) + body;

const mergeFrontmatter = (
  { base, mine, theirs }: ThreeWay<MergeDocument>,
  context: Parameters<typeof mergeCollections>[1],
): ReturnType<typeof mergeCollections> => {
  const jsons = [base, mine, theirs].map(({ fields }) => jsonOf(fields));
  if (mine.yaml === theirs.yaml || base.yaml === theirs.yaml) return { text: mine.yaml, json: jsons[1] ?? '' };
  if (base.yaml === mine.yaml && mine.open && sameOrder(mine, theirs))
    return { text: theirs.yaml, json: jsons[2] ?? '' };
  const merged = mergeCollections({ base: base.fields, mine: mine.fields, theirs: theirs.fields }, context);
  return merged && { ...merged, text: merged.text + mine.fields.tail };
};

/** Whether theirs has the fields of mine in mine's order. */
const sameOrder = (mine: MergeDocument, theirs: MergeDocument): boolean => {
  const order = theirs.fields.fields.map(({ name }) => name);
  const places = mine.fields.fields.map(({ name }) => order.indexOf(name)).filter((place) => place >= 0);
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
};

/** Whether base and theirs are written in the form of mine already. */
const sameForm = (base: string, mine: string, theirs: string): boolean =>
  base === mine && inFormOf(plainText(theirs), mine, theirs) === theirs;

/** What `mergeEntries` takes. */
export interface MergeInput {
  /** The text that both sides began with. */
  base: string;
  mine: string;
  theirs: string;
  schema?: EntrySchema | undefined;
}

/** What came of a merge. */
export interface MergeResult {
  /** Merged; merged, but worth a look; or left to a person. */
  outcome: 'clean' | 'review' | 'conflict';
  /** The merged text; null for a conflict. */
  text: string | null;
  notes: MergeNote[];
  conflicts: MergeConflict[];
}
