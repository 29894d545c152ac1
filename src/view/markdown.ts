import type { Block, BlockOf, Column, EntryLink, Item, Link, Pole } from './blocks.ts';
import { withRoots } from '../core/body/roots.ts';
import { changesAsMarkdown } from './changes-markdown.ts';
import { comparisonAsMarkdown, tableAsMarkdown } from './markdown-tables.ts';
import type { Page } from './page.ts';
import { placeBlocks } from './page.ts';
import { addressAsMarkdown, plainAsMarkdown } from '../core/plain-markdown.ts';
import type { Words } from '../core/words/words.ts';
import { SIDE_NAMES } from './sides.ts';

/** Prints a page as Markdown: the same parts in the same order, with whole addresses. */
export const pageAsMarkdown = (page: Page, { body, origin, root, site, words }: MarkdownOptions): string => {
  const { opening, facts, wide, text } = placeBlocks(page.blocks);
  const print = (block: Block): string => {
    switch (block.kind) {
      case 'body':
        return joined([titleOf(block), withRoots(body, { playbook: root, site }).trim()]);
      case 'group':
        return joined([titleOf(block), ...block.blocks.map((part) => asThird(print(part)))]);
      default:
        return blockAsMarkdown(plainBlock(block), { origin, words });
    }
  };
  const parts = [
    `# ${plainAsMarkdown(page.title)}`,
    page.lead && plainAsMarkdown(page.lead),
    ...[...opening, ...facts, ...wide, ...text].map(print),
    ...(page.around ?? []).map((block) => asLabelled(print(block))),
    `${words.page.source}: ${root}${page.path}`,
  ];
  return `${joined(parts)}\n`;
};

const joined = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');

const titleOf = ({ title }: { title?: string }): string => (title === undefined ? '' : `## ${plainAsMarkdown(title)}`);

/** A part under a heading of the third rank. */
const asThird = (part: string): string => part.replace(/^## /, '### ');

/** A part under a label that is no heading. */
const asLabelled = (part: string): string => part.replace(/^## (.*)/, '**$1**');

/** A block whose texts are all plain; addresses stay as they are. */
const plainBlock = <Value>(value: Value, key = ''): Value => {
  if (typeof value === 'string') return (key === 'href' ? value : plainAsMarkdown(value)) as Value; // a string for a string
  if (Array.isArray(value)) return value.map((item: unknown) => plainBlock(item)) as Value; // a list for a list
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plainBlock(item, name)])) as Value; // the same fields
};

const blockAsMarkdown = (block: Exclude<Block, { kind: 'body' | 'group' }>, { origin, words }: Printed): string => {
  const list = (items: readonly Item[]) => items.map((item) => `- ${itemAsMarkdown(item, origin)}`).join('\n');
  switch (block.kind) {
    case 'key':
    case 'verdict':
      return `**${block.label}:** ${block.text}`;
    case 'text':
      return `## ${block.title}\n\n${block.text}`;
    case 'list':
      return `## ${block.title}\n\n${list(block.items)}`;
    case 'columns':
      return `## ${block.title}\n\n${block.columns.map((column) => columnAsMarkdown(column, list)).join('\n\n')}`;
    case 'spread':
      return `## ${block.title}\n\n${block.caption}\n\n${block.rows.map((row) => `- ${linkAsMarkdown(row, origin)}: ${row.decides}`).join('\n')}`;
    case 'poles':
      return `## ${block.title}\n\n${block.poles.map((pole) => poleAsMarkdown(pole, { list, words })).join('\n\n')}`;
    case 'timeline':
      return `## ${block.title}\n\n${block.events.map(({ when, what }) => `- **${when}:** ${what}`).join('\n')}`;
    case 'facts':
      return labelledAsMarkdown(block.facts, origin);
    case 'roster':
      return `## ${block.title}\n\n${labelledAsMarkdown(block.rows, origin)}`;
    case 'comparison':
      return comparisonAsMarkdown(block);
    case 'steps':
      return `## ${block.title} (${words.minutes(block.total)})\n\n${block.steps.map((step, index) => stepAsMarkdown(step, index, words)).join('\n')}`;
    case 'form':
      return formAsMarkdown(block, words);
    case 'tick-sheet':
      return tickSheetAsMarkdown(block);
    case 'table':
      return tableAsMarkdown(block, (item) => itemAsMarkdown(item, origin));
    case 'entries':
      return `## ${block.title}\n\n${block.entries.map((entry) => entryAsMarkdown(entry, origin)).join('\n')}`;
    case 'questions':
      return questionsAsMarkdown(block, origin);
    case 'definitions':
      return block.terms.map((term) => `- ${linkAsMarkdown(term, origin)}: ${term.definition}`).join('\n');
    case 'boundary':
      return `## ${block.title}\n\n${block.jobs.map((job) => `### ${job.text}\n\n${SIDE_NAMES.map((side) => columnAsMarkdown({ title: words.sides[side], items: job[side] }, list)).join('\n\n')}`).join('\n\n')}`;
    case 'decision-map':
      return block.groups
        .map(
          ({ text, rows }) =>
            `## ${text}\n\n${rows.map((row) => `- ${linkAsMarkdown(row, origin)}: ${words.blocks.map.line(row.decides, row.why)}`).join('\n')}`,
        )
        .join('\n\n');
    case 'edition':
      return editionAsMarkdown(block, list(block.links), words);
    case 'changes':
      return changesAsMarkdown(block, { asLink: (item) => itemAsMarkdown(item, origin), words: words.changes });
    case 'credit':
      return block.link ? `${block.text} ${linkAsMarkdown(block.link, origin)}.` : block.text;
    case 'sources':
      return `## ${block.title}\n\n${block.sources.map((source) => `- ${linkAsMarkdown(source, origin)}, ${source.by} (${source.evidence})${source.hedge ? `: ${source.hedge}` : ''}`).join('\n')}`;
  }
};

