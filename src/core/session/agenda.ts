import type { Rhythm } from '../schema/rhythm.ts';
import { fill } from '../words/fill.ts';
import type { ToolWords } from '../words/tool-words.ts';
import { asMarkdown, joinParts } from './as-markdown.ts';
import { bareDecision, compareMaps, decisionsOf } from './decision-map.ts';
import type { MapDecision, MapRow } from './decision-map.ts';
import { saidOfDecision } from './decision-words.ts';
import type { Commitment, Session } from './session.ts';

/** How far ahead each meeting looks for days that come due, and how many decisions it has time for. */
const REACH = {
  weekly: { days: 7, decisions: 1 },
  fortnightly: { days: 14, decisions: 2 },
  monthly: { days: 31, decisions: 3 },
  quarterly: { days: 92, decisions: 6 },
  'half-yearly': { days: 184, decisions: 8 },
  yearly: { days: 366, decisions: 10 },
} as const satisfies Record<Rhythm, { days: number; decisions: number }>;

/** Meetings with time for what the two believe and never said. */
const ASKS_WHAT_IS_ASSUMED: ReadonlySet<Rhythm> = new Set(['quarterly', 'half-yearly', 'yearly']);

/** How much time what stands in the session takes, beside a part of the meeting that does not say its own. */
const WEIGHTS = { promises: 4, decisions: 6, reviews: 2, part: 5 } as const;
const NAMES_MINUTES = /\s*\((\d{1,3}) min\.?\)$/i;

/**
 * The agenda of a meeting: what the session has open, then the meeting's own parts; their minutes add up to those of the meeting.
 * What is not open is not on it.
 */
export const agendaOf = (meeting: Meeting, input: AgendaInput): AgendaItem[] => {
  const items = [promisesItem(meeting, input), decisionsItem(meeting, input), reviewsItem(meeting, input)];
  const own = meeting.parts.map(({ title, ask }) => {
    const minutes = NAMES_MINUTES.exec(title)?.[1];
    const weight = Number(minutes ?? WEIGHTS.part);
    return { title: title.replace(NAMES_MINUTES, ''), lines: [ask], weight, isOfPlaybook: true };
  });
  const all = [...items.flatMap((item) => (item ? [item] : [])), ...own];
  const minutes = shareMinutes(
    meeting.minutes,
    all.map(({ weight }) => weight),
  );
  return all.map(({ title, lines, isOfPlaybook }, index) => ({
    title,
    lines,
    isOfPlaybook,
    minutes: minutes[index] ?? 0,
  }));
};

/** An agenda as Markdown. */
export const agendaAsMarkdown = ({ title, when, items, from }: AgendaOutcome, words: AgendaWords): string =>
  joinParts([
    `# ${asMarkdown(title)}`,
    asMarkdown(when),
    items
      .map(({ title: name, minutes, lines }, index) =>
        [
          `${index + 1}. **${asMarkdown(name)}** (${fill(words.minutes, { minutes })})`,
          ...lines.map((line) => `   - ${asMarkdown(line)}`),
        ].join('\n'),
      )
      .join('\n'),
    asMarkdown(from),
  ]);

/** An agenda as the plain text of a calendar entry. */
export const agendaAsText = (items: readonly AgendaItem[], from: string, words: AgendaWords): string =>
  [
    ...items.flatMap(({ title, minutes, lines }) => [
      `${fill(words.minutes, { minutes })}: ${title}`,
      ...lines.map((line) => `  ${line}`),
    ]),
    '',
    from,
  ].join('\n');

/** Whole minutes that add up to all of them, by weight; at least one each, where there are enough. */
export const shareMinutes = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
  const exact = weights.map((weight) => (total * weight) / sum);
  const minutes = exact.map((share) => Math.max(1, Math.floor(share)));
  // What rounding left over goes to those who lost most by it, and what it took beyond comes from the longest.
  for (let left = total - minutes.reduce((all, one) => all + one, 0); left !== 0; left -= Math.sign(left)) {
    const worth = left > 0 ? exact.map((share, index) => share - (minutes[index] ?? 0)) : minutes;
    const index = worth.indexOf(Math.max(...worth));
    if (index === -1 || (left < 0 && (minutes[index] ?? 0) <= 1)) break;
    minutes[index] = (minutes[index] ?? 0) + Math.sign(left);
  }
  return minutes;
};

