import { collectionOf } from '../collection.ts';
import { readSections } from '../body/body-sections.ts';
import { readBody } from '../body/read-body.ts';
import { compareEntries } from '../diff.ts';
import type { ComparedEntry } from '../diff.ts';
import { sayEntry } from '../diff/words.ts';
import { readFrontmatter } from '../document/read-frontmatter.ts';
import type { Overlay } from '../overlay/read-overlay.ts';
import type { EntrySource } from '../parse-entry.ts';
import { findingOf } from './finding.ts';
import type { EntryVersions, Merged } from './plan-entry.ts';

/** So many sentences say what became of a hidden entry. */
const MOST_SENTENCES = 3;

/** Keeps an entry hidden, and says what became of it. */
export const keepHidden = ({ source }: Overlay, { old, now, collections }: EntryVersions): Merged => {
  const change = compareEntries(asRead(old), asRead(now), { collections });
  const sentences = change ? sayEntry(change) : [];
  const told = sentences.slice(0, MOST_SENTENCES).join(' ') + (sentences.length > MOST_SENTENCES ? ' …' : '');
  const notes = told === '' ? [] : [findingOf('the entry', `you hide an entry that changed: ${told}`)];
  return { text: source.text, notes, conflicts: [], choose: () => source.text };
};

/** An entry as it is written, terms and all. */
const asRead = (entry: EntrySource): ComparedEntry => {
  const read = readFrontmatter(entry);
  const { tree } = readBody(read?.split.body ?? '');
  return {
    id: entry.id,
    collection: collectionOf(entry.id),
    data: read?.yaml.data ?? {},
    sections: tree ? readSections(tree) : [],
  };
};
