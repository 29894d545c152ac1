import { byLanguage } from '../../core/words/language.ts';

/** What questions are called, and what their pages say. */
export const words = byLanguage({
  en: {
    names: {
      title: 'Questions',
      one: 'Question',
      lead: 'Short answers first, longer ones a click away.',
      said: ['frequently asked questions', 'FAQ', 'answers', 'Q and A'],
    },
    shortAnswer: 'Short answer',
    longerAnswer: 'The longer answer',
    alsoAsked: 'Also asked',
    group: 'Group',
  },
  de: {
    names: {
      title: 'Fragen',
      one: 'Frage',
      lead: 'Erst die kurze Antwort, die ausführliche mit einem Klick.',
      said: ['häufig gestellte Fragen', 'FAQ', 'Antworten', 'Fragen und Antworten'],
    },
    shortAnswer: 'Kurze Antwort',
    longerAnswer: 'Die ausführliche Antwort',
    alsoAsked: 'Auch so gefragt',
    group: 'Gruppe',
  },
});
