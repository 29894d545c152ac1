import type { Collections } from '../core/collection.ts';
import { compareVersions } from '../core/edition.ts';
import type { EntryChange } from '../core/diff/changes.ts';
import { compareEntries } from '../core/diff.ts';
import type { ComparedEntry } from '../core/diff.ts';
import type { OverlayKind } from '../core/overlay/overlay-keys.ts';
import { overlayOf } from '../core/overlay/follow-editions.ts';
import { ownText } from '../core/overlay/own-text.ts';
import type { Overlay } from '../core/overlay/read-overlay.ts';
import type { EntryContext, EntrySource } from '../core/parse-entry.ts';
import { parseEntry } from '../core/parse-entry.ts';
import { asTarget, entriesById } from '../core/plan.ts';
import { readPlaybookFile } from '../core/playbook-file.ts';
import { currentId } from '../core/upgrade/renamed-ids.ts';
import { expandPatch } from '../core/upgrade/plan-patch.ts';
import type { UpgradablePlaybook } from './upgrade-input.ts';

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
  const compare = comparer(playbook);
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
    mine: compare(old, mine),
    upstream: now ? compare(old, now) : null,
  };
};

const NOTHING = 'Nothing was written.';

const fullText = (overlay: Overlay, old: EntrySource, collections: Collections): string =>
  overlay.kind === 'patch' ? expandPatch(overlay, old, collections) : ownText(overlay).text;

/** Compares entries as readers of this playbook see them. */
const comparer = ({ own }: UpgradablePlaybook) => {
  const read = readPlaybookFile(own.playbookFile, own.base.settings);
  if ('problems' in read) throw new Error(`playbook.yaml has problems; tandem check says which. ${NOTHING}`);
  const { collections } = own;
  const context = { collections, settings: read.settings, publicFiles: new Set(own.publicFiles) };
  return (before: EntrySource, after: EntrySource): EntryChange | null => {
    if (before.id === after.id && before.text === after.text) return null;
    const [was, is] = [before, after].map((source) => readEntry(source, context));
    return (was && is && compareEntries(was, is, { collections, names: read.settings })) ?? null;
  };
};

const readEntry = (source: EntrySource, context: EntryContext): ComparedEntry => {
  const { id, collection, data, sections } = parseEntry(source, context);
  if (!data) throw new Error(`${source.file} has problems; tandem check says which. ${NOTHING}`);
  return { id, collection, data, sections };
};

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
  mine: EntryChange | null;
  upstream: EntryChange | null;
}
