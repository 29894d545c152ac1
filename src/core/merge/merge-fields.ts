import { stringify } from 'yaml';
import { schemaOfField, schemaOfItems } from '../overlay/schema-steps.ts';
import { metaOf } from '../schema/field-meta.ts';
import type { MergeContext } from './context.ts';
import { mergeSentence } from './merge-prose.ts';
import { nameItems } from './name-items.ts';
import { asSentence } from './sentences.ts';
import { mergeSequence } from './sequence.ts';
import type { ThreeWay } from './sequence.ts';
import { withoutTwins } from './twins.ts';
import { writeFields } from './write-yaml.ts';
import type { Collection, Field } from './yaml-tree.ts';
import { commentsOf, jsonOf } from './yaml-tree.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Merges two maps by name, or two lists by item: mine's order, comments and quotes, with what theirs changed. Undefined where
 * the two are written in ways that do not go together.
 */
export const mergeCollections = (units: ThreeWay<Collection>, context: MergeContext): MergedCollection | undefined => {
  const { mine } = units;
  const isMap = mine.kind === 'map';
  const { base: was, mine: own, theirs: other } = isMap ? fieldsOf(units) : nameItems(fieldsOf(units), context.schema);
  const isSet = isMap || isSetOf([...was, ...own, ...other], context);
  const placeOf = (field: Field | undefined, place: number) => nameOf(context.place, field, place);
  const merged = mergeSequence<Field>(
    { base: was, mine: own, theirs: other },
    {
      match: { likeness: !isMap, moves: isSet ? 'found' : 'followed' },
      inserts: isSet ? 'free' : 'noted',
      merge: (fields) =>
        mergeField(fields, {
          ...context,
          place: placeOf(fields.mine, own.indexOf(fields.mine)),
          schema: schemaWithin(fields.mine, context),
        }),
      isChanged: (before, after) => addedComments(before, after).length > 0,
      place: context.place,
      placeOf: (side, place) => placeOf((side === 'mine' ? own : other)[place], place),
      report: context.report,
    },
  );
  const fields = isSet && !isMap ? withoutTwins(merged, [own, other], context) : merged;
  if (fields.length === 0) {
    context.report.note(context.place, 'the two sides together removed every item', {
      base: was.map(({ source }) => source).join(', '),
    });
  }
  const text = writeFields(fields, mine);
  if (text === undefined) return undefined;
  return { text, json: jsonOf({ ...mine, fields: fields.map(({ unit }) => unit) }) };
};

const fieldsOf = ({ base, mine, theirs }: ThreeWay<Collection>): ThreeWay<Field[]> => ({
  base: base.fields,
  mine: mine.fields,
  theirs: theirs.fields,
});

/** Whether nothing but membership matters in a list; where nobody says so, ids of entries and the like have no order. */
const isSetOf = (items: readonly Field[], { schema }: MergeContext): boolean =>
  schema ? metaOf(schema).set === true : items.every(isReference);

/** The schema of one field of a map, or one item of a list. */
const schemaWithin = ({ kind, name }: Field, { schema }: MergeContext) =>
  kind === 'field' ? schemaOfField(schema, name ?? '') : schemaOfItems(schema);

const isReference = ({ value }: Field): boolean =>
  typeof value.value === 'string' && /^[\w-]+\/[\w-]+$/.test(value.value);

const nameOf = (place: string, field: Field | undefined, index: number): string => {
  if (field?.kind === 'field')
    return place === 'frontmatter' ? `frontmatter: ${field.name ?? ''}` : `${place}.${field.name ?? ''}`;
  return field?.kind === 'group' && field.name !== undefined
    ? `${place}, "${field.name}"`
    : `${place}, item ${index + 1}`;
};

