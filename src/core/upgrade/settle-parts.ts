import type { EntrySchema } from '../collection.ts';
import { EntryDocument, textOfSection } from '../document/entry-document.ts';
import { BODY, EVERYTHING, mergeEntries } from '../merge.ts';
import { overlayOf } from '../overlay/follow-editions.ts';
import type { EntrySource } from '../parse-entry.ts';
import { asPatchSees } from './patch-views.ts';
import { asWritten, mergeOverlay, successorOf, versionsIn } from './plan-entry.ts';
import type { EntryContext } from './plan-entry.ts';
import type { WaitingUpgrade } from './waiting.ts';

/**
 * The text of an entry with upstream's reading in some of the parts that wait since an upgrade, and otherwise as it stands;
 * a patch that says nothing any more has none. Undefined where the entry was changed since in one of these parts, so that
 * only a person can tell. `context` is that of the upgrade: its target is the edition that was merged then.
 */
export const takeUpstream = (
  source: EntrySource,
  { upgrade, places, context }: { upgrade: WaitingUpgrade; places: ReadonlySet<string>; context: EntryContext },
): { text: string | undefined } | undefined => {
  const before = { id: upgrade.id, file: `content/${upgrade.id}.mdx`, text: upgrade.mine };
  const overlay = overlayOf(before, upgrade.from);
  const old = context.editions.get(upgrade.from)?.get(upgrade.id);
  const now = overlay && successorOf(overlay, context);
  if (!overlay || !old || !now) return undefined;
  const { collections } = context;
  const { text, choose } = mergeOverlay(overlay, versionsIn(context, { old, now }));
  if (text === undefined || !choose) return undefined;
  const written = (merged: string) => asWritten({ ...before, text: merged }, context) ?? merged;
  const { schema } = collections.of(now.id);
  const settled = mergeEntries({
    base: written(text),
    mine: source.text,
    theirs: written(choose((place) => (places.has(place) ? 'theirs' : 'mine'))),
    schema,
  });
  if (settled.text === null) return undefined;
  return { text: withoutEchoes({ ...source, text: settled.text }, { now, places, schema }) };
};

/** A patch without what it says just as upstream does, in the parts at these places; undefined where nothing is left. */
const withoutEchoes = (source: EntrySource, { now, places, schema }: Echoes): string | undefined => {
  const overlay = overlayOf(source, '');
  if (overlay?.kind !== 'patch') return source.text;
  const patch = EntryDocument.of(source);
  const seen = EntryDocument.of({ ...now, text: asPatchSees(now, overlay, { schema }) });
  const isSame = ([name]: [string]) => JSON.stringify(patch.data[name]) === JSON.stringify(seen.data[name]);
  const fields = fieldsIn(places).filter(isSame);
  const texts = new Map(seen.sections.map((section) => [section.id, textOfSection(section)]));
  const ids = sectionsIn(places);
  const own = patch.sections.filter((section) => textOfSection(section) !== '');
  const sections = own.filter((section) => ids.has(section.id) && texts.get(section.id) === textOfSection(section));
  const isAll = overlay.fields.fields.size === fields.length && own.length === sections.length;
  if (isAll && Object.keys(overlay.placements).length === 0) return undefined;
  return patch.remove({ fields, sections: sections.map(({ id }) => id) }).text;
};

/** What of an entry parts are in: the names of fields, none where it may be any, and whether a section is among them. */
export const partsAt = (
  places: readonly string[],
): { fields: string[] | undefined; isIn: (section: string) => boolean } => {
  const known = new Set(places);
  const isAll = known.has(EVERYTHING);
  const sections = sectionsIn(known);
  return {
    fields: isAll ? undefined : fieldsIn(known).map(([name]) => name),
    isIn: (section) => isAll || known.has(BODY) || sections.has(section),
  };
};

/** The fields that parts are in, by the names of their places. */
const fieldsIn = (places: ReadonlySet<string>): [name: string][] => {
  const names = [...places].flatMap((place) => /^frontmatter: (\w+)/.exec(place)?.[1] ?? []);
  return [...new Set(names)].map((name) => [name]);
};

/** The ids of the sections that parts are in; that of the text before the first is empty. */
const sectionsIn = (places: ReadonlySet<string>): Set<string> =>
  new Set(
    [...places].flatMap((place) => (place.startsWith('frontmatter') ? [] : (/\(#([^)]*)\)/.exec(place)?.[1] ?? ''))),
  );

interface Echoes {
  /** The entry as upstream has it. */
  now: EntrySource;
  places: ReadonlySet<string>;
  schema: EntrySchema;
}
