import type { Collections } from '../collection.ts';
import { EntryDocument } from '../document/entry-document.ts';
import { currentId, formerIdsOf, renamedIds, withoutKept } from '../document/renamed-ids.ts';
import { compareVersions } from '../edition.ts';
import type { EntrySource } from '../parse-entry.ts';
import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import { applyOverlays } from './apply-overlays.ts';
import type { OverlaidSource, OverlayOutput } from './apply-overlays.ts';
import type { Position } from '../document/pieces.ts';
import { readOverlay } from './read-overlay.ts';
import type { Overlay } from './read-overlay.ts';

/**
 * Applies overlays of which some were written for another edition than the base, because a decision on them waits. Such a
 * one is served as before: it is applied to the entry that it was written for, under the name that the entry has now, and
 * what it says of entries that have another name or are gone is put right.
 */
export const applyOverlaysOf = ({ base, content, edition, editions, collections }: FollowInput): OverlayOutput => {
  const follower = new Follower({ base, content, edition, editions, collections });
  const followed = content.map((source) => {
    const overlay = overlayOf(source, edition);
    if (!overlay || overlay.basedOn === edition) return source;
    return follower.follow(overlay) ?? source;
  });
  const entries = withoutClaims(follower.entries, new Set(followed.map(({ id }) => id)));
  const output = applyOverlays({
    base: entries,
    content: followed,
    edition,
    collections,
    gone: follower.gone(followed),
  });
  return {
    ...output,
    sources: output.sources.map((source) => withFormerId(source, follower.former.get(source.id))),
    problems: [...follower.problems, ...output.problems],
  };
};

/** The entries of the base; of those whose overlay was written for another edition and waits, as that edition has them. */
export const baseAsSeen = (input: FollowInput): EntrySource[] => {
  const follower = new Follower(input);
  for (const source of input.content) {
    const overlay = overlayOf(source, input.edition);
    if (overlay && overlay.basedOn !== input.edition) follower.follow(overlay);
  }
  return follower.entries;
};

/** The editions, besides the base, that entries of `content/` name in `basedOn`. */
export const otherEditions = (content: readonly EntrySource[], edition: string): string[] => [
  ...new Set(
    content.map((source) => overlayOf(source, edition)?.basedOn ?? edition).filter((other) => other !== edition),
  ),
];

/** A warning for each overlay that an upgrade left behind as a whole, so that its entry is served as before. */
export const leftBehind = ({ content, edition, editions }: FollowInput): Problem[] =>
  content.flatMap((source) => {
    const overlay = overlayOf(source, edition);
    if (!overlay || !editions.has(overlay.basedOn) || compareVersions(overlay.basedOn, edition) >= 0) return [];
    const { yaml, basedOn } = overlay;
    return [problem('T978', yaml.at(['basedOn']), { id: source.id, basedOn, edition })];
  });

/** The overlay that an entry of `content/` is; undefined where it is none, or is written wrong. */
export const overlayOf = (source: EntrySource, edition: string): Overlay | undefined => {
  if (!source.text.includes('overlay')) return undefined;
  const read = readOverlay(source, edition);
  return read.kind === 'overlay' ? read.overlay : undefined;
};

class Follower {
  readonly problems: Problem[] = [];
  /** The id that each entry with a new name had before. */
  readonly former = new Map<string, string>();
  readonly #input: FollowInput;
  readonly #base: Map<string, EntrySource>;
  readonly #renamed: ReadonlyMap<string, string>;
  /** New ids as references follow them: without those that the organisation keeps. */
  readonly #references: ReadonlyMap<string, string>;
  /** The ids of the edition that an overlay was written for, by the id that its entry has now. */
  readonly #followed = new Map<string, ReadonlySet<string>>();

  constructor(input: FollowInput) {
    const { base, content } = input;
    this.#input = input;
    this.#base = new Map(base.map((source) => [source.id, source]));
    this.#renamed = renamedIds(base);
    const kept = content.filter((source) => this.#renamed.has(source.id) && this.#idNow(source) === source.id);
    this.#references = withoutKept(this.#renamed, new Set(kept.map(({ id }) => id)));
  }

  get entries(): EntrySource[] {
    return [...this.#base.values()];
  }

  /** An overlay as it is applied to the entry that it was written for; undefined where there is no such entry. */
  follow({ source, basedOn, yaml }: Overlay): EntrySource | undefined {
    const own = this.#input.editions.get(basedOn);
    if (!own) {
      // Without a base, that is what is wrong.
      if (this.#input.base.length > 0)
        this.problems.push(problem('T971', yaml.at(['basedOn']), { edition: basedOn, base: this.#input.edition }));
      return undefined;
    }
    const old = own.find(({ id }) => id === source.id);
    if (!old) return undefined;
    const id = this.#idNow(source);
    if (id !== source.id) this.former.set(id, source.id);
    this.#followed.set(id, new Set(own.map((entry) => entry.id)));
    this.#base.set(id, { ...old, id, text: EntryDocument.of(old).rename(this.#references).text });
    return { ...source, id, text: EntryDocument.of(source).rename(this.#references).text };
  }

  /** The id under which an entry of `content/` is served. */
  #idNow(source: EntrySource): string {
    const overlay = overlayOf(source, this.#input.edition);
    const own = overlay && this.#input.editions.get(overlay.basedOn);
    if (!own) return source.id;
    const before = new Set(own.map(({ id }) => id));
    const now = currentId(source.id, { entries: this.#base, renamed: this.#renamed }, before) ?? source.id;
    // Where the organisation has given that name to another entry, this one keeps its own.
    return this.#input.content.some(({ id }) => id === now) ? source.id : now;
  }

  /** For each entry that is followed, the entries that its own edition has and the composed playbook has not. */
  gone(content: readonly EntrySource[]): Map<string, Set<string>> {
    const present = new Set([...this.#base.keys(), ...content.map(({ id }) => id)]);
    const missing = (ids: ReadonlySet<string>) => new Set([...ids].filter((id) => !present.has(id)));
    return new Map([...this.#followed].map(([id, ids]) => [id, missing(ids)]));
  }
}

/** Entries of the base do not call those their former ids that the organisation still has. */
const withoutClaims = (base: readonly EntrySource[], present: ReadonlySet<string>): EntrySource[] =>
  base.map((source) => {
    const fields = formerIdsOf(source).flatMap((id, index) => (present.has(id) ? [['formerly', index]] : []));
    return fields.length === 0 ? source : EntryDocument.of(source).remove({ fields }).source;
  });

/** An entry that says which id it had before, on a line of its own, so that the old address leads to it. */
const withFormerId = (source: OverlaidSource, former: string | undefined): OverlaidSource => {
  if (former === undefined || source.origin === 'base' || formerIdsOf(source).length > 0) return source;
  const { file } = source;
  const placeOf = source.placeOf ?? ((position: Position) => ({ file, ...position }));
  return {
    ...source,
    text: source.text.replace(/\r\n?|\n/, (end: string) => `${end}formerly: [${former}]${end}`),
    placeOf: ({ line, column }) => placeOf({ line: line > 1 ? line - 1 : line, column }),
  };
};

export interface FollowInput {
  collections: Collections;
  /** The entries of the edition that the playbook builds on; none where it builds on nothing. */
  base: readonly EntrySource[];
  content: readonly EntrySource[];
  /** The version of the base. */
  edition: string;
  /** Other editions that overlays were written for, by their versions. */
  editions: ReadonlyMap<string, readonly EntrySource[]>;
}
