/** `2026-11-21` as "21 November 2026", in the language of the playbook. */
export const longDate = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
