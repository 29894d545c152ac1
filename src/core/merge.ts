import { z } from 'astro/zod';
import type { Collections, EntrySchema } from './collection.ts';
import type { MergeContext } from './merge/context.ts';
import { checkResult } from './merge/check-result.ts';
import { comparable, inFormOf, plainText } from './merge/form.ts';
import { mergeBlocks } from './merge/merge-blocks.ts';
import { mergeCollections } from './merge/merge-fields.ts';
import { readDocument } from './merge/read-document.ts';
import type { MergeDocument } from './merge/read-document.ts';
import { findRenames } from './merge/renames.ts';
import { Report } from './merge/report.ts';
import type { Choose, MergeConflict, MergeNote, Misfit } from './merge/report.ts';
import type { ThreeWay } from './merge/sequence.ts';
import { jsonOf } from './merge/yaml-tree.ts';
import { commonFields } from './schema/entry.ts';
import { metaOf } from './schema/field-meta.ts';
import { COLLECTION_NAME } from './schema/fields.ts';

/** What is known of an entry whose collection is not. */
const ANY_ENTRY = z.looseObject(commonFields);
/** Longer texts, in characters, are compared as a whole only. */
const LONGEST = 100_000;
/** The places of what is taken whole; a field has its own. */
export const EVERYTHING = 'the whole text';
export const BODY = 'the body';

/**
 * Merges what two sides made of one entry, part by part. `schema` is that of its collection: it says what fields mean, and the
 * result must pass it if both sides do; without one, lists merge by their shape. The result has the form of mine: line endings,
 * byte order mark, final newline, Unicode form. Never throws for any three texts.
 */
export const mergeByParts = (input: MergeInput): PartMerge => {
  const { base, mine, theirs } = input;
  const [was, own, other] = [comparable(base), comparable(mine), comparable(theirs)];
  if (mine === theirs || base === theirs || own === other || was === other) return clean(mine);
  if (own === was) return clean(sameForm(base, mine, theirs) ? theirs : inFormOf(plainText(theirs), mine, theirs));
  const { text, report, whole } = mergeParts(input);
  const { notes, conflicts } = report;
  const merged = notes.length > 0 ? 'review' : 'clean';
  return {
    outcome: conflicts.length > 0 ? 'conflict' : merged,
    text,
    notes,
    conflicts,
    choose: (choice) => mergeOnce(input, { report: new Report(choice), whole }),
  };
};

/** Merges what two sides made of one entry, as `mergeByParts` does; without a text where a person has to decide. */
export const mergeEntries = (input: MergeInput): MergeResult => {
  const { outcome, text, notes, conflicts } = mergeByParts(input);
  return { outcome, text: outcome === 'conflict' ? null : text, notes, conflicts };
};

/** The schema of the entry at a path such as `content/guides/a.mdx`; undefined where that is none of a known collection. */
export const schemaAtPath = (path: string, collections: Collections): EntrySchema | undefined => {
  const [, name = ''] = ENTRY_PATH.exec(path.replaceAll('\\', '/')) ?? [];
  return collections.has(name) ? collections.get(name).schema : undefined;
};

const ENTRY_PATH = new RegExp(`^(?:content/|editions/[^/]+/)?(${COLLECTION_NAME})/[a-z0-9-]+(?:\\.mdx?)?$`);

const clean = (text: string): PartMerge => ({
  outcome: 'clean',
  text,
  notes: [],
  conflicts: [],
  choose: () => text,
});

/**
 * Merges as finely as gives an entry that is right as a whole. Where the parts do not fit together, what they are parts of is
 * taken whole: a field, the body, at last the entry.
 */
const mergeParts = (input: MergeInput): { text: string; report: Report; whole: Whole } => {
  const whole = new Map<string, string>();
  for (;;) {
    const report = new Report();
    const text = mergeOnce(input, { report, whole });
    const found = report.misfits.length > 0 ? report.misfits : otherMisfits(input, { report, whole });
    if (found.length === 0) return { text, report, whole };
    for (const { place, message } of found) {
      const name = wholeOf(place);
      whole.set(whole.has(name) ? EVERYTHING : name, message);
    }
  }
};

