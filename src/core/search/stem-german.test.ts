import { expect, it } from 'vitest';
import { GERMAN } from './stem-german.ts';
import { makeStemmer } from './stemmer.ts';

const { plainForm: germanForm, stem: germanStem } = makeStemmer(GERMAN);

it.each([
  ['entscheidung', 'entscheidungen'],
  ['leitung', 'leitungen'],
  ['ziel', 'ziele'],
  ['zieles', 'zielen'],
  ['massstab', 'massstabe'],
  ['strasse', 'strassen'],
  ['kundin', 'kundin'],
])('finds the forms of a German word alike: %s and %s', (one, other) => {
  expect(germanForm(one)).toBe(germanForm(other));
});

it('finds relatives of a German word alike', () => {
  expect(germanStem('entscheiden')).toBe(germanStem('entscheidung'));
});

it('leaves short words alone', () => {
  expect(['ki', 'plan', 'team', 'des'].map(germanStem)).toEqual(['ki', 'plan', 'team', 'des']);
});
