import { describe, expect, it } from 'vitest';
import { typographic } from './typography.ts';

describe('typographic', () => {
  it.each([
    [`"Yes," she said.`, `“Yes,” she said.`],
    [`He said "no".`, `He said “no”.`],
    [`("no")`, `(“no”)`],
    [`It's the team's.`, `It’s the team’s.`],
    [`the teams' wish`, `the teams’ wish`],
    [`'one' and 'two'`, `‘one’ and ‘two’`],
    [`"'one' is first"`, `“‘one’ is first”`],
    [`'"one" is first'`, `‘“one” is first’`],
    [`a—"b"`, `a—“b”`],
    [`either/"or"`, `either/“or”`],
    [`two - three`, `two - three`],
    [`“done” and ’done’`, `“done” and ’done’`],
    ['', ''],
  ])('makes %s into %s', (plain, expected) => {
    expect(typographic(plain)).toBe(expected);
  });

  it.each([
    ['de', `"Ja", sagt 'er' nicht.`, '„Ja“, sagt ‚er‘ nicht.'],
    ['de', `Geht's? "Wie war's?"`, 'Geht’s? „Wie war’s?“'],
    ['de-CH', `"Ja" und 'nein'`, '«Ja» und ‹nein›'],
    ['cs', `"Ano," řekla`, '„Ano,“ řekla'],
    ['fr', `"Oui", dit-il. L'idée`, '«Oui», dit-il. L’idée'],
    ['ja', `"はい" と`, '「はい」 と'],
    ['zh-TW', `"是"`, '「是」'],
    ['zh', `"是"`, '“是”'],
    ['pt-BR', `"sim"`, '“sim”'],
    ['pt-PT', `"sim"`, '«sim»'],
    ['ar', `قال: "نعم"`, 'قال: «نعم»'],
    ['he', `"כן", דו"ח`, '”כן”, דו״ח'],
    ['sv', `"Ja" och 'nej'`, '”Ja” och ’nej’'],
  ])('sets quotation marks as %s has them: %s', (language, plain, expected) => {
    expect(typographic(plain, language)).toBe(expected);
    expect(typographic(plain, language)).toHaveLength(plain.length);
  });

  it('changes nothing that it has made', () => {
    const once = typographic(`"It's," he said, "the 'right' one."`);
    expect(typographic(once)).toBe(once);
  });
});
