/** What the page hands to the element of its tool. */
export interface ToolData {
  /** The path of the site. */
  site: string;
  playbook: string;
  /** The version of the edition; empty for the working text. */
  edition: string;
  /** What readers know the edition as. */
  label: string;
  language: string;
}

/** Reads what the page hands to its tool. */
export const readToolData = (tool: HTMLElement): unknown =>
  JSON.parse(tool.querySelector('script[type="application/json"]')?.textContent ?? '{}');

/** A day as people of a language write it. */
export const dayInWords = (day: string, language: string): string =>
  new Date(`${day}T12:00:00`).toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric' });

/** Today or some days later, as a session has it. */
export const dayFromNow = (days = 0): string => {
  const now = new Date();
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

/** Where and when something was made, for what people take away. */
export const originOf = ({ playbook, label, language }: ToolData): string =>
  `${playbook}, ${label} · ${location.origin}${location.pathname} · ${dayInWords(dayFromNow(), language)}`;
