import { visible } from '../../problems.ts';

/**
 * What an import could not bring as it was, by kind: what is said of it, and whether readers of the page miss something. `text` is
 * always what stood in the file, so that nothing is lost in silence: what the page does not say, the report does.
 */
export const NOTES = {
  field: { says: (text) => `the field ${text} has no place in a page`, isMissed: false },
  'front-matter': { says: (text) => `the front matter cannot be read, and was left out: ${text}`, isMissed: true },
  shortened: { says: (text) => `is longer than a page may have there, and was cut; it was: ${text}`, isMissed: true },
  comment: { says: (text) => `the comment was left out: ${text}`, isMissed: false },
  code: { says: (text) => `is code, and was left out: ${text}`, isMissed: true },
  shortcode: {
    says: (text) =>
      `only the program that the file was written for can fill this in; of it, no more than a text in quotes stays: ${text}`,
    isMissed: true,
  },
  placeholder: {
    says: (text) => `only the program that the file was written for can fill this in; it stands as text: ${text}`,
    isMissed: true,
  },
  tag: { says: (text) => `Markdown has nothing for this tag; its text stays: ${text}`, isMissed: true },
  look: { says: (text) => `pages have one look, and its own was left out: ${text}`, isMissed: false },
  contents: { says: (text) => `a page has its own list of contents, and this was left out: ${text}`, isMissed: false },
  'text-tag': { says: (text) => `is no tag that is known, and stands as text: ${text}`, isMissed: false },
  attributes: { says: (text) => `Markdown has no place for what else this says: ${text}`, isMissed: true },
  dropped: { says: (text) => `cannot stand in a page, and was left out: ${text}`, isMissed: true },
  embedded: { says: (text) => `would be loaded from elsewhere, and is a link now: ${text}`, isMissed: true },
  link: { says: (text) => `leads to nothing that was imported; its text stays: ${text}`, isMissed: true },
  anchor: {
    says: (text) => `leads to a heading that is not there, and now to the page: ${text}`,
    isMissed: true,
  },
  address: { says: (text) => `has an address that no page may have; its text stays: ${text}`, isMissed: true },
  picture: { says: (text) => `the picture is not in the folder, and was left out: ${text}`, isMissed: true },
  description: {
    says: (text) => `the picture had no description, and got one from its name: ${text}`,
    isMissed: false,
  },
  'code-meta': {
    says: (text) => `stood behind the language of a block of code, where no page shows it: ${text}`,
    isMissed: false,
  },
  unused: { says: (text) => `nothing refers to it, and no page would show it: ${text}`, isMissed: false },
  heading: { says: (text) => `a title is plain text, and in it stood: ${text}`, isMissed: true },
  'heading-id': {
    says: (text) => `no heading has this id now; links of these pages lead to the nearest: ${text}`,
    isMissed: false,
  },
  table: { says: (text) => `a cell that reached over others became one of its own: ${text}`, isMissed: true },
  words: { says: (text) => `could not be placed, and stands nowhere on the page: ${text}`, isMissed: true },
  renamed: { says: (text) => `got another name, since two would have had one: ${text}`, isMissed: false },
} as const satisfies Record<string, { says: (text: string) => string; isMissed: boolean }>;

/** A note in words, on one line. */
export const noteAsText = ({ kind, text }: PageNote): string =>
  NOTES[kind].says(visible(text.replaceAll(/\s+/g, ' ').trim()));

export type NoteKind = keyof typeof NOTES;

/** Something that an import could not bring as it was. */
export interface PageNote {
  kind: NoteKind;
  /** The line of the file that was imported. */
  line: number;
  /** What stood there. */
  text: string;
}
