import { EntryDocument } from '../document/entry-document.ts';
import { overlayOf } from '../overlay/follow-editions.ts';
import type { Overlay } from '../overlay/read-overlay.ts';
import type { EntrySource } from '../parse-entry.ts';

/**
 * An overlay and the entry that it was written for, with the names that other entries have by now. Compared so, a reference that
 * upstream gave another name is the same reference: who removed it finds it, and nobody has changed it.
 */
export const underNewNames = (
  overlay: Overlay,
  { old, renamed }: { old: EntrySource; renamed: ReadonlyMap<string, string> },
): { overlay: Overlay; old: EntrySource } => {
  const said = JSON.stringify(EntryDocument.of(old).data);
  // Of two references that became one, the other was there before, and means what it meant.
  const names = new Map([...renamed].filter(([, id]) => !said.includes(JSON.stringify(id))));
  const { source } = EntryDocument.of(overlay.source).rename(names);
  return {
    overlay: (source.text === overlay.source.text ? undefined : overlayOf(source, overlay.basedOn)) ?? overlay,
    old: EntryDocument.of(old).rename(names).source,
  };
};
