import type { z } from 'astro/zod';
import { EntryDocument, textOfSection } from '../document/entry-document.ts';
import type { Fields } from '../document/entry-document.ts';
import { alignLists } from '../diff/align.ts';
import type { Side } from '../merge/report.ts';
import type { Placements } from '../overlay/overlay-keys.ts';
import { plainFields } from '../overlay/placed.ts';
import type { Overlay } from '../overlay/read-overlay.ts';
import { schemaOfField, schemaOfItems } from '../overlay/schema-steps.ts';
import type { EntrySource } from '../parse-entry.ts';
import { isPlainMap } from '../plain-data.ts';
import type { FieldPath } from '../schema/walk.ts';
import { fieldPath } from '../validate.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './finding.ts';
import { nameOfItem } from './patch-views.ts';
import type { EntryVersions } from './plan-entry.ts';

/**
 * Whether what a patch names is still there in a later form of the entry: items that it removes or changes, fields that it
 * takes away, sections that it replaces, hides or goes by. What it takes away and is gone by itself is in `dropped`.
 */
export const checkTargets = (overlay: Overlay, { old, now, edition, collections, moved }: EntryVersions): Targets => {
  const checker = new TargetChecker({ edition, moved });
  const { schema } = collections.of(now.id);
  checker.checkMap(plainFields(overlay.fields), {
    old: EntryDocument.of(old).data,
    now: EntryDocument.of(now).data,
    schema,
    path: [],
  });
  checker.checkSections(overlay, { old: textsOf(old), now: textsOf(now) });
  const { dropped, notes, conflicts } = checker;
  return { dropped, notes, conflicts };
};

class TargetChecker implements Targets {
  readonly dropped: FieldPath[] = [];
  readonly notes: Finding[] = [];
  readonly conflicts: TargetConflict[] = [];
  readonly #edition: string;
  readonly #moved: EntryVersions['moved'];

  constructor({ edition, moved }: Pick<EntryVersions, 'edition' | 'moved'>) {
    this.#edition = edition;
    this.#moved = moved;
  }

  checkMap(patch: Fields, { old, now, schema, path }: Pair<Fields>): void {
    for (const [key, value] of Object.entries(patch)) {
      const pair = { old: own(old, key), now: own(now, key), schema: schemaOfField(schema, key), path: [...path, key] };
      if (value === null) this.#checkRemoval(pair);
      else if (isPlainMap(value)) this.#checkField(value, pair);
    }
  }

  checkSections({ source, placements }: Overlay, { old, now }: Record<'old' | 'now', Texts>): void {
    const mine = EntryDocument.of(source).sections.filter(
      (section) => section.id !== '' && textOfSection(section) !== '',
    );
    const ids = new Set(mine.map(({ id }) => id));
    for (const section of mine) {
      const { id } = section;
      const place = `section "${id}"`;
      const texts = { base: old.get(id) ?? null, mine: textOfSection(section), theirs: now.get(id) ?? null };
      const without = { sections: [id], fields: Object.hasOwn(placements, id) ? [['sections', id]] : [] };
      const decide = { mine: { own: [id] }, theirs: without };
      if (old.has(id) && !now.has(id)) {
        const message = `you replace it, and edition ${this.#edition} no longer has it`;
        this.conflicts.push({ ...findingOf(place, message, texts), decide });
      }
      if (!old.has(id) && now.has(id) && texts.mine !== texts.theirs) {
        const message = `you added it, and edition ${this.#edition} has one of that name now`;
        this.conflicts.push({ ...findingOf(place, message, texts), decide });
      }
    }
    for (const [id, placement] of Object.entries(placements)) {
      this.#checkPlacement(id, placement, { old, now, known: new Set([...ids, ...now.keys()]) });
    }
  }

