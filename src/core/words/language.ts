/** The languages in which the interface speaks; a playbook in any other one gets the first. */
export const LANGUAGES = ['en', 'de'] as const;

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

/** The language of a tag such as `de-AT`, without script and region. */
export const languageOf = (tag: string): string => tag.replace(/-.*/, '').toLowerCase();

/** The language in which the interface speaks in a playbook of this language. */
export const spokenIn = (tag: string): Language => LANGUAGES.find((language) => language === languageOf(tag)) ?? 'en';

/** The direction in which a language is written, by its script. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';

export type Language = (typeof LANGUAGES)[number];

/** Texts in every language of the interface, each the same in shape: what one of them lacks is an error of types. */
export const byLanguage = <Texts>(texts: Readonly<Record<Language, Texts>>): Readonly<Record<Language, Texts>> => texts;
