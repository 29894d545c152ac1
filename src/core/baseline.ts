import type { Collections } from './collection.ts';
import type { ComparedEntry } from './diff.ts';
import { applyOverlays } from './overlay/apply-overlays.ts';
import { overlayOf } from './overlay/follow-editions.ts';
import { ownText } from './overlay/own-text.ts';
import type { Overlay } from './overlay/read-overlay.ts';
import { mergeByParts } from './merge.ts';
import type { EntrySource, ParsedEntry } from './parse-entry.ts';
import { asTarget, contextOf, entriesById } from './plan.ts';
import { mergeOverlay, successorOf, versionsIn } from './upgrade/plan-entry.ts';
import { expandPatch } from './upgrade/plan-patch.ts';
import { partsAt } from './upgrade/settle-parts.ts';
import { readWaiting } from './upgrade/waiting.ts';
import type { WaitingUpgrade } from './upgrade/waiting.ts';

/**
 * What the entries of an organisation are compared with, so that what differs is what it did, and nothing that upstream did: the
 * entries of the base, without references to those that it hides; of a part that waits since an upgrade, what it was written for.
 */
export const baselineOf = (input: BaselineInput): ComparedEntry[] => {
  const { base, content, edition, collections, waiting, parse } = input;
  const hiding = content.filter((source) => overlayOf(source, edition)?.kind === 'hide');
  const { sources, hidden } = applyOverlays({ base, content: hiding, edition, collections });
  const all = [...sources, ...base.filter(({ id }) => hidden.has(id))];
  const parts = new Map([...waiting].map(([file, text]) => [file.replace(/^content\/|\.waits\.yaml$/g, ''), text]));
  return all.flatMap((source) => {
    const now = compared(parse(source));
    const text = now && parts.get(source.id);
    const read = text === undefined ? undefined : readWaiting(text, source.file);
    if (!now || !read || 'problems' in read) return now ?? [];
    // The oldest has the last word: what waits again since a later upgrade was written before that.
    return read.waiting.upgrades.reduceRight((entry, upgrade) => asWrittenFor(entry, { upgrade, source }, input), now);
  });
};

/** An entry of the base with what an overlay was written for in the parts that wait since an upgrade. */
const asWrittenFor = (
  entry: ComparedEntry,
  { upgrade, source }: { upgrade: WaitingUpgrade; source: EntrySource },
  input: BaselineInput,
): ComparedEntry => {
  const before = textBefore(upgrade, input);
  const old = before && compared(input.parse(movedOn(before, { upgrade, source }, input)));
  if (!old) return entry;
  const { fields, isIn } = partsAt(upgrade.parts.map(({ place }) => place));
  const names = fields ?? [...Object.keys(entry.data), ...Object.keys(old.data)];
  const data = { ...entry.data };
  for (const name of names) {
    if (Object.hasOwn(old.data, name)) data[name] = old.data[name];
    else Reflect.deleteProperty(data, name);
  }
  const known = new Map(old.sections.map((section) => [section.id, section]));
  const kept = entry.sections.flatMap((section) => (isIn(section.id) ? (known.get(section.id) ?? []) : section));
  const gone = old.sections.filter(({ id }) => isIn(id) && !entry.sections.some((section) => section.id === id));
  return { ...entry, data, sections: [...kept, ...gone] };
};

/**
 * The entry as the newer edition has it, but for what waits, and for what the organisation changed: there it has what the
 * older edition has. From the organisation's text, what it did is taken back, and what upstream did and was merged is added.
 */
const textBefore = (
  { id, from, to, mine }: WaitingUpgrade,
  { editions, collections, content }: BaselineInput,
): EntrySource | undefined => {
  const known = new Map([...editions].map(([version, sources]) => [version, entriesById(sources)]));
  const entries = known.get(from) ?? new Map<string, EntrySource>();
  const old = entries.get(id);
  const overlay = overlayOf({ id, file: `content/${id}.mdx`, text: mine }, from);
  const target = asTarget(to, editions.get(to) ?? []);
  const now = overlay && successorOf(overlay, { target, editions: known });
  if (!old || !overlay || !now) return undefined;
  const context = contextOf({ collections, content, from: { version: from, entries }, target, editions: known });
  const merged = mergeOverlay(overlay, versionsIn(context, { old, now })).text;
  const result = merged === undefined ? undefined : overlayOf({ ...overlay.source, text: merged }, from);
  if (!result) return undefined;
  const { schema } = collections.of(now.id);
  const texts = { base: full(overlay, old, collections), mine: old.text, theirs: full(result, now, collections) };
  return { ...now, text: mergeByParts({ ...texts, schema }).text };
};

/** The same once the base has moved on: what waits stays, and all else follows. */
const movedOn = (
  before: EntrySource,
  { upgrade, source }: { upgrade: WaitingUpgrade; source: EntrySource },
  { editions, edition, collections }: BaselineInput,
): EntrySource => {
  const then = upgrade.to === edition ? undefined : editions.get(upgrade.to)?.find(({ id }) => id === before.id);
  if (!then) return before;
  const { schema } = collections.of(before.id);
  return { ...before, text: mergeByParts({ base: then.text, mine: before.text, theirs: source.text, schema }).text };
};

const full = (overlay: Overlay, on: EntrySource, collections: Collections): string =>
  overlay.kind === 'patch' ? expandPatch(overlay, on, collections) : ownText(overlay).text;

const compared = ({ id, collection, data, sections }: ParsedEntry): ComparedEntry | undefined =>
  data && { id, collection, data, sections };

interface BaselineInput {
  collections: Collections;
  /** The entries of the base, or of the edition that the overlay of one was written for: see `baseAsSeen`. */
  base: readonly EntrySource[];
  /** The entries of `content/`. */
  content: readonly EntrySource[];
  /** The version of the base. */
  edition: string;
  /** The entries of the editions that waiting parts are of, by version. */
  editions: ReadonlyMap<string, readonly EntrySource[]>;
  /** The texts of what waits beside entries, by file. */
  waiting: ReadonlyMap<string, string>;
  parse: (source: EntrySource) => ParsedEntry;
}
