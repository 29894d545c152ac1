import { describe, expect, it } from 'vitest';
import { textsIn } from '../texts-in.ts';
import { germanTools } from './de/tools.ts';
import { englishTools } from './en/tools.ts';
import { sayIn } from './say.ts';
import { wordsOf } from './words.ts';

describe('the words of the interface', () => {
  it('are those of the language, whatever its region', () => {
    expect([wordsOf('de-AT').chrome.menu, wordsOf('en-GB').chrome.menu]).toEqual(['Menü', 'Menu']);
    expect([wordsOf('de').lang, wordsOf('en-US').lang]).toEqual([undefined, undefined]);
  });

  it('are English in any other language, and say so', () => {
    const { chrome, lang, direction } = wordsOf('ar-EG');
    expect({ menu: chrome.menu, lang, direction }).toEqual({ menu: 'Menu', lang: 'en', direction: 'rtl' });
  });

  it.each(['en', 'de'])('are all there in %s, and each is a text', (language) => {
    const texts = textsIn(wordsOf(language));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  });

  it('of tools leave the same open in every language', () => {
    const gapsIn = (words: unknown) =>
      textsIn(words).map((text) => Array.from(text.matchAll(/\{(\w+)/g), ([, name]) => name).sort());
    expect(gapsIn(englishTools).flat().length).toBeGreaterThan(50);
    expect(gapsIn(germanTools)).toEqual(gapsIn(englishTools));
  });

  it('count, list, date and quote as the language does', () => {
    const { minutes, lists, editions } = wordsOf('de');
    expect([minutes(1), minutes(2), minutes(1500), lists.entries(1)]).toEqual([
      '1 Minute',
      '2 Minuten',
      '1.500 Minuten',
      '1 Eintrag',
    ]);
    expect(editions.released('2026-03-05')).toBe('Veröffentlicht am 5. März 2026 und seither unverändert.');
    expect(lists.all('Fragen')).toBe('Alles unter „Fragen“');
    expect(wordsOf('en-GB').editions.released('2026-03-05')).toBe('Released on 5 March 2026, and kept as it was.');
  });

  it('begin with the capital letter of the language', () => {
    expect([sayIn('tr').capital('iyi'), sayIn('de').capital('äußerst'), sayIn('en').capital('')]).toEqual([
      'İyi',
      'Äußerst',
      '',
    ]);
  });
});