/** Items under labels, a line for each label. */
const labelledAsMarkdown = (lines: readonly { label: string; items: readonly Item[] }[], origin: string): string =>
  lines
    .map(({ label, items }) => `- ${label}: ${items.map((item) => itemAsMarkdown(item, origin)).join('; ')}`)
    .join('\n');

const editionAsMarkdown = (
  { title, date, status, reason, paragraphs }: BlockOf<'edition'>,
  links: string,
  words: Words,
): string =>
  [`## ${title}`, `${date}, ${words.editions.status[status]}.`, reason, ...paragraphs, links]
    .filter(Boolean)
    .join('\n\n');

const columnAsMarkdown = ({ title, items }: Column, list: (items: readonly Item[]) => string): string =>
  `**${title}**\n\n${list(items)}`;

const poleAsMarkdown = (
  { text, upside, overdone }: Pole,
  { list, words }: { list: (items: readonly Item[]) => string; words: Words },
): string =>
  [`### ${text}`, `**${words.blocks.upside}**`, list(upside), `**${words.blocks.overdone}**`, list(overdone)].join(
    '\n\n',
  );

/** First the blank form, to be copied alone, then the example. Both have the headings of the page. */
const formAsMarkdown = ({ title, scene, parts }: BlockOf<'form'>, words: Words): string =>
  [
    `## ${title}`,
    ...parts.map((part) => `### ${part.title}\n\n*${part.ask}*`),
    `**${words.blocks.example}.** ${scene}`,
    ...parts.map((part) => `**${part.title}:** ${part.example}`),
  ].join('\n\n');

const questionsAsMarkdown = ({ groups }: BlockOf<'questions'>, origin: string): string =>
  groups
    .map(
      ({ title, questions }) =>
        `## ${title}\n\n${questions.map((question) => `### ${linkAsMarkdown(question, origin)}\n\n${question.answer}`).join('\n\n')}`,
    )
    .join('\n\n');

/** An empty box for each answer. */
const tickSheetAsMarkdown = ({ title, intro, scale, columns, rows, lines }: BlockOf<'tick-sheet'>): string =>
  [
    `## ${title}`,
    intro,
    scale,
    rows
      .map(({ text, other }) => `- ${text}: ${columns.map((name) => `☐ ${name}`).join(' ')}${other ? ` ${other}` : ''}`)
      .join('\n'),
    ...lines.map((line) => `${line}: …`),
  ].join('\n\n');

const stepAsMarkdown = ({ title, minutes, do: action, say, output }: StepLine, index: number, words: Words): string =>
  [
    `${index + 1}. **${title}** (${words.shortMinutes(minutes)}). ${action}`,
    say && `   ${words.blocks.sayThis}: ${words.quoted(say)}`,
    output && `   ${words.blocks.you}: ${output}`,
  ]
    .filter(Boolean)
    .join('\n');

const entryAsMarkdown = (entry: EntryLink, origin: string): string =>
  `- ${linkAsMarkdown(entry, origin)}${entry.summary ? `: ${entry.summary}` : ''}`;

const itemAsMarkdown = ({ text, href }: Item, origin: string): string =>
  href ? linkAsMarkdown({ text, href }, origin) : text;

/** A link whose text is Markdown already. */
const linkAsMarkdown = ({ text, href }: Link, origin: string): string =>
  `[${text}](${addressAsMarkdown(new URL(href, origin).href)})`;

type StepLine = Extract<Block, { kind: 'steps' }>['steps'][number];

/** What a block needs to be printed. */
type Printed = Pick<MarkdownOptions, 'origin' | 'words'>;

interface MarkdownOptions {
  /** The words of the interface for the readers of the page. */
  words: Words;
  /** The body of the entry, as compose prints it. */
  body: string;
  /** The origin of the site, such as `https://tandem.example`. */
  origin: string;
  /** The address of the playbook's root, with a slash at its end. */
  root: string;
  /** The address of the site's root, with a slash at its end. */
  site: string;
}
