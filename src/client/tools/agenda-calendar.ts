import { agendaAsText, nameOfTool } from '../../core/session/agenda.ts';
import type { AgendaItem, Meeting } from '../../core/session/agenda.ts';
import { calendarFile } from '../../core/session/calendar-file.ts';
import type { MapDecision } from '../../core/session/decision-map.ts';
import type { Session } from '../../core/session/session.ts';
import { fill } from '../../core/words/fill.ts';
import { eventIdOf } from './event-id.ts';
import { originOf, words } from './tool-data.ts';
import type { ToolData } from './tool-data.ts';

/** The meeting as a series, and each day on which something that was promised is due or a tool is looked at again. */
export const agendaCalendar = ({ data, session, meeting, items, day, time }: CalendarInput): string => {
  const from = originOf(data);
  const { minutes, every, title, id } = meeting;
  const series = {
    uid: eventIdOf(id, data),
    day,
    time: { at: time, minutes },
    every,
    title,
    details: agendaAsText(items, from, words.agenda),
  };
  const promised = session.commitments
    .filter(({ isDone, date }) => !isDone && date !== '')
    .map(({ text, owner, date }) => ({
      uid: eventIdOf(`${owner} ${text}`, data),
      day: date,
      title: text,
      details: `${words.all.owners[owner]}\n${from}`,
    }));
  const due = [...session.reviews].map(([tool, date]) => ({
    uid: eventIdOf(tool, data),
    day: date,
    title: fill(words.agenda.lookAgain, { tool: nameOfTool(tool, data.tools) }),
    details: from,
  }));
  return calendarFile([series, ...promised, ...due], new Date());
};

/** A meeting that the page hands to the agenda. */
export interface AgendaMeeting extends Meeting {
  id: string;
  /** How often it comes round, in words. */
  often: string;
}

/** What the page hands to the agenda. */
export interface AgendaData extends ToolData {
  meetings: readonly AgendaMeeting[];
  decisions: readonly Pick<MapDecision, 'id' | 'title'>[];
  /** The titles of the tools, by name. */
  tools: Readonly<Record<string, string>>;
}

interface CalendarInput {
  data: AgendaData;
  session: Session;
  meeting: AgendaMeeting;
  items: readonly AgendaItem[];
  /** `2027-02-28` */
  day: string;
  /** `09:00` */
  time: string;
}