const mergeField = (units: ThreeWay<Field>, context: MergeContext): Field => {
  const { base, mine, theirs } = units;
  if (writtenAs(mine) === writtenAs(base))
    return hasSameComments(base, theirs) && theirs.key === base.key ? mine : inPlace(units);
  if (mine.key === theirs.key || theirs.key === base.key) return mine;
  const message = context.whole.get(context.place);
  if (message !== undefined && mine.key !== base.key) return chosen(units, { context, message });
  const [b, m, t] = [base.value.inner, mine.value.inner, theirs.value.inner];
  if (b && m && t && b.kind === m.kind && m.kind === t.kind) {
    const before = context.report.length;
    const merged = mergeCollections({ base: b, mine: m, theirs: t }, context);
    if (merged) return withText(mine, merged.text, merged.json);
    context.report.forget(before);
    return chosen(units, { context, message: 'both sides changed this list, and wrote it in different ways' });
  }
  return mine.key === base.key && !m && !t ? withValue(mine, theirs) : mergeScalars(units, context);
};

const writtenAs = ({ lead, head, value }: Field): string => lead.trim() + head + value.text + value.comment;

const hasSameComments = (a: Field, b: Field): boolean => commentsOf(a).join('\n') === commentsOf(b).join('\n');

/** Theirs in the place of what mine did not touch, with its comments where they fit. */
const inPlace = ({ mine, theirs }: ThreeWay<Field>): Field => {
  const isSimple = mine.column === theirs.column && mine.lead.includes('\n') && theirs.lead.includes('\n');
  return isSimple ? theirs : { ...theirs, lead: mine.lead };
};

/** The field of the side whose reading stands until a person has decided. */
const chosen = (
  { base, mine, theirs }: ThreeWay<Field>,
  { context: { report, place }, message }: { context: MergeContext; message: string },
): Field => {
  const texts = { base: base.source, mine: mine.source, theirs: theirs.source };
  return report.conflict(place, message, texts) === 'mine' ? mine : withValue(mine, theirs);
};

const mergeScalars = (units: ThreeWay<Field>, context: MergeContext): Field => {
  const { base, mine, theirs } = units;
  const texts = { base: base.source, mine: mine.source, theirs: theirs.source };
  const { report, place, schema } = context;
  const [was, own, other] = [base.value.value, mine.value.value, theirs.value.value];
  if (typeof was !== 'string' || typeof own !== 'string' || typeof other !== 'string')
    return chosen(units, { context, message: 'both sides changed this value' });
  if (schema && metaOf(schema).latest && DAY.test(own) && DAY.test(other)) {
    report.note(place, 'both sides changed this day; the later one is kept', texts);
    return own >= other ? mine : withValue(mine, theirs);
  }
  const sentence = (text: string) => asSentence(text, { gap: '', closed: [] });
  const sentences = { base: sentence(was), mine: sentence(own), theirs: sentence(other) };
  const merged = mergeSentence(sentences, context, 'this value');
  return merged === sentences.mine ? mine : withValue(mine, theirs);
};

/** The value of theirs in the quotes of mine. */
const withValue = (mine: Field, theirs: Field): Field => {
  const { value } = theirs.value;
  const isQuoted = !mine.value.style?.startsWith('BLOCK') && mine.value.style !== theirs.value.style;
  if (isQuoted && typeof value === 'string' && typeof mine.value.value === 'string') return withString(mine, value);
  return withText(mine, theirs.value.text, theirs.value.json);
};

const withString = (mine: Field, value: string): Field => {
  const { style } = mine.value;
  const defaultStringType = style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE' ? style : 'PLAIN';
  const written = stringify(value, { lineWidth: 0, defaultStringType, blockQuote: false }).trimEnd();
  return withText(mine, (mine.head === '' ? '' : ' ') + written, JSON.stringify(value));
};

const withText = (mine: Field, text: string, json: string): Field => ({
  ...mine,
  key: mine.kind === 'field' ? `${JSON.stringify(mine.name)}:${json}` : json,
  source: mine.head + text,
  value: { ...mine.value, text, json },
});

const addedComments = (before: Field, after: Field): string[] => {
  const known = commentsOf(before);
  return commentsOf(after).filter((comment) => !known.includes(comment));
};

/** A merged map or list: how it is written, and what it says. */
interface MergedCollection {
  text: string;
  json: string;
}
