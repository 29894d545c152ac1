import { byLanguage } from '../../core/words/language.ts';

/** What checks are called, and what their pages say. */
export const words = byLanguage({
  en: {
    names: {
      title: 'Checks',
      one: 'Check',
      lead: 'Statements to answer apart and compare side by side.',
      said: ['assessment', 'survey', 'questionnaire', 'self-assessment', 'quiz'],
    },
    shared: 'What you share',
    statements: 'Statements',
    theStatements: 'The statements',
    statement: 'statement',
    text: 'Text',
    countsTowards: 'Counts towards',
    whosePart: 'Whose part',
    dimensions: 'Dimensions',
    dimension: 'dimension',
    dimensionName: 'Name',
    rules: 'Plays it leads to',
    rule: 'rule',
    when: 'When',
    where: 'Where',
    result: 'Result',
    results: { low: 'a low score', gap: 'a wide gap' },
    plays: 'Plays',
    tool: {
      title: 'Alignment check',
      lead: 'Each of you answers alone. Then both answers are shown at once, and you leave with one thing to do.',
      sheet: {
        intro: 'One sheet each. Tick one box for each statement, alone, before you compare.',
        scale: '1 not true, 2 rarely true, 3 half true, 4 mostly true, 5 true, ? don’t know',
        line: 'What we will do, who, and by when',
      },
    },
  },
  de: {
    names: {
      title: 'Checks',
      one: 'Check',
      lead: 'Aussagen, die beide getrennt bewerten und dann nebeneinander vergleichen.',
      said: ['Selbsteinschätzung', 'Umfrage', 'Fragebogen', 'Bewertung', 'Quiz'],
    },
    shared: 'Was ihr gemeinsam habt',
    statements: 'Aussagen',
    theStatements: 'Die Aussagen',
    statement: 'Aussage',
    text: 'Text',
    countsTowards: 'Zählt zu',
    whosePart: 'Wessen Anteil',
    dimensions: 'Dimensionen',
    dimension: 'Dimension',
    dimensionName: 'Name',
    rules: 'Übungen, zu denen er führt',
    rule: 'Regel',
    when: 'Wann',
    where: 'Wo',
    result: 'Ergebnis',
    results: { low: 'ein niedriger Wert', gap: 'ein großer Abstand' },
    plays: 'Übungen',
    tool: {
      title: 'Gemeinsamer Check',
      lead: 'Ihr antwortet getrennt. Dann erscheinen beide Antworten auf einmal, und ihr geht mit einer Sache auseinander, die ihr tut.',
      sheet: {
        intro:
          'Ein Blatt für jede Person. Kreuzt bei jeder Aussage ein Kästchen an, jede Person für sich, bevor ihr vergleicht.',
        scale:
          '1 trifft nicht zu, 2 trifft selten zu, 3 trifft halb zu, 4 trifft meist zu, 5 trifft zu, ? weiß ich nicht',
        line: 'Was wir tun, wer sich kümmert, und bis wann',
      },
    },
  },
});
