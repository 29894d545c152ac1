import type { ClientWords } from '../client-words.ts';
import type { Count } from '../count.ts';
import { BROWSE, EVERYTHING, LOOK_IN } from './searching.ts';

/** What scripts of pages say in German. */
export const clientWords = (say: Count): ClientWords => ({
  search: {
    field: 'Playbook durchsuchen',
    placeholder: 'In eigenen Worten fragen',
    close: 'Schließen',
    dialog: 'Suche',
    lookIn: LOOK_IN,
    everything: EVERYTHING,
    best: 'Beste Treffer',
    closest: 'Am nächsten dran im Playbook',
    ask: 'Einen Eintrag dazu vorschlagen',
    topics: 'Alle Themen',
    askOrBrowse: 'Vorschlagen oder stöbern',
    browse: BROWSE,
    recent: 'Zuletzt gesucht',
    forget: 'Verlauf löschen',
    nothing: 'Keine Treffer',
    nothingFor: (query) => `Keine Treffer für „${query}“.`,
    results: (count) => say.count(count, { one: '# Treffer', other: '# Treffer' }),
    closeResults: (count) => say.count(count, { one: '# ungefährer Treffer', other: '# ungefähre Treffer' }),
    lacks: 'Diese Wörter kommen im Playbook nicht vor: ',
    lacksAsWritten: 'In genau dieser Form nicht gefunden: ',
    onlyClose: 'Keine Seite beantwortet alles davon. Das hier kommt am nächsten.',
    namesOnly:
      'Der Text der Seiten ließ sich gerade nicht durchsuchen: Seiten werden nur über ihren Titel und andere Namen gefunden.',
    corrected: { before: 'Treffer für ', instead: '. Stattdessen suchen nach ', after: '. ' },
    fails: (reason) => `Die Suche funktioniert gerade nicht. ${reason}`,
    again: 'Erneut versuchen',
    or: ' oder ',
    seeAll: 'alles ansehen, was es gibt',
    wrong: 'Etwas ist schiefgegangen.',
    offline: 'Es besteht keine Internetverbindung.',
    absent: (status) => `Eine Datei der Suche fehlt (Antwort des Servers: ${status}).`,
    broken: 'Eine Datei der Suche ist nicht angekommen oder unbrauchbar.',
  },
  finder: {
    fails: (reason) => `Das Finden funktioniert gerade nicht. ${reason} Die Liste unten hilft weiter.`,
    everything: (query) => `Überall nach „${query}“ suchen`,
    nothing: 'So etwas gibt es hier nicht. Andere Worte oder die Liste unten helfen weiter.',
    otherKinds: 'Keine Situation passt dazu. Am nächsten dran im Playbook:',
    close: 'Nichts passt genau. Am nächsten dran:',
    found: (count) => say.count(count, { one: '# passende Situation', other: '# passende Situationen' }),
  },
});
