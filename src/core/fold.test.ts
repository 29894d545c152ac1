import { describe, expect, it } from 'vitest';
import { fold, withoutMarks } from './fold.ts';

describe('a folded text', () => {
  it.each([
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Ørsted', 'orsted'],
    ['Łódź', 'lodz'],
    ['Ægir', 'aegir'],
    ['œuvre', 'oeuvre'],
    ['Đorđe', 'dorde'],
    ['İstanbul', 'istanbul'],
    ['Diyarbakır', 'diyarbakir'],
    ['Þór', 'thor'],
    ['ﬁnden', 'finden'],
    ['ＡＩ', 'ai'],
    ['ﾊﾞｯｸ', 'バック'],
    ['Liefer\u00ADplanung', 'lieferplanung'],
    ['القَرارُ', 'القرار'],
    ['الديـــن', 'الدين'],
    ['أإآا', 'اااا'],
    ['مدرسة', 'مدرسه'],
    ['ی', 'ي'],
    ['הַחְלָטָה', 'החלטה'],
    ['Έλληνας', 'ελληνας'],
    ['й', 'й'],
    ['한국어', '한국어'],
    ['हिन्दी', 'हिन्दी'],
  ])('is of %s: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  it('is more than a text without marks, whose letters stay', () => {
    expect(['مدرسـة', 'Größe', 'Ελλάδα'].map(withoutMarks)).toEqual(['مدرسة', 'Große', 'Ελλάδα']);
  });
});
