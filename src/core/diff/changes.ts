/** What became of a stretch of text: read without the added runs it is the text before, without the removed ones the text after. */
export interface Run {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** A value as readers see it. */
export interface Shown {
  text: string;
  /** The entry it names, by full id. */
  entry?: string;
  /** What the number in `text` counts. */
  unit?: 'minute' | 'day';
}

/** What became of one item of a list of lines. */
export type ItemChange =
  { kind: 'added' | 'removed' | 'moved'; value: Shown } | { kind: 'changed'; moved: boolean; runs: Run[] };

/** What became of one row of a list of rows, such as a step of a play. */
export type RowChange = {
  /** What the row is called. */
  name: string;
  /** Its place from 1: among the rows before where it was removed, else among the rows after. */
  place: number;
} & (
  | { kind: 'added' | 'removed'; content: { label: string; text: string }[] }
  /** Changed, moved or both. */
  | { kind: 'changed'; moved: boolean; fields: FieldChange[] }
);

/** What became of one field of an entry. */
export type FieldChange = {
  /** The field, with dots where it is part of another: `prework.product`. */
  field: string;
  /** The field as readers know it. */
  label: string;
  /** Whether it heads the page of the entry. */
  isTitle?: true;
  /** Whether it says whose something is. */
  isWhose?: true;
} &
  /** A value of a few: one side is missing where the field was set or emptied. */
  (
    | { kind: 'value'; before?: Shown; after?: Shown }
    | { kind: 'text'; runs: Run[] }
    | { kind: 'list'; items: ItemChange[] }
    /** `one` is what a row is called, such as "step". */
    | { kind: 'rows'; one: string; rows: RowChange[] }
  );

/** What a piece of a body is. */
export type BlockKind = 'paragraph' | 'item' | 'quote' | 'row' | 'code';

/** What became of one piece of a body. */
export type BlockChange = { block: BlockKind } & (
  | { kind: 'added' | 'removed' | 'moved'; text: string }
  | { kind: 'changed'; moved: boolean; runs: Run[] }
  /** The words stayed, and their links lead elsewhere. */
  | { kind: 'relinked'; text: string; before: Shown[]; after: Shown[] }
);

/** What became of one section of a body: the part under one heading. */
export type SectionChange = {
  /** The id of the heading; empty for what stands before the first one. */
  id: string;
  title: string;
} & (
  | { kind: 'added' | 'removed'; blocks: { block: BlockKind; text: string }[] }
  | {
      kind: 'changed';
      moved: boolean;
      /** The heading before, where it was another. */
      formerTitle?: string;
      /** How much of the text changed, from 0 to 1. */
      share: number;
      blocks: BlockChange[];
    }
);

/** What became of one entry. */
export type EntryChange = {
  id: string;
  collection: string;
  title: string;
} & (
  | { kind: 'added'; summary: string }
  /** `successor` is the entry that took it in. */
  | { kind: 'removed'; summary: string; successor?: { id: string; title: string } }
  | { kind: 'changed'; fields: FieldChange[]; sections: SectionChange[] }
  | { kind: 'renamed'; former: { id: string; title: string }; fields: FieldChange[]; sections: SectionChange[] }
);

/** What changed between two playbooks: plain data, the same for the same two in whatever order their entries come. */
export interface PlaybookChanges {
  /** How many entries changed in which way. */
  counts: Record<EntryChange['kind'], number>;
  /** By collection, in the playbook's order, and by id. */
  entries: EntryChange[];
}
