import { cutLine, firstSentence, plainLine } from './plain-line.ts';
import type { FrontField } from './front-matter.ts';
import type { PageNote } from './page-notes.ts';

const LONGEST_TITLE = 120;
const LONGEST_SUMMARY = 160;
/** What other tools call the fields of a page, the likeliest name first. */
const TITLES = ['title', 'Title'];
const SUMMARIES = ['description', 'summary', 'Description', 'Summary'];
const DAYS = ['updated', 'lastmod', 'last_updated', 'lastUpdated', 'last_modified_at', 'date'];
const ORDERS = ['order', 'sidebar_position', 'nav_order', 'weight', 'position'];

/** The fields of a page, from what the file says at its head and else from its text; what has no place here becomes notes. */
export const pageHead = ({ fields, heading, opening, fallback }: HeadInput): PageHead => {
  const reader = new HeadReader(fields);
  const title = reader.line(TITLES, LONGEST_TITLE) ?? cutTitle(heading, reader) ?? plainLine(fallback);
  const summary = reader.line(SUMMARIES, LONGEST_SUMMARY) ?? summaryOf(opening, title);
  const updated = reader.day();
  const order = reader.order();
  return {
    data: { title, summary, ...(order !== undefined && { order }), ...(updated !== undefined && { updated }) },
    notes: reader.rest(),
  };
};

const cutTitle = (heading: HeadInput['heading'], reader: HeadReader): string | undefined => {
  const line = plainLine(heading?.text ?? '');
  if (!heading || line === '') return undefined;
  if (line.length > LONGEST_TITLE) reader.notes.push({ kind: 'shortened', line: heading.line, text: heading.text });
  return cutLine(line, LONGEST_TITLE);
};

/** The first sentence of the text, and the next where that says little; of a page without one, its title. */
const summaryOf = (opening: string, title: string): string => {
  const text = plainLine(opening);
  const first = firstSentence(text);
  const next = first.length < LITTLE ? firstSentence(text.slice(first.length).trim()) : '';
  return cutLine(`${first} ${next}`.trim(), LONGEST_SUMMARY) || title;
};

/** So few letters say nothing of a page: "Welcome!" */
const LITTLE = 25;

class HeadReader {
  readonly notes: PageNote[] = [];
  readonly #fields: ReadonlyMap<string, FrontField>;
  readonly #used = new Set<string>();

  constructor(fields: ReadonlyMap<string, FrontField>) {
    this.#fields = fields;
  }

  /** The first of some fields that holds a line of text. */
  line(names: readonly string[], most: number): string | undefined {
    return this.#take(names, ({ value, line }) => {
      if (typeof value !== 'string' && typeof value !== 'number') return undefined;
      const plain = plainLine(String(value));
      if (plain === '') return undefined;
      if (plain.length > most) this.notes.push({ kind: 'shortened', line, text: String(value) });
      return cutLine(plain, most);
    });
  }

  day(): string | undefined {
    return this.#take(DAYS, ({ value, line }) => {
      const [, day, time] = /^(\d{4}-\d{2}-\d{2})([T ].*)?$/.exec(String(value)) ?? [];
      if (day === undefined || !isDay(day)) return undefined;
      if (time !== undefined) this.notes.push({ kind: 'field', line, text: `with the time ${String(value)}` });
      return day;
    });
  }

  order(): number | undefined {
    return this.#take(ORDERS, ({ value }) => {
      const order = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
      return Number.isSafeInteger(order) && Number(order) >= 0 ? Number(order) : undefined;
    });
  }

  /** Notes on all that was not taken. */
  rest(): PageNote[] {
    const left = [...this.#fields].filter(([name]) => !this.#used.has(name));
    return [
      ...this.notes,
      ...left.map(([name, { value, line }]): PageNote => ({ kind: 'field', line, text: `${name}: ${asText(value)}` })),
    ];
  }

  #take<Value>(names: readonly string[], read: (field: FrontField) => Value | undefined): Value | undefined {
    for (const name of names) {
      const field = this.#fields.get(name);
      const value = field && read(field);
      if (value === undefined) continue;
      this.#used.add(name);
      return value;
    }
    return undefined;
  }
}

const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
};

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

interface HeadInput {
  fields: ReadonlyMap<string, FrontField>;
  /** The heading that would be the title. */
  heading: { text: string; line: number } | undefined;
  /** The text of the first paragraph. */
  opening: string;
  /** What the page is called where nothing else says it. */
  fallback: string;
}

export interface PageHead {
  data: { title: string; summary: string; order?: number; updated?: string };
  notes: PageNote[];
}
