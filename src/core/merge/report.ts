/** Collects what a merge has to say, in the order in which it comes up. */
export class Report {
  readonly notes: MergeNote[] = [];
  readonly conflicts: MergeConflict[] = [];

  /** Merged, but worth a look. */
  note(place: string, message: string, texts: Partial<Texts> = {}): void {
    const note = { place, message, ...NO_TEXTS, ...texts };
    // One place and message is worth one note, however many texts meet there.
    if (!this.notes.some((known) => known.place === place && known.message === message)) this.notes.push(note);
  }

  /** A person has to decide. */
  conflict(place: string, message: string, texts: Partial<Texts> = {}): void {
    const conflict = { place, message, ...NO_TEXTS, ...texts };
    if (!this.conflicts.some((known) => known.place === place && known.message === message))
      this.conflicts.push(conflict);
  }
}

const NO_TEXTS: Texts = { base: null, mine: null, theirs: null };

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

/** Something in a merged text that is worth a look. */
export type MergeNote = Finding;

/** Something that only a person can decide. */
export type MergeConflict = Finding;
