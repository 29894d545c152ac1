import { textsIn } from '../core/texts-in.ts';
import { wordsOf } from '../core/words/words.ts';
import type { Page } from './page.ts';
import type { Playbook } from './playbook.ts';

/**
 * A page with the language of every title, label and link that is the interface's own. Only where the interface has no words
 * in the language of the playbook is there anything to mark: content is in one language then, and what stands around it in another.
 */
export const markLanguage = <Shown extends Page>(page: Shown, playbook: Playbook): Shown => {
  const { lang } = playbook.words;
  if (lang === undefined) return page;
  const isOurs = page.lead !== undefined && oursIn(playbook).has(page.lead);
  return { ...withLanguage(page, playbook), ...(isOurs && { leadLang: lang }) };
};

/** Plain data in which the interface's own texts have their language; see `markLanguage`. */
export const withLanguage = <Value>(value: Value, playbook: Playbook): Value => {
  const { lang } = playbook.words;
  return lang === undefined ? value : marked(value, { ours: oursIn(playbook), lang });
};

/** Each object whose title or label is ours says so, and each link with its text, its kind and what is said of it. */
const marked = <Value>(value: Value, how: How): Value => {
  if (Array.isArray(value)) return value.map((item: unknown) => marked(item, how)) as Value; // a list for a list
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner, how)]));
  const isLink = 'href' in fields;
  const isOurs = (key: string) => typeof fields[key] === 'string' && how.ours.has(fields[key]);
  return {
    ...fields,
    ...((isOurs('title') || isOurs('label') || (isLink && isOurs('text'))) && { lang: how.lang }),
    ...(isLink && isOurs('kind') && { kindLang: how.lang }),
    ...(isLink && isOurs('summary') && { summaryLang: how.lang }),
  } as Value; // the same with marks
};

const known = new WeakMap<Playbook, ReadonlySet<string>>();

const oursIn = (playbook: Playbook): ReadonlySet<string> => {
  const ours =
    known.get(playbook) ??
    new Set([...textsIn(wordsOf('en')), ...playbook.definitions.all.flatMap(({ words }) => textsIn(words?.en))]);
  known.set(playbook, ours);
  return ours;
};

interface How {
  /** The texts of the interface. */
  ours: ReadonlySet<string>;
  lang: string;
}
