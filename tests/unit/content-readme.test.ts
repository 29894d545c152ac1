import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../src/core/components.ts';
import { compose } from '../../src/core/compose.ts';
import { parseEntry } from '../../src/core/parse-entry.ts';
import type { EntryContext, EntrySource, ParsedEntry } from '../../src/core/parse-entry.ts';
import { readPlaybookFile } from '../../src/core/playbook-file.ts';
import { resolveTerm } from '../../src/core/terms.ts';
import { readProject } from '../../src/disk/read-project.ts';
import { collections } from '../../src/collections/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PICTURE = 'pictures/two-calendars.svg';
const FENCE = /^```(mdx|yaml)(?: (\S+))?\n([\s\S]*?)^```$/gm;

/** Fields that make a body or some more fields into a whole entry. */
const REQUIRED = 'keyMessage: A message.\nchecklist: [One thing]\npitfalls: [Another thing]\n';
const HEADED = `title: An example\nsummary: An example.\n${REQUIRED}`;

const readText = (file: string) => readFileSync(`${ROOT}/${file}`, 'utf8');

const readSettings = () => {
  const read = readPlaybookFile(readText('playbook.yaml'));
  if ('problems' in read) throw new Error('playbook.yaml has problems.');
  return read.settings;
};

/** The examples of a page, each as a whole entry. */
const examplesOf = (page: string): EntrySource[] =>
  [...readText(page).matchAll(FENCE)].map(([, language, info = '', code = ''], index) => {
    const id = /^content\/(.+)\.mdx$/.exec(info)?.[1];
    if (language === 'mdx' && id !== undefined) return { id, file: info, text: code };
    const made = { id: `guides/example-${index}`, file: `${page}, example ${index + 1}` };
    if (language === 'mdx' && info === 'body') return { ...made, text: `---\n${HEADED}---\n\n${code}` };
    if (language === 'yaml' && info === 'fields') return { ...made, text: `---\n${code}${REQUIRED}---\n` };
    throw new Error(`${page}: an example begins with "${info}"; name its file, or write "body" or "fields".`);
  });

const settings = readSettings();
const project = await readProject(ROOT, collections);
const page = readText('content/README.md');
const examples = ['README.md', 'content/README.md'].flatMap(examplesOf);

const publicFiles = [...project.publicFiles, PICTURE];
const known = new WeakMap<EntrySource, ParsedEntry>();

/** Every example is composed with the same content, in the same settings. */
const parseOnce = (source: EntrySource, context: EntryContext): ParsedEntry => {
  const entry = known.get(source) ?? parseEntry(source, context);
  known.set(source, entry);
  return entry;
};

/** The names of all filters, as the hint for an unknown one lists them. */
const filterNames = (): string[] => {
  const result = resolveTerm('product.leader|none', settings.terms);
  return 'details' in result ? (result.details.known ?? '').split(', ') : [];
};

/** Rows of the page's tables, by cell. */
const tableRows = (): string[][] =>
  [...page.matchAll(/^\| (.*) \|$/gm)].map(([, row = '']) =>
    row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|')),
  );

/** Rows that show a term: what stands between its braces, and what it becomes. */
const termRows = (): [expression: string, result: string][] =>
  tableRows().flatMap(([code = '', result = '']) => {
    const expression = /^`\{(.+)\}`$/.exec(code)?.[1];
    return expression === undefined ? [] : [[expression, result] satisfies [string, string]];
  });

describe('the examples for writers', () => {
  it.each(examples)('$file has no problems', (example) => {
    const { problems } = parseEntry(example, { collections, settings, publicFiles: new Set([PICTURE]) });
    expect(problems).toEqual([]);
  });

  it.each(examples)('are right by themselves beside the content: $file', ({ file, ...rest }) => {
    const sources = [...project.sources, { file, ...rest }];
    const { problems } = compose({ ...project, sources, publicFiles, parse: parseOnce });
    // A new play or warning waits for a situation that leads to it; the page says so.
    const waits = { plays: ['T801'], signals: ['T802'] }[file.split('/')[1] ?? ''] ?? [];
    expect(problems.map(({ code }) => code)).toEqual(waits);
  });

  it('are none of the entries that exist', () => {
    const files = examples.map(({ file }) => file);
    expect(project.sources.map(({ file }) => file).filter((file) => files.includes(file))).toEqual([]);
  });

  it.each(collections.names)('show one of %s', (name) => {
    expect(examplesOf('content/README.md').some(({ file }) => file.startsWith(`content/${name}/`))).toBe(true);
  });
});

describe('the page for writers', () => {
  it.each(collections.names)('has a part on %s', (name) => {
    expect(page).toContain(`\n### \`${name}\`: `);
  });

  it.each(collections.names)('names every field of %s', (name) => {
    const missing = Object.keys(collections.get(name).schema.shape).filter(
      (field) => !new RegExp(`\`${field}\`|^${field}:`, 'm').test(page),
    );
    expect(missing).toEqual([]);
  });

  it.each(Object.keys(COMPONENTS))('names the component %s', (name) => {
    expect(page).toContain(`\`<${name}>\``);
  });

  it.each(Object.entries(settings.topics))('says what readers see of the topic %s', (key, name) => {
    expect(tableRows()).toContainEqual([`\`${key}\``, name]);
  });

  it.each(Object.keys(settings.categories))('names the category %s', (key) => {
    expect(page).toContain(`\`${key}\``);
  });

  it.each(Object.keys(settings.terms))('names the term %s', (key) => {
    expect(page).toContain(`\`${key}\``);
  });

  it.each(filterNames())('shows the filter %s', (name) => {
    expect(termRows().some(([expression]) => expression.split('|').includes(name))).toBe(true);
  });

  it.each(termRows())('says what {%s} becomes', (expression, result) => {
    expect(resolveTerm(expression, settings.terms)).toEqual({ text: result });
  });
});