/** What does not fit together where something else is chosen, or where theirs is called mine: neither may change what waits. */
const otherMisfits = (input: MergeInput, { report, whole }: Rules): readonly Misfit[] => {
  if (report.conflicts.length === 0) return misfitsOtherWay(input, whole);
  const chosen = new Report(() => 'theirs');
  mergeOnce(input, { report: chosen, whole });
  const isKnown = ({ place }: Misfit) => report.conflicts.some((known) => known.place === place);
  return [...chosen.misfits, ...chosen.conflicts.filter((conflict) => !isKnown(conflict))];
};

/** What does not fit together where theirs is called mine. */
const misfitsOtherWay = ({ mine, theirs, ...rest }: MergeInput, whole: Whole): Misfit[] => {
  const report = new Report();
  mergeOnce({ ...rest, mine: theirs, theirs: mine }, { report, whole });
  return [...report.misfits, ...report.conflicts].map(({ place }) => ({
    place,
    message: 'both sides moved text here, and it fits together in one order only',
  }));
};

/** What is taken whole where something at a place does not fit: the field, the body, or the entry. */
const wholeOf = (place: string): string => {
  const [field] = /^frontmatter: [\w-]+/.exec(place) ?? [];
  if (field !== undefined) return field;
  return place === EVERYTHING || place.startsWith('frontmatter') ? EVERYTHING : BODY;
};

const mergeOnce = (input: MergeInput, { report, whole }: Rules): string => {
  const { base: before, mine: ours, theirs: others } = input;
  const texts = { base: before, mine: ours, theirs: others };
  const everything = (message: string) => {
    const side = report.conflict(EVERYTHING, message, texts);
    return side === 'mine' ? ours : inFormOf(plainText(others), ours, others);
  };
  const reason = whole.get(EVERYTHING);
  if (reason !== undefined) return everything(reason);
  if (Math.max(before.length, ours.length, others.length) > LONGEST)
    return everything('the texts are too long to be merged by their parts');
  const [base, mine, theirs] = [before, ours, others].map((text) => readDocument(plainText(text)));
  if (!base || !mine || !theirs) {
    const which = [base ? '' : 'base', mine ? '' : 'mine', theirs ? '' : 'theirs'].filter(Boolean).join(' and ');
    return everything(`both sides changed the text, and ${which} cannot be parsed`);
  }
  const sides = { base, mine, theirs };
  const schema = input.schema ?? ANY_ENTRY;
  const [was, own, other] = [base, mine, theirs].map((document) => textOf(document, schema));
  const renames = { mine: findRenames(was ?? '', own ?? ''), theirs: findRenames(was ?? '', other ?? '') };
  const context = { report, whole, place: '', schema: undefined };
  const fields = mergeFrontmatter(sides, { ...context, place: 'frontmatter', schema });
  const body = mergeBody({ base: base.body, mine: mine.body, theirs: theirs.body }, context);
  if (!fields) return everything('the two frontmatters are written in ways that do not go together');
  const { open, close } = mine.open ? mine : theirs;
  const text = (fields.text ? open + fields.text + close : mine.open + mine.close) + body;
  const result = readDocument(text);
  if (!result || jsonOf(result.fields) !== fields.json) return everything('the two changes do not fit together');
  checkResult(result, sides, { schema: input.schema, renames, report });
  return inFormOf(text, ours, others);
};

const mergeBody = (texts: ThreeWay<string>, context: MergeContext): string => {
  const reason = context.whole.get(BODY);
  if (reason === undefined) return mergeBlocks(texts, context);
  const { base, mine, theirs } = texts;
  if (theirs === base || theirs === mine) return mine;
  return mine === base ? theirs : texts[context.report.conflict(BODY, reason, texts)];
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

/** What is taken whole, by its place, and why. */
type Whole = MergeContext['whole'] & Map<string, string>;

interface Rules {
  report: Report;
  whole: Whole;
}

/** What came of a merge, part by part. */
export interface PartMerge {
  /** Merged; merged, but worth a look; or with parts that wait for a person. */
  outcome: 'clean' | 'review' | 'conflict';
  /** The merged text; in parts that wait it has what mine has. */
  text: string;
  notes: MergeNote[];
  /** The parts that wait; no two decisions have one place. */
  conflicts: MergeConflict[];
  /** The text with the reading of the side that is chosen for each part that waits, by its place. */
  choose: (choice: Choose) => string;
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
