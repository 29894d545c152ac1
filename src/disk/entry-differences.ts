import type { Collections } from '../core/collection.ts';
import { compareVersions } from '../core/edition.ts';
import type { EntryChange } from '../core/diff/changes.ts';
import { sayChange, toldChanges } from '../core/diff/words.ts';
import { compareEntries } from '../core/diff.ts';
import type { OverlayKind } from '../core/overlay/overlay-keys.ts';
import { overlayOf } from '../core/overlay/follow-editions.ts';
import type { FrozenFiles } from '../core/frozen-files.ts';
import { ownText } from '../core/overlay/own-text.ts';
import type { Overlay } from '../core/overlay/read-overlay.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import { parseEntry } from '../core/parse-entry.ts';
import { asTarget, entriesById } from '../core/plan.ts';
import { readPlaybookFile } from '../core/playbook-file.ts';
import { waitingParts } from '../core/upgrade/entry-states.ts';
import { currentId } from '../core/document/renamed-ids.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import type { EntryStep } from '../core/upgrade/plan-entry.ts';
import { expandPatch } from '../core/upgrade/plan-patch.ts';
import type { WaitingPart } from '../core/upgrade/waiting.ts';
import { filesOfBase } from './base-edition.ts';
import type { OwnPlaybook } from './read-own.ts';
import type { Moving, UpgradablePlaybook } from './upgrade-input.ts';

/**
 * What an organisation changed in one entry of the base, and what upstream changed in it since: up to the base where a
 * decision waits, else up to the newest edition. Throws where neither knows the entry.
 */
export const entryDifferences = (playbook: UpgradablePlaybook, id: string): EntryDifferences => {
  const { own, newest, editions } = playbook;
  const { base, content } = own;
  const source = content.find((entry) => entry.id === id);
  const overlay = source && overlayOf(source, base.name.edition);
  const basedOn = overlay?.basedOn ?? base.name.edition;
  const isLeft = compareVersions(basedOn, base.name.edition) < 0;
  const edition = isLeft ? base.name.edition : newest;
  const before = entriesById(editions.get(basedOn)?.edition.sources ?? []);
  const old = before.get(id);
  if (!old) throw new Error(`Edition ${basedOn} has no entry "${id}", so that there is nothing to compare. ${NOTHING}`);
  const target = asTarget(edition, editions.get(edition)?.edition.sources ?? []);
  const now = target.entries.get(currentId(id, target, before) ?? '');
  const comparing = comparer(own, {
    base: base.settings,
    frozen: filesOfBase(base, editions.values()),
    parse: parseEntry,
  });
  const compare = (was: EntrySource, is: EntrySource): EntryChange | null => {
    const change = comparing(was, is);
    if (change === UNREADABLE) throw new Error(`${is.file} has problems; tandem check says which. ${NOTHING}`);
    return change;
  };
  const mine =
    overlay && overlay.kind !== 'hide'
      ? { id, file: overlay.source.file, text: fullText(overlay, old, own.collections) }
      : old;
  return {
    id,
    file: overlay?.source.file ?? null,
    overlay: overlay?.kind ?? null,
    basedOn,
    edition,
    gone: now === undefined,
    parts: source ? waitingParts(source, own) : [],
    mine: compare(old, mine),
    upstream: now ? compare(old, now) : null,
  };
};

const NOTHING = 'Nothing was written.';

const fullText = (overlay: Overlay, old: EntrySource, collections: Collections): string =>
  overlay.kind === 'patch' ? expandPatch(overlay, old, collections) : ownText(overlay).text;

/** What the entries that an upgrade merges take over of upstream, by id: what readers of each will find changed, part by part, in words. */
export const takenOver = (own: OwnPlaybook, { steps, input }: Merged): Map<string, string[]> => {
  const { from, target, editions, frozen, parse } = input;
  const compare = comparer(own, { base: target.settings, earlier: from.settings, frozen, parse });
  return new Map(
    steps.flatMap((step) => {
      const file = own.content.find(({ id }) => id === step.id);
      const text = step.writes.find((write) => write.file.endsWith('.mdx') && write.text !== undefined)?.text;
      const before = file && overlayOf(file, from.version);
      const after = file && text !== undefined ? overlayOf({ ...file, text }, target.version) : undefined;
      if (!before || !after || before.kind === 'hide') return [];
      const [old, now] = [editions.get(before.basedOn)?.get(step.id), target.entries.get(step.movedTo ?? step.id)];
      if (!old || !now || old.text === now.text) return [];
      const texts = [fullText(before, old, own.collections), fullText(after, { ...now, id: old.id }, own.collections)];
      const [was, is] = texts.map((full) => ({ ...file, text: full }));
      const change = was && is ? compare(was, is) : null;
      return change !== UNREADABLE && change?.kind === 'changed'
        ? [[step.id, toldChanges(change).map((one) => sayChange(one))] as const]
        : [];
    }),
  );
};

/** What is given for entries of which one cannot be read: `check` says why. */
const UNREADABLE = Symbol('unreadable');

/** Compares entries as readers of this playbook see them; `earlier` has topics by which the entry before may be listed. */
const comparer = (own: OwnPlaybook, { base, earlier = base, frozen, parse }: Comparing) => {
  const read = readPlaybookFile(own.playbookFile, base);
  if ('problems' in read) throw new Error(`playbook.yaml has problems; tandem check says which. ${NOTHING}`);
  const { collections, unusableFiles } = own;
  const { settings } = read;
  const context = { collections, settings, publicFiles: new Set(own.publicFiles), unusableFiles, frozen };
  const names = { ...settings, topics: { ...earlier.topics, ...settings.topics } };
  return (before: EntrySource, after: EntrySource): EntryChange | null | typeof UNREADABLE => {
    if (before.id === after.id && before.text === after.text) return null;
    const [was, is] = [before, after].map((source) => parse(source, context));
    if (!was?.data || !is?.data) return UNREADABLE;
    return compareEntries({ ...was, data: was.data }, { ...is, data: is.data }, { collections, names }) ?? null;
  };
};

interface Comparing {
  base: PlaybookSettings;
  earlier?: PlaybookSettings;
  frozen: FrozenFiles;
  parse: typeof parseEntry;
}

interface Merged {
  steps: readonly EntryStep[];
  input: Moving;
}

/** What the two sides made of an entry; null where a side changed nothing. */
export interface EntryDifferences {
  id: string;
  /** The overlay entry; null where there is none. */
  file: string | null;
  overlay: OverlayKind | null;
  basedOn: string;
  /** The edition up to which upstream is looked at. */
  edition: string;
  /** Whether that edition no longer has the entry. */
  gone: boolean;
  /** The parts that wait for a person. */
  parts: readonly WaitingPart[];
  mine: EntryChange | null;
  upstream: EntryChange | null;
}
