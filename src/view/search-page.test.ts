import { describe, expect, it } from 'vitest';
import { entry, playbookOn, workingText } from '../../tests/unit/shelves.ts';
import { searchPage } from './search-page.ts';

/** What the page of the search says of a playbook in a language. */
const noteIn = (language: string): string | undefined => {
  const entries = [entry('faqs/why')];
  const place = workingText(entries);
  return searchPage(playbookOn([place], place, entries, `language: ${language}\n`)).note;
};

describe('the page of the search', () => {
  it('promises nothing that search does not know of the language', () => {
    const [forms, meaning] = [/form of the word/, /like meaning/];
    expect(noteIn('en-GB')).toBeUndefined();
    expect(noteIn('cs')).toMatch(forms);
    expect(noteIn('cs')).toMatch(meaning);
    expect(noteIn('ja')).not.toMatch(forms);
    expect(noteIn('ja')).toMatch(meaning);
    expect(noteIn('de')).toMatch(/sinnverwandt/);
  });
});
