import { byLanguage } from '../../core/words/language.ts';

/** What templates are called, and what their pages say. */
export const words = byLanguage({
  en: {
    names: {
      title: 'Templates',
      one: 'Template',
      lead: 'Pages to fill in, each beside an invented example. Print one, open it in Word, or copy it as Markdown into whatever you write in.',
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
    tool: 'On screen',
    tools: {
      'alignment-check': 'the alignment check',
      'trade-offs': 'the trade-off sliders',
      'decision-map': 'the decision map',
      'working-agreement': 'the working agreement',
      'engineering-case': 'the engineering case',
      agenda: 'the agenda',
    },
    /** The tools that fill in templates. */
    onScreen: {
      'working-agreement': {
        title: 'Working agreement',
        lead: 'Write one page on what each of you may count on. Hold every promise against one question, and set the day on which you look again.',
      },
      'engineering-case': {
        title: 'Engineering case',
        lead: 'Put a piece of engineering work, and the feature it competes with, on the same page in the same terms. Then rank both.',
      },
      agenda: {
        title: 'Agenda',
        lead: 'The next time you sit down together, filled from what you promised, where you still differ and what is due.',
      },
    },
    /** A part of a meeting on paper. */
    meetingPart: (title: string, ask: string) => `${title}. ${ask}`,
    meeting: 'The meeting',
    every: 'How often',
    length: 'Length',
  },
  de: {
    names: {
      title: 'Vorlagen',
      one: 'Vorlage',
      lead: 'Seiten zum Ausfüllen, jeweils neben einem erfundenen Beispiel: ausdrucken, in Word öffnen oder als Markdown dorthin kopieren, wo ihr schreibt.',
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
    tool: 'Am Bildschirm',
    tools: {
      'alignment-check': 'der gemeinsame Check',
      'trade-offs': 'die Abwägungsregler',
      'decision-map': 'die Landkarte der Entscheidungen',
      'working-agreement': 'die Arbeitsvereinbarung',
      'engineering-case': 'die Begründung für Engineering-Arbeit',
      agenda: 'die Tagesordnung',
    },
    onScreen: {
      'working-agreement': {
        title: 'Arbeitsvereinbarung',
        lead: 'Schreibt auf einer Seite, worauf ihr euch verlassen könnt. Haltet jede Zusage an eine Frage, und setzt den Tag fest, an dem ihr sie wieder anseht.',
      },
      'engineering-case': {
        title: 'Begründung für Engineering-Arbeit',
        lead: 'Stellt eine Engineering-Arbeit und das Feature, mit dem sie konkurriert, auf derselben Seite in denselben Worten dar. Bringt dann beide in eine Reihenfolge.',
      },
      agenda: {
        title: 'Tagesordnung',
        lead: 'Euer nächstes Treffen, gefüllt mit dem, was ihr euch vorgenommen habt, wo ihr euch noch nicht einig seid, und was fällig ist.',
      },
    },
    meetingPart: (title, ask) => `${title}. ${ask}`,
    meeting: 'Das Treffen',
    every: 'Wie oft',
    length: 'Dauer',
  },
});