  #checkPlacement(id: string, placement: Placements[string], { old, now, known }: Sections): void {
    const place = `sections: ${id}`;
    const target = placement === 'hide' ? undefined : (placement.before ?? placement.after);
    if (!known.has(id)) {
      this.dropped.push(['sections', id]);
      const message = `edition ${this.#edition} no longer has this section, so that the line is not needed`;
      this.notes.push(findingOf(place, message, { base: old.get(id) ?? null }));
    } else if (target !== undefined && !known.has(target)) {
      this.dropped.push(['sections', id]);
      const message = `it goes by section "${target}", which edition ${this.#edition} no longer has: look where it stands now`;
      this.notes.push(findingOf(place, message));
    } else if (placement === 'hide' && old.get(id) !== now.get(id)) {
      const texts = { base: old.get(id) ?? null, theirs: now.get(id) ?? null };
      this.notes.push(findingOf(place, 'you hide this section, and it changed', texts));
    }
  }

  #checkRemoval({ old, now, path }: Pair<unknown>): void {
    const place = fieldPath(path);
    if (now === undefined) {
      this.dropped.push(path);
      this.notes.push(findingOf(place, 'you take it away, and it is gone by itself, so that the line is not needed'));
    } else if (JSON.stringify(old) !== JSON.stringify(now)) {
      this.notes.push(findingOf(place, 'you take it away, and it changed', { base: asText(old), theirs: asText(now) }));
    }
  }

  #checkField(patch: Fields, { old, now, schema, path }: Pair<unknown>): void {
    const items = schemaOfItems(schema);
    const [was, is] = [old, now].map((value) => (Array.isArray(value) ? (value as unknown[]) : undefined));
    if (items && (was ?? is)) this.#checkList(patch, { old: was ?? [], now: is ?? [], schema, path });
    else if (isPlainMap(now)) this.checkMap(patch, { old: isPlainMap(old) ? old : {}, now, schema, path });
  }

  #checkList({ remove, change }: Fields, { old, now, schema, path }: Pair<unknown[]>): void {
    const find = (items: unknown[], name: string) => items.find((item) => nameOfItem(item, schema) === name);
    for (const [index, item] of (Array.isArray(remove) ? (remove as unknown[]) : []).entries()) {
      const name = nameOfItem(item, schema) ?? '';
      if (find(now, name) !== undefined) continue;
      const line = [...path, 'remove', index];
      const names = { old: namesOf(old, schema), now: namesOf(now, schema), moved: this.#moved };
      const reworded = rewordedTo(name, names);
      if (reworded === undefined) {
        this.dropped.push(line);
        const message = `you remove "${name}", and it is gone by itself, so that the line is not needed`;
        this.notes.push(findingOf(fieldPath(path), message));
        continue;
      }
      const message = `you remove it, and edition ${this.#edition} says "${reworded}" instead: take that away too (--mine), or have it (--upstream)`;
      this.conflicts.push({
        ...findingOf(`${fieldPath(path)}, "${name}"`, message, { base: name, theirs: reworded }),
        decide: {
          mine: { fields: [line], append: [{ path: [...path, 'remove'], item: reworded }] },
          theirs: { fields: [line] },
        },
      });
    }
    for (const [name, value] of Object.entries(isPlainMap(change) ? change : {})) {
      const [was, is] = [find(old, name), find(now, name)];
      if (is === undefined) {
        const message = `you change "${name}", and edition ${this.#edition} no longer has it`;
        const gone = findingOf(`${fieldPath(path)}, "${name}"`, message, { base: asText(was), mine: asText(value) });
        const fields = [[...path, 'change', name]];
        const item = changedItem(was, value);
        const append = item && [{ path: [...path, 'append'], item }];
        this.conflicts.push({
          ...gone,
          ...(append && { decide: { mine: { fields, append }, theirs: { fields } } }),
        });
      } else if (isPlainMap(value) && isPlainMap(is)) {
        this.checkMap(value, {
          old: isPlainMap(was) ? was : {},
          now: is,
          schema: schemaOfItems(schema),
          path: [...path, 'change', name],
        });
      }
    }
  }
}

/** What an item of a list became that is there no longer under its name; undefined where it is gone. */
const rewordedTo = (name: string, { old, now, moved }: Names): string | undefined => {
  // An entry with another id is another entry, however alike the two ids are, unless upstream says that it is the same one.
  if (ENTRY_ID.test(name)) return [moved.get(name)].find((id) => id && now.includes(id) && !old.includes(id));
  const same = (text: string) => text;
  for (const item of alignLists(old, now, { keyOf: same, wordsOf: same }))
    if (item.kind === 'kept' && item.before === name) return item.after;
  return undefined;
};

const ENTRY_ID = /^[a-z][a-z0-9-]*\/[a-z0-9-]+$/;

const namesOf = (items: readonly unknown[], schema: z.ZodType | undefined): string[] =>
  items.flatMap((item) => nameOfItem(item, schema) ?? []);

/** An item as a patch makes it; undefined where that takes more than to put values in their places. */
const changedItem = (was: unknown, change: unknown): Fields | undefined => {
  if (!isPlainMap(was) || !isPlainMap(change)) return undefined;
  if (Object.values(change).some((value) => value === null || isPlainMap(value))) return undefined;
  return { ...was, ...change };
};

const own = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);

const asText = (value: unknown): string | null => {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const textsOf = (entry: EntrySource): Texts =>
  new Map(EntryDocument.of(entry).sections.map((section) => [section.id, textOfSection(section)]));

type Texts = ReadonlyMap<string, string>;

interface Pair<Value> {
  old: Value;
  now: Value;
  schema: z.ZodType | undefined;
  path: FieldPath;
}
interface Sections {
  old: Texts;
  now: Texts;
  /** Sections of the edition and of the patch. */
  known: ReadonlySet<string>;
}

/** What the items of a list are called in two editions, and which entries got another name in between. */
interface Names {
  old: readonly string[];
  now: readonly string[];
  moved: EntryVersions['moved'];
}

interface Targets {
  /** Parts of the patch that have nothing to do any more. */
  readonly dropped: FieldPath[];
  readonly notes: Finding[];
  readonly conflicts: TargetConflict[];
}

/** Something that a patch changes and that is no longer what it was. */
export interface TargetConflict extends Finding {
  /** What becomes of the patch where mine, or theirs, stands; left out where that cannot be said, and all of it waits. */
  decide?: Record<Side, TargetEdit>;
}

/** A change of a patch. */
export interface TargetEdit {
  /** What goes away. */
  fields?: readonly FieldPath[];
  sections?: readonly string[];
  /** Sections that are the patch's own, whatever the entry has under that name. */
  own?: readonly string[];
  /** Items that are added to lists. */
  append?: readonly { path: FieldPath; item: unknown }[];
}
