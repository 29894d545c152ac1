import { closestId } from '../closest-id.ts';
import type { Collections } from '../collection.ts';
import type { EntrySource, ParsedEntry } from '../parse-entry.ts';
import type { Place, Problem, ProblemCode } from '../problems.ts';
import { compareText, problem, sortProblems } from '../problems.ts';
import { bodySource } from '../document/cut-body.ts';
import { composeEntry } from './compose-entry.ts';
import { likelyOverlay } from './likely-overlay.ts';
import { ownText } from './own-text.ts';
import { placeAt } from '../document/pieces.ts';
import type { Position } from '../document/pieces.ts';
import { readOverlay } from './read-overlay.ts';
import type { Overlay } from './read-overlay.ts';

/**
 * An edition and the entries that an organisation wrote → one set of plain entries, ordered by id, without any overlay
 * keys. Terms stay terms, and values are not checked: `parseEntry` does both. Text that nothing changes comes back as it
 * is. An overlay that cannot be applied is a problem, and leaves the entry of the base as it was.
 */
export const applyOverlays = ({
  base,
  content,
  edition,
  collections,
  gone = new Map(),
}: OverlayInput): OverlayOutput => {
  const applied = new Overlays(base, { edition, gone, collections });
  for (const source of content) applied.read(source);
  const sources = [...applied.compose()].sort((a, b) => compareText(a.id, b.id));
  return { sources, hidden: applied.hidden, problems: sortProblems(applied.problems) };
};

/** An entry that was parsed from an overlaid source, with all places as its writers know them. */
export const withOwnPlaces = (entry: ParsedEntry, { placeOf }: Pick<OverlaidSource, 'placeOf'>): ParsedEntry => {
  if (!placeOf) return entry;
  return {
    ...entry,
    references: entry.references.map((reference) => ({ ...reference, place: placeOf(reference.place) })),
    links: entry.links.map((link) => ({ ...link, place: placeOf(link.place) })),
    ...(entry.modules && { modules: entry.modules.map((module) => ({ ...module, place: placeOf(module.place) })) }),
    problems: entry.problems.map((found) => ({ ...found, ...placeOf(found) })),
  };
};

class Overlays {
  readonly problems: Problem[] = [];
  readonly #base: ReadonlyMap<string, EntrySource>;
  readonly #edition: string;
  readonly #gone: Gone;
  readonly #collections: Collections;
  readonly #own: OverlaidSource[] = [];
  readonly #patches = new Map<string, Overlay>();
  /** Where each hidden entry is hidden. */
  readonly #hides = new Map<string, Place>();

  constructor(base: readonly EntrySource[], { edition, gone, collections }: Surroundings) {
    this.#base = new Map(base.map((source) => [source.id, source]));
    this.#edition = edition;
    this.#gone = gone;
    this.#collections = collections;
  }

