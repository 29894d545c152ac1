/** How sure it is that a word was meant by one that stands first, second and third in its line. */
export const SURE = [0.7, 0.6, 0.5];

/**
 * Real words that a playbook does not use, by their plain form, with the nearest words that it does use; none where it has
 * no word near them.
 */
export type Thesaurus = ReadonlyMap<string, readonly NearWord[]>;

export interface NearWord {
  word: string;
  /** How sure it is that this was meant, from 0 to 1. */
  sure: number;
}

/** Reads what `thesaurusFor` gives. */
export const readThesaurus = (text: string): Thesaurus => {
  const thesaurus = new Map<string, NearWord[]>();
  let last = '';
  for (const line of text.split('\n').filter(Boolean)) {
    const [head = '', ...others] = line.split(' ');
    const [, shared = '0', rest = ''] = /^(\d)(.+)$/.exec(head) ?? [];
    last = last.slice(0, Number(shared)) + rest;
    thesaurus.set(
      last,
      others.map((word, place) => ({ word, sure: SURE[place] ?? 0 })),
    );
  }
  return thesaurus;
};