/** What a tool is called; one that the playbook does not have is called as the session names it. */
export const nameOfTool = (tool: string, titles: Readonly<Record<string, string>>): string =>
  // Sessions come from files, and `constructor` is a name too.
  (Object.hasOwn(titles, tool) ? titles[tool] : undefined) ?? tool;

/** What was promised and is not done, as far as it is due. */
const promisesItem = ({ every }: Meeting, input: AgendaInput): WeighedItem | undefined => {
  const { session, today, words } = input;
  const last = dayAfter(today, REACH[every].days);
  const due = session.commitments
    .filter(({ isDone, date }) => !isDone && (date === '' || date <= last))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return itemOf(
    words.agenda.promised,
    WEIGHTS.promises,
    due.map((one) => promiseLine(one, input)),
  );
};

const promiseLine = ({ text, owner, date }: Commitment, { today, dayInWords, words }: AgendaInput): string => {
  const { noDay, wasDue, isDue } = words.agenda;
  const said = { text, owner: words.all.owners[owner] };
  if (date === '') return fill(noDay, said);
  return fill(date < today ? wasDue : isDue, { ...said, day: dayInWords(date) });
};

/** Decisions without one answer; in a meeting that is rare also those that the two only assume. */
const decisionsItem = ({ every }: Meeting, { session, decisions, words }: AgendaInput): WeighedItem | undefined => {
  const rows = compareMaps(decisionsOf(decisions.map(bareDecision), session), session);
  const contested = rows.filter(({ answer }) => answer.state === 'contested');
  const assumed = ASKS_WHAT_IS_ASSUMED.has(every) ? rows.filter(({ answer }) => answer.state === 'assumed') : [];
  const { decisions: most } = REACH[every];
  const lines = [
    ...contested.map((row) => contestedLine(row, words)),
    ...assumed.map(({ decision: { title } }) => fill(words.agenda.assumed, { title })),
  ];
  const rest = lines.length - most;
  const shown = lines.slice(0, most);
  return itemOf(
    words.agenda.decisions,
    WEIGHTS.decisions,
    rest > 0 ? [...shown, fill(words.agenda.more, { count: rest })] : shown,
  );
};

const contestedLine = (row: MapRow, { agenda, decisions }: AgendaInput['words']): string =>
  row.isSettled || row.finding === 'alike'
    ? fill(agenda.differ, { title: row.decision.title })
    : `${row.decision.title}: ${saidOfDecision(row, decisions)} ${decisions.findings[row.finding]}`;

const reviewsItem = (
  { every }: Meeting,
  { session, today, dayInWords, tools, words }: AgendaInput,
): WeighedItem | undefined => {
  const last = dayAfter(today, REACH[every].days);
  const due = [...session.reviews]
    .filter(([, day]) => day <= last)
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([tool, day]) => `${nameOfTool(tool, tools)}, ${dayInWords(day)}`);
  return itemOf(words.agenda.due, WEIGHTS.reviews, due);
};

const itemOf = (title: string, weight: number, lines: string[]): WeighedItem | undefined =>
  lines.length > 0 ? { title, weight, lines, isOfPlaybook: false } : undefined;

/** The day so many days later. */
const dayAfter = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 'YYYY-MM-DD'.length);
};

/** A meeting of the two that comes round, as the playbook has it. */
export interface Meeting {
  every: Rhythm;
  minutes: number;
  title: string;
  parts: readonly { title: string; ask: string }[];
}

/** A part of an agenda. */
export interface AgendaItem {
  title: string;
  minutes: number;
  lines: readonly string[];
  /** Whether the meeting of the playbook has it, in the language of the playbook. */
  isOfPlaybook: boolean;
}

interface WeighedItem extends Omit<AgendaItem, 'minutes'> {
  weight: number;
}

type AgendaWords = ToolWords['agenda'];

interface AgendaInput {
  words: Pick<ToolWords, 'all' | 'agenda' | 'decisions'>;
  /** `2027-02-28` */
  today: string;
  dayInWords: (day: string) => string;
  session: Session;
  /** The decisions of the playbook. */
  decisions: readonly Pick<MapDecision, 'id' | 'title'>[];
  /** The titles of the tools, by name. */
  tools: Readonly<Record<string, string>>;
}

interface AgendaOutcome {
  title: string;
  /** When it is and how often, in words. */
  when: string;
  items: readonly AgendaItem[];
  from: string;
}
