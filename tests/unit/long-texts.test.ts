import { describe, expect, it } from 'vitest';
import { fold } from '../../src/core/fold.ts';
import { htmlTokens } from '../../src/core/import/pages/html-tokens.ts';
import { comparable, inFormOf } from '../../src/core/merge/form.ts';
import { findRenames } from '../../src/core/merge/renames.ts';
import { cutSentences, holdsPicture } from '../../src/core/merge/sentences.ts';
import { countWords, spellingsIn } from '../../src/core/search/count-words.ts';
import { stemmerOf } from '../../src/core/search/stem-rules.ts';

const LENGTH = 1_000_000;
const long = (piece: string): string => piece.repeat(LENGTH / piece.length);

const stemmer = stemmerOf('en');

/** What reads each text, and what it gives. */
const CASES: [name: string, read: () => unknown, result: unknown][] = [
  ['one word, stemmed', () => stemmer.stem(`${long('a')}b`), `${long('a')}b`],
  ['one word, counted', () => Object.values(countWords([long('a')], stemmer)), [1]],
  ['one word, looked through for letters that fold', () => spellingsIn([long('a')]), {}],
  ['accents of one letter', () => fold(`e${long('\u0323')}`), 'e'],
  ['accents of no letter', () => fold(long('\u0323')).length, LENGTH],
  ['quotation marks', () => cutSentences(`${long('"')}.`).length, 1],
  ['beginnings of pictures', () => holdsPicture(long('![')), false],
  ['empty lines', () => findRenames('', long('\n')), { gone: [], made: [] }],
  ['empty lines, in the form of a text without them', () => inFormOf(`${long('\n')}a\n`, 'b', 'b').length, LENGTH + 1],
  ['spaces, compared', () => comparable(`a${long(' ')}b`).length, LENGTH + 2],
  ['declarations that never end', () => htmlTokens(long('<?')).length, 1],
];

describe('a text of a million letters', () => {
  // What takes the time of its square does not end within the limit that ends what hangs.
  it.each(CASES)('is read in one go: %s', (_, read, result) => {
    expect(read()).toEqual(result);
  });
});
