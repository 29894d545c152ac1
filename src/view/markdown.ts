import type { Block, Column, EntryLink, Item, Link } from './blocks.ts';
import { withRoots } from '../core/body/roots.ts';
import { changesAsMarkdown } from './changes-markdown.ts';
import type { Page } from './page.ts';
import { SIDE_NAMES, SIDES } from './sides.ts';

/** Prints a page as Markdown: the same parts in the same order, with whole addresses. */
export const pageAsMarkdown = (page: Page, { body, origin, root, site }: MarkdownOptions): string => {
  const parts = [
    `# ${plain(page.title)}`,
    page.lead && plain(page.lead),
    ...page.blocks.map((block) =>
      block.kind === 'body'
        ? [block.title && `## ${block.title}`, withRoots(body, { playbook: root, site }).trim()]
            .filter(Boolean)
            .join('\n\n')
        : blockAsMarkdown(plainBlock(block), origin),
    ),
    `Source: ${root}${page.path}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
};

/** A text as Markdown that reads no tag in it. */
const plain = (text: string): string => text.replaceAll('<', '\\<');

/** A block whose texts are all plain; addresses stay as they are. */
const plainBlock = <Value>(value: Value, key = ''): Value => {
  if (typeof value === 'string') return (key === 'href' ? value : plain(value)) as Value; // a string for a string
  if (Array.isArray(value)) return value.map((item: unknown) => plainBlock(item)) as Value; // a list for a list
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plainBlock(item, name)])) as Value; // the same fields
};

const blockAsMarkdown = (block: Exclude<Block, { kind: 'body' }>, origin: string): string => {
  const list = (items: readonly Item[]) => items.map((item) => `- ${itemAsMarkdown(item, origin)}`).join('\n');
  switch (block.kind) {
    case 'key':
      return `**${block.label}:** ${block.text}`;
    case 'text':
      return `## ${block.title}\n\n${block.text}`;
    case 'list':
      return `## ${block.title}\n\n${list(block.items)}`;
    case 'columns':
      return `## ${block.title}\n\n${block.columns.map((column) => columnAsMarkdown(column, list)).join('\n\n')}`;
    case 'facts':
      return block.facts
        .map(({ label, items }) => `- ${label}: ${items.map((item) => itemAsMarkdown(item, origin)).join('; ')}`)
        .join('\n');
    case 'comparison':
      return comparisonAsMarkdown(block);
    case 'steps':
      return `## ${block.title} (${block.total} minutes)\n\n${block.steps.map(stepAsMarkdown).join('\n')}`;
    case 'entries':
      return `## ${block.title}\n\n${block.entries.map((entry) => entryAsMarkdown(entry, origin)).join('\n')}`;
    case 'questions':
      return block.groups
        .map(
          ({ title, questions }) =>
            `## ${title}\n\n${questions.map((question) => `### ${linkAsMarkdown(question, origin)}\n\n${question.answer}`).join('\n\n')}`,
        )
        .join('\n\n');
    case 'definitions':
      return block.terms.map((term) => `- ${linkAsMarkdown(term, origin)}: ${term.definition}`).join('\n');
    case 'boundary':
      return `## ${block.title}\n\n${block.jobs.map((job) => `### ${job.text}\n\n${SIDE_NAMES.map((side) => columnAsMarkdown({ title: SIDES[side].name, items: job[side] }, list)).join('\n\n')}`).join('\n\n')}`;
    case 'decision-map':
      return block.groups
        .map(
          ({ text, rows }) =>
            `## ${text}\n\n${rows.map((row) => `- ${linkAsMarkdown(row, origin)}: ${row.decides}. ${row.why}`).join('\n')}`,
        )
        .join('\n\n');
    case 'edition':
      return [
        `## ${block.title}`,
        `${block.date}, ${block.status}.`,
        block.reason ?? '',
        ...block.paragraphs,
        list(block.links),
      ]
        .filter(Boolean)
        .join('\n\n');
    case 'changes':
      return changesAsMarkdown(block, (item) => itemAsMarkdown(item, origin));
    case 'credit':
      return block.link ? `${block.text} ${linkAsMarkdown(block.link, origin)}.` : block.text;
    case 'sources':
      return `## ${block.title}\n\n${block.sources.map((source) => `- ${linkAsMarkdown(source, origin)}, ${source.by} (${source.evidence})${source.hedge ? `: ${source.hedge}` : ''}`).join('\n')}`;
  }
};

const columnAsMarkdown = ({ title, items }: Column, list: (items: readonly Item[]) => string): string =>
  `**${title}**\n\n${list(items)}`;

const comparisonAsMarkdown = ({ caption, columns, rows }: Extract<Block, { kind: 'comparison' }>): string => {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const head = ['', ...SIDE_NAMES.map((side) => columns[side])];
  const body = rows.map((row) => line([row.dimension, ...SIDE_NAMES.map((side) => row[side])]));
  return [caption, '', line(head), line(head.map(() => '---')), ...body].join('\n');
};

const stepAsMarkdown = ({ title, minutes, do: action, say, output }: StepLine, index: number): string =>
  [
    `${index + 1}. **${title}** (${minutes} min). ${action}`,
    say && `   Say: “${say}”`,
    output && `   You have: ${output}`,
  ]
    .filter(Boolean)
    .join('\n');

const entryAsMarkdown = (entry: EntryLink, origin: string): string =>
  `- ${linkAsMarkdown(entry, origin)}${entry.summary ? `: ${entry.summary}` : ''}`;

const itemAsMarkdown = ({ text, href }: Item, origin: string): string =>
  href ? linkAsMarkdown({ text, href }, origin) : text;

const linkAsMarkdown = ({ text, href }: Link, origin: string): string =>
  `[${text.replace(/[[\]\\]/g, '\\$&')}](${new URL(href, origin).href})`;

type StepLine = Extract<Block, { kind: 'steps' }>['steps'][number];

interface MarkdownOptions {
  /** The body of the entry, as compose prints it. */
  body: string;
  /** The origin of the site, such as `https://tandem.example`. */
  origin: string;
  /** The address of the playbook's root, with a slash at its end. */
  root: string;
  /** The address of the site's root, with a slash at its end. */
  site: string;
}
