import { byLanguage } from '../../core/words/language.ts';

/** What terms are called, and what their pages say. */
export const words = byLanguage({
  en: {
    names: {
      title: 'Glossary',
      one: 'Term',
      lead: 'What the playbook means by its words. Many arguments are two people using one word for two things.',
      said: ['terms', 'definitions', 'vocabulary', 'dictionary', 'what words mean'],
    },
    term: 'Word in a sentence',
    definition: 'Definition',
    alsoCalled: 'Also called',
    avoid: 'Words to leave out',
    notSameAs: 'Not the same as',
  },
  de: {
    names: {
      title: 'Glossar',
      one: 'Begriff',
      lead: 'Was das Playbook mit seinen Begriffen meint. Oft streiten zwei, weil sie mit einem Wort zwei verschiedene Dinge meinen.',
      said: ['Begriffe', 'Definitionen', 'Wörterbuch', 'Bedeutung von Wörtern'],
    },
    term: 'Begriff im Satz',
    definition: 'Definition',
    alsoCalled: 'Auch genannt',
    avoid: 'Besser nicht verwenden',
    notSameAs: 'Nicht dasselbe wie',
  },
});
