import { byLanguage } from '../../core/words/language.ts';

/** What pages are called, and what their list says. */
export const words = byLanguage({
  en: {
    names: {
      title: 'Pages',
      one: 'Page',
      lead: 'What else there is to know about how we work.',
      said: ['handbook', 'about us', 'how we work here'],
    },
    all: 'All pages',
  },
  de: {
    names: {
      title: 'Seiten',
      one: 'Seite',
      lead: 'Was es sonst darüber zu wissen gibt, wie wir arbeiten.',
      said: ['Handbuch', 'über uns', 'wie wir hier arbeiten'],
    },
    all: 'Alle Seiten',
  },
});
