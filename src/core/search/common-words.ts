import { languageOf } from '../words/language.ts';
import { LIGHT_WORDS, STOP_WORDS } from './stop-words.ts';

/** German words that questions are made of, and that say nothing of what is asked; folded, as they are compared. */
const GERMAN_STOP_WORDS =
  'aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist da dabei dafur daran darauf daraus ' +
  'darf das dass dazu dein deine dem den denn der des dessen dich die dies diese diesem diesen dieser dieses dir doch du ' +
  'durch ein eine einem einen einer eines er es etwas euch euer eure fur gegen gibt hab habe haben habt hat hatte hier ich ' +
  'ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes kann kannst kein keine keinen ' +
  'konnen konnt man mein meine mich mir mit muss mussen musst nach nicht noch nur ob oder ohne schon sein seine sich sie ' +
  'sind so soll sollen sollte sollten sowie uber um und uns unser unsere unseren unserer vom von vor war waren warum was ' +
  'welche welchem welchen welcher welches wem wen wenn wer werde werden wessen wie wieso will wir wird wo woher wohin ' +
  'wollen worauf wurde wurden zu zum zur zwischen';

/** German words so common that they tell little, however rare they are in one playbook. */
const GERMAN_LIGHT_WORDS =
  'anderen andere anders besser beste brauchen braucht dinge ding einfach einmal erst erste frage fragen ganz geben gehen ' +
  'geht genau gerade gleich gross grund gut gute halten heute immer jemand jetzt lassen leicht letzte leute machen macht mehr ' +
  'meist menschen muster neue neuen nie niemand oft problem richtig sache sagen sagt sehen sehr tage tag tun viel viele ' +
  'weg weise weiter wenig wichtig wieder wissen zeit zwei';

/** Words that count only beside others, and words that count little, in the language of a playbook; none where none are known. */
export const commonWords = (language: string): CommonWords => COMMON[languageOf(language)] ?? { stop: '', light: '' };

const COMMON: Readonly<Record<string, CommonWords>> = {
  de: { stop: GERMAN_STOP_WORDS, light: GERMAN_LIGHT_WORDS },
  en: { stop: STOP_WORDS, light: LIGHT_WORDS },
};

/** With spaces between them. */
interface CommonWords {
  stop: string;
  light: string;
}
