import { byLanguage } from '../../core/words/language.ts';

/** What examples are called, and what their pages say. */
export const words = byLanguage({
  en: {
    names: {
      title: 'Examples',
      one: 'Example',
      lead: 'What well-known organisations are said to do, how good the evidence is, and what you can take from it.',
      said: ['case studies', 'companies', 'real-world examples'],
    },
    evidences: {
      primary: 'the organisation says so itself',
      secondary: 'somebody else says so of the organisation',
    },
    claim: 'What is said',
    organisation: 'Organisation',
    evidence: 'Evidence',
    lesson: 'What to take from it',
    caveat: 'What it does not show',
    illustrates: 'Illustrates',
  },
  de: {
    names: {
      title: 'Beispiele',
      one: 'Beispiel',
      lead: 'Was über bekannte Organisationen gesagt wird, wie gut es belegt ist, und was sich daraus mitnehmen lässt.',
      said: ['Fallstudien', 'Unternehmen', 'Beispiele aus der Praxis'],
    },
    evidences: {
      primary: 'die Organisation sagt es selbst',
      secondary: 'andere sagen es über die Organisation',
    },
    claim: 'Was gesagt wird',
    organisation: 'Organisation',
    evidence: 'Beleg',
    lesson: 'Was sich daraus mitnehmen lässt',
    caveat: 'Was das Beispiel nicht zeigt',
    illustrates: 'Veranschaulicht',
  },
});
