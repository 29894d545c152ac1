/** Collects what a merge has to say, in the order in which it comes up. */
export class Report {
  readonly notes: MergeNote[] = [];
  readonly conflicts: MergeConflict[] = [];
  readonly misfits: Misfit[] = [];
  readonly #choose: Choose;

  /** `choose` says whose reading stands in a part that only a person can decide; mine, where it is left out. */
  constructor(choose: Choose = () => 'mine') {
    this.#choose = choose;
  }

  /** Merged, but worth a look. */
  note(place: string, message: string, texts: Partial<Texts> = {}): void {
    const note = { place, message, ...NO_TEXTS, ...texts };
    // One place and message is worth one note, however many texts meet there.
    if (!this.notes.some((known) => known.place === place && known.message === message)) this.notes.push(note);
  }

  /** A person has to decide; gives whose reading stands there until then. What meets in one place is one decision. */
  conflict(place: string, message: string, texts: Partial<Texts> = {}): Side {
    const conflict = { place, message, ...NO_TEXTS, ...texts };
    const known = this.conflicts.findIndex((one) => one.place === place);
    const before = this.conflicts[known];
    if (before) this.conflicts[known] = joined(before, conflict);
    else this.conflicts.push(conflict);
    return this.#choose(place);
  }

  /** What is merged does not fit together as a whole. */
  misfit(place: string, message: string): void {
    this.misfits.push({ place, message });
  }

  /** How much it has to say so far, for `forget`. */
  get length(): Length {
    return { notes: this.notes.length, conflicts: this.conflicts.length };
  }

  /** Forgets what came up since: it was about parts of something that is taken whole. */
  forget({ notes, conflicts }: Length): void {
    this.notes.splice(notes);
    this.conflicts.splice(conflicts);
  }
}

const NO_TEXTS: Texts = { base: null, mine: null, theirs: null };

/** A decision about two texts of one place. */
const joined = (one: MergeConflict, other: MergeConflict): MergeConflict => ({
  ...one,
  message: one.message.split('; ').includes(other.message) ? one.message : `${one.message}; ${other.message}`,
  base: joinedText(one.base, other.base),
  mine: joinedText(one.mine, other.mine),
  theirs: joinedText(one.theirs, other.theirs),
});

const joinedText = (one: string | null, other: string | null): string | null => {
  if (one === null || other === null) return one ?? other;
  return one.split('\n').includes(other) ? one : `${one}\n${other}`;
};

/** One of the two who changed an entry. */
export type Side = 'mine' | 'theirs';

/** Whose reading stands in the part at a place. */
export type Choose = (place: string) => Side;

interface Length {
  notes: number;
  conflicts: number;
}

/** The same place in the three texts; null where a text does not have it. */
export interface Texts {
  base: string | null;
  mine: string | null;
  theirs: string | null;
}

interface Finding extends Texts {
  /** Where, in a reader's words: `frontmatter: summary`, or `section "Who decides" (#who-decides), paragraph 2`. */
  place: string;
  /** What is the matter, as a sentence without its full stop. */
  message: string;
}

/** Something that the parts of a merge do not fit together in. */
export type Misfit = Pick<Finding, 'place' | 'message'>;

/** Something in a merged text that is worth a look. */
export type MergeNote = Finding;

/** Something that only a person can decide. */
export type MergeConflict = Finding;
