import { visible } from '../../problems.ts';

/**
 * What an import could not bring as it was, by kind. `text` is always what stood in the file, so that nothing is lost in
 * silence: what the page does not say, the report does.
 */
export const NOTES = {
  field: (text) => `the field ${text} has no place in a page`,
  'front-matter': (text) => `the front matter cannot be read, and was left out: ${text}`,
  shortened: (text) => `is longer than a page may have there, and was cut; it was: ${text}`,
  comment: (text) => `the comment was left out: ${text}`,
  code: (text) => `is code, and was left out: ${text}`,
  shortcode: (text) => `only the program that the file was written for can fill this in, and it was left out: ${text}`,
  placeholder: (text) => `only the program that the file was written for can fill this in; it stands as text: ${text}`,
  tag: (text) => `Markdown has nothing for this tag; its text stays: ${text}`,
  'text-tag': (text) => `is no tag that is known, and stands as text: ${text}`,
  attributes: (text) => `Markdown has no place for what else this tag says: ${text}`,
  dropped: (text) => `cannot stand in a page, and was left out: ${text}`,
  embedded: (text) => `would be loaded from elsewhere, and is a link now: ${text}`,
  link: (text) => `leads to nothing that was imported; its text stays: ${text}`,
  anchor: (text) => `leads to a heading that is not there, and now to the page: ${text}`,
  address: (text) => `has an address that no page may have; its text stays: ${text}`,
  picture: (text) => `the picture is not in the folder, and was left out: ${text}`,
  description: (text) => `the picture had no description, and got one from its name: ${text}`,
  'code-meta': (text) => `stood behind the language of a block of code, where no page shows it: ${text}`,
  unused: (text) => `nothing refers to it, so that no page would show it: ${text}`,
  'heading-id': (text) => `the id is not one that a heading may have: ${text}`,
  table: (text) => `a cell that reached over others became one of its own: ${text}`,
  words: (text) => `could not be placed, and stands nowhere on the page: ${text}`,
  renamed: (text) => `got another name, since two would have had one: ${text}`,
} as const satisfies Record<string, (text: string) => string>;

/** A note in words, on one line. */
export const noteAsText = ({ kind, text }: PageNote): string => NOTES[kind](visible(text.replaceAll(/\s+/g, ' ').trim()));

export type NoteKind = keyof typeof NOTES;

/** Something that an import could not bring as it was. */
export interface PageNote {
  kind: NoteKind;
  /** The line of the file that was imported. */
  line: number;
  /** What stood there. */
  text: string;
}