  get hidden(): Map<string, string> {
    return new Map([...this.#hides].map(([id, { file }]) => [id, file]));
  }

  read(source: EntrySource): void {
    // Most entries of a playbook without a base need not be read twice.
    const read = source.text.includes('overlay') ? readOverlay(source, this.#edition) : { kind: 'plain' as const };
    switch (read.kind) {
      case 'unreadable':
        this.#own.push({ ...source, origin: 'own' });
        return;
      case 'plain':
        this.#takePlain(source);
        return;
      case 'wrong':
        this.problems.push(...read.problems);
        return;
      case 'overlay':
        this.problems.push(...read.problems);
        this.#take(read.overlay);
    }
  }

  *compose(): Generator<OverlaidSource> {
    yield* this.#own;
    const own = new Set(this.#own.map(({ id }) => id));
    const hidden = [...this.#hides.keys()];
    for (const [id, base] of this.#base) {
      if (own.has(id) || this.#hides.has(id)) continue;
      const overlay = this.#patches.get(id);
      const met = new Set(hidden.filter((other) => base.text.includes(other)));
      if (!overlay && met.size === 0) {
        yield { ...base, origin: 'base' };
        continue;
      }
      const { source, needed, problems } = composeEntry(base, {
        overlay,
        hidden: met,
        edition: this.#edition,
        collections: this.#collections,
      });
      this.problems.push(
        ...problems,
        ...needed.map(({ id: missed, path }) => this.#needed(missed, { path, owner: id })),
      );
      const whose = overlay
        ? { ...this.#writtenFor(overlay), origin: 'patched' as const }
        : { origin: 'base' as const };
      yield this.#withoutGone({ ...source, ...whose });
    }
  }

  #takePlain(source: EntrySource): void {
    const { id, file } = source;
    if (!this.#base.has(id)) {
      this.#own.push({ ...source, origin: 'own' });
      return;
    }
    const edition = this.#edition;
    const change = likelyOverlay(source, { collections: this.#collections, edition });
    this.#add('T905', change?.place ?? { file, line: 1, column: 1 }, { id, edition, ...change?.details });
    // As an entry of its own it would lack nearly everything.
    if (!change) this.#own.push({ ...source, origin: 'own' });
  }

  #take(overlay: Overlay): void {
    const { source, yaml, kind } = overlay;
    const { id, file } = source;
    const place = yaml.at(['overlay'], 'key');
    if (this.#base.size === 0) this.#add('T903', place);
    else if (!this.#base.has(id)) {
      this.#add('T904', place, { id, edition: this.#edition, suggestion: closestId(id, this.#base.keys()) ?? '' });
    } else if (kind === 'patch') this.#patches.set(id, overlay);
    else if (kind === 'replace')
      this.#own.push(
        this.#withoutGone({ id, file, ...ownText(overlay), ...this.#writtenFor(overlay), origin: 'replaced' }),
      );
    else this.#hide(overlay);
  }

  /** A text that was written for another edition does without references to what is gone since. */
  #withoutGone(source: OverlaidSource): OverlaidSource {
    const { id, file, text } = source;
    const met = new Set([...(this.#gone.get(id) ?? [])].filter((other) => text.includes(other)));
    if (met.size === 0) return source;
    const { placeOf = (position: Position) => ({ file, ...position }) } = source;
    const rest = composeEntry(
      { id, file, text },
      { hidden: met, edition: this.#edition, collections: this.#collections },
    );
    const needed = rest.needed.map((missed) => ({ edition: this.#edition, owner: id, ...missed }));
    this.problems.push(...needed.map((details) => problem('T972', { file, line: 1, column: 1 }, details)));
    const { placeOf: placeWithin } = rest.source;
    if (!placeWithin) return source;
    return { ...source, text: rest.source.text, placeOf: (position) => placeOf(placeWithin(position)) };
  }

  /** The edition that an overlay was written for, where that is another than the base. */
  #writtenFor({ basedOn }: Overlay): { basedOn?: string } {
    return basedOn === this.#edition ? {} : { basedOn };
  }

  #hide({ source, fields, split, yaml }: Overlay): void {
    this.#hides.set(source.id, yaml.at(['overlay'], 'key'));
    for (const [key, node] of fields.fields)
      if (key !== 'reason') this.#add('T906', node.at('key'), { what: `\`${key}\`` });
    const { text, file } = bodySource(split, source.file);
    if (text.trim() !== '') this.#add('T906', placeAt(text, text.search(/\S/), file), { what: 'the body' });
  }

  #needed(id: string, details: { path: string; owner: string }): Problem {
    const place = this.#hides.get(id) ?? { file: '', line: 1, column: 1 };
    const [field = ''] = details.path.split(/[[.]/);
    return problem('T907', place, { id, field, ...details });
  }

  #add(code: ProblemCode, place: Place, details?: Record<string, string>): void {
    this.problems.push(problem(code, place, details));
  }
}

interface Surroundings {
  edition: string;
  gone: Gone;
  collections: Collections;
}

interface OverlayInput {
  collections: Collections;
  /** The entries of the edition that the playbook builds on; none where it builds on nothing. */
  base: readonly EntrySource[];
  /** The entries of `content/`. */
  content: readonly EntrySource[];
  /** The version of the base. */
  edition: string;
  /** By entry: what it may refer to and is gone, because it was written for another edition. */
  gone?: Gone;
}

/** Ids of entries that are gone, by the entry that may refer to them. */
type Gone = ReadonlyMap<string, ReadonlySet<string>>;

export interface OverlayOutput {
  sources: OverlaidSource[];
  /** The entries of the base that are hidden, each with the file that hides it. */
  hidden: ReadonlyMap<string, string>;
  problems: Problem[];
}

/** A plain entry, and how it came about. */
export interface OverlaidSource extends EntrySource {
  /** Whose text it is: of the base, of `content/` alone, of `content/` instead of the base, or of both. */
  origin: 'base' | 'own' | 'replaced' | 'patched';
}
