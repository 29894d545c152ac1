import { byLanguage } from '../../core/words/language.ts';

/** What tensions are called, and what their pages say. */
export const words = byLanguage({
  en: {
    names: {
      title: 'Tensions',
      one: 'Tension',
      lead: 'Two good things that pull apart. Neither side is wrong; both have to be held.',
      said: ['trade-offs', 'tradeoffs', 'polarities', 'dilemmas', 'competing goals', 'balancing acts'],
    },
    all: 'All tensions',
    bridge: 'Both can say',
    ends: 'The two ends',
    poles: 'Poles',
    pole: 'pole',
    poleName: 'Name',
    leans: 'Who speaks for it',
    upside: 'What it is good for',
    overdone: 'What it costs when it always wins',
    sweetSpot: 'Holding both',
    moves: 'Moves to make',
    ai: 'What AI adds',
    inPractice: 'In practice',
    tool: {
      title: 'Trade-off sliders',
      lead: 'Say alone where each trade-off should lean this quarter. Then lay both answers over each other, and settle the widest.',
      sheet: {
        intro: 'One sheet each. Tick one box for each line, alone: where should it lean this quarter?',
        scale: '0 in the middle, 4 all the way to that end',
        line: 'What we settled on, and what would change it',
      },
    },
    /** The names of both ends. */
    both: (first: string, second: string) => `${first} and ${second}`,
  },
  de: {
    names: {
      title: 'Spannungsfelder',
      one: 'Spannungsfeld',
      lead: 'Zwei gute Dinge, die in verschiedene Richtungen ziehen. Keine Seite hat unrecht; beide müssen gehalten werden.',
      said: ['Zielkonflikte', 'Trade-offs', 'Polaritäten', 'Dilemmas', 'Abwägungen'],
    },
    all: 'Alle Spannungsfelder',
    bridge: 'Das können beide sagen',
    ends: 'Die beiden Pole',
    poles: 'Pole',
    pole: 'Pol',
    poleName: 'Name',
    leans: 'Wer dafür spricht',
    upside: 'Wofür es gut ist',
    overdone: 'Was es kostet, wenn es immer gewinnt',
    sweetSpot: 'Beides halten',
    moves: 'Was ihr tun könnt',
    ai: 'Was KI daran ändert',
    inPractice: 'In der Praxis',
    tool: {
      title: 'Abwägungsregler',
      lead: 'Sagt getrennt, wohin jede Abwägung in diesem Quartal neigen soll. Legt dann beide Antworten übereinander, und klärt den größten Abstand.',
      sheet: {
        intro:
          'Ein Blatt für jede Person. Kreuzt in jeder Zeile ein Kästchen an, jede Person für sich: Wohin soll es in diesem Quartal neigen?',
        scale: '0 in der Mitte, 4 ganz an diesem Ende',
        line: 'Worauf wir uns geeinigt haben, und was es ändern würde',
      },
    },
    both: (first, second) => `${first} und ${second}`,
  },
});
