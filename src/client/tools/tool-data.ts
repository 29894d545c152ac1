import type { ToolWords } from '../../core/words/tool-words.ts';

/** What the page hands to the element of its tool. */
export interface ToolData {
  /** The path of the site. */
  site: string;
  playbook: string;
  /** The version of the edition; empty for the working text. */
  edition: string;
  /** What readers know the edition as. */
  label: string;
  /** The language of the words, in which days are written too. */
  language: string;
  words: ToolWords;
}

const script = document.querySelector('.tool script[type="application/json"]');

/** What the build has written into this page for its tool: the data of the tool, which knows what it is. */
export const pageData: unknown = JSON.parse(script?.textContent ?? '{}');

const ofEveryTool = pageData as ToolData; // each tool has it

/** What the tool says. Of the groups of words, a page has those that its tool uses. */
export const { words } = ofEveryTool;

const { language } = ofEveryTool;
const pageLanguage = document.documentElement.lang;

/** The language of the words, where it is not that of the page. */
export const lang = language === pageLanguage ? undefined : language;

/** The language of the playbook, for an element with text of it among words in another language. */
export const ofPlaybook = lang === undefined ? undefined : pageLanguage;

/** A day as people write it. */
export const dayInWords = (day: string): string =>
  new Date(`${day}T12:00:00`).toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric' });

/** Today or some days later, as a session has it. */
export const dayFromNow = (days = 0): string => {
  const now = new Date();
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

/** Where and when something was made, for what people take away. */
export const originOf = ({ playbook, label }: ToolData): string =>
  `${playbook}, ${label} · ${location.origin}${location.pathname}${location.search} · ${dayInWords(dayFromNow())}`;
