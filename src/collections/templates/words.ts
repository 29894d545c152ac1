import { byLanguage } from '../../core/words/language.ts';

/** What templates are called, and what their pages say. */
export const words = byLanguage({
  en: {
    names: {
      title: 'Templates',
      one: 'Template',
      lead: 'Pages to fill in, each beside an invented example. Print one, or copy it as Markdown into whatever you write in.',
      said: ['forms', 'worksheets', 'documents to fill in', 'blank page'],
    },
    useFor: 'What it is for',
    filledBy: 'Filled in by',
    time: 'Time',
    parts: 'To fill in',
    part: 'part',
    partTitle: 'Title',
    ask: 'What to write',
    lines: 'Free lines',
    example: 'Example',
    scene: 'The invented example',
    goodIf: 'Good enough if',
    usedIn: 'Where it is used',
  },
  de: {
    names: {
      title: 'Vorlagen',
      one: 'Vorlage',
      lead: 'Seiten zum Ausfüllen, jeweils neben einem erfundenen Beispiel: ausdrucken oder als Markdown dorthin kopieren, wo ihr schreibt.',
      said: ['Formulare', 'Arbeitsblätter', 'Dokumente zum Ausfüllen', 'leere Seite'],
    },
    useFor: 'Wofür sie da ist',
    filledBy: 'Ausgefüllt von',
    time: 'Dauer',
    parts: 'Zum Ausfüllen',
    part: 'Teil',
    partTitle: 'Titel',
    ask: 'Was hier hingehört',
    lines: 'Freie Zeilen',
    example: 'Beispiel',
    scene: 'Das erfundene Beispiel',
    goodIf: 'Gut genug, wenn',
    usedIn: 'Wo sie verwendet wird',
  },
});
