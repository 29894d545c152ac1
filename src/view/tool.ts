import type { Language } from '../core/words/language.ts';
import type { ToolWords } from '../core/words/tool-words.ts';
import type { Block, BlockOf, EntryLink } from './blocks.ts';
import type { PageCollections } from './collection.ts';
import type { Page } from './page.ts';
import type { Playbook } from './playbook.ts';
import type { PlacedEntry } from './shelf.ts';

/**
 * What two leaders do on screen with entries of a collection, which brings it: `tools` in its definition. A tool is a page at
 * `tools/<name>/`: a sheet for paper, and a custom element of `client/tools/` that enhances it.
 */
export interface Tool {
  /** Its address under `tools/`. */
  readonly name: ToolName;
  /** What it is called, and what the two get out of it, in every language of the interface. */
  readonly words: Readonly<Record<Language, { readonly title: string; readonly lead: string }>>;
  /** The groups of words that its script uses, besides those of all tools. */
  readonly says: readonly (keyof ToolWords)[];
  /** Its place among the tools, the lowest first. */
  readonly order: number;
  /** Whether the playbook of these entries has what it works on. */
  isIn(entries: readonly PlacedEntry[]): boolean;
  /** How many minutes it takes. */
  minutes(playbook: Playbook): number;
  print(playbook: Playbook): PrintedTool;
}

/** What a tool takes from a playbook. */
export interface PrintedTool {
  /** What its element reads: plain data. */
  data: object;
  /** The same for paper: what the page shows without JavaScript. */
  sheet: Block[];
  /** The entries it belongs to, which lead to it and back. */
  entries: string[];
  /** Other pages of the playbook that it belongs to. */
  also?: EntryLink[];
}

/** The tools that there are: each name is that of its page. */
export const TOOL_NAMES = {
  'alignment-check': 'the alignment check',
  'trade-offs': 'the trade-off sliders',
  'decision-map': 'the decision map',
  'working-agreement': 'the working agreement',
  'engineering-case': 'the engineering case',
  agenda: 'the agenda',
} as const;
export type ToolName = keyof typeof TOOL_NAMES;

/** Custom elements that cannot have the name of their tool, since theirs needs a hyphen. */
const ELEMENTS: Partial<Record<ToolName, string>> = { agenda: 'meeting-agenda' };

/** The tools that a playbook has, in order. */
export const toolsOf = (playbook: Playbook): Tool[] =>
  toolsOfAll(playbook.definitions)
    .filter(({ name }) => playbook.place.paths.has(addressOf(name)))
    .sort((a, b) => a.order - b.order);

/** The tools that collections bring. */
export const toolsOfAll = ({ all }: PageCollections): Tool[] => all.flatMap(({ tools = [] }) => tools);

/** The ways to tools, as a fact about the entry that they belong to; nothing where the playbook does not have them. */
export const toolFact = (
  names: readonly (ToolName | undefined)[],
  playbook: Playbook,
  { ending = '', minutes }: BeginningHere = {},
): Fact[] => {
  const { words } = playbook;
  const items = toolsOf(playbook)
    .filter(({ name }) => names.includes(name))
    .map((tool) => ({
      href: playbook.href(addressOf(tool.name)) + ending,
      text: `${playbook.pick(tool.words).title}, ${words.minutes(minutes ?? tool.minutes(playbook))}`,
      ...(words.lang && { lang: words.lang }),
    }));
  return items.length > 0 ? [{ label: words.tools.onScreen, items }] : [];
};

/** The page of a tool. */
export const toolPage = (tool: Tool, playbook: Playbook): ToolPage => {
  const { settings, place, site, words } = playbook;
  const { title, lead } = playbook.pick(tool.words);
  const { data, sheet, entries, also = [] } = tool.print(playbook);
  return {
    path: `${addressOf(tool.name)}/`,
    title,
    lead,
    description: lead,
    breadcrumb: [
      { href: playbook.href(''), text: settings.name },
      { href: playbook.href('tools'), text: words.tools.title },
    ],
    blocks: [],
    contents: [],
    tool: tool.name,
    element: ELEMENTS[tool.name] ?? tool.name,
    sheet: 'tool',
    onPaper: sheet,
    belongsTo: [...also, ...playbook.links(entries)],
    data: {
      ...data,
      site,
      playbook: settings.name,
      edition: place.edition?.version ?? '',
      label: place.label,
      language: words.lang ?? settings.language,
      words: toolWords(tool, playbook),
    },
  };
};

/** The page that lists the tools. */
export const toolsPage = (playbook: Playbook): Page => {
  const { settings, words } = playbook;
  const { title, lead, description, all } = words.tools;
  const entries = toolsOf(playbook).map((tool) => ({
    href: playbook.href(addressOf(tool.name)),
    text: playbook.pick(tool.words).title,
    kind: words.minutes(tool.minutes(playbook)),
    ...(words.lang && { kindLang: words.lang }),
    summary: playbook.pick(tool.words).lead,
  }));
  return {
    path: 'tools/',
    title,
    lead,
    description,
    breadcrumb: [{ href: playbook.href(''), text: settings.name }],
    blocks: [{ kind: 'entries', id: 'all', title: all, look: 'cards', entries }],
    isList: true,
    contents: [],
  };
};

/** What the script of a tool says. No list of words that raise doubts is in a language that people here do not write. */
const toolWords = ({ says }: Tool, { words: { toolWords: all, lang } }: Playbook): Partial<ToolWords> => {
  const groups = Object.fromEntries(
    (['all', ...says] as const).map((group) => [group, all[group]]),
  ) as Partial<ToolWords>; // its own groups
  if (!groups.agreement || lang === undefined) return groups;
  return { ...groups, agreement: { ...groups.agreement, virtues: '', measures: '' } };
};

const addressOf = (name: ToolName): string => `tools/${name}`;

/** Where a tool begins with one entry. */
interface BeginningHere {
  /** What its address then ends with. */
  ending?: string;
  /** How many minutes that takes. */
  minutes?: number;
}

type Fact = BlockOf<'facts'>['facts'][number];

/** The page of a tool, as it is printed. */
export interface ToolPage extends Page {
  tool: ToolName;
  /** The custom element that enhances it. */
  element: string;
  /** What stands there without JavaScript. */
  onPaper: Block[];
  belongsTo: EntryLink[];
  data: ToolData;
}

/** What the element of every tool reads, besides its own. */
interface ToolData extends Record<string, unknown> {
  /** The path of the site. */
  site: string;
  playbook: string;
  /** The version of the edition; empty for the working text. */
  edition: string;
  /** What readers know the edition as. */
  label: string;
  /** The language of its words. */
  language: string;
  words: Partial<ToolWords>;
}
