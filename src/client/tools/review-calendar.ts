import { calendarFile } from '../../core/session/calendar-file.ts';
import { eventIdOf } from './event-id.ts';
import { originOf } from './tool-data.ts';
import type { ToolData } from './tool-data.ts';

/** The day on which the two look at something again, for their calendars. */
export const reviewCalendar = ({ name, title, day, data }: ReviewEvent): string =>
  calendarFile([{ uid: eventIdOf(name, data), day, title, details: originOf(data) }], new Date());

interface ReviewEvent {
  /** The name of the tool. */
  name: string;
  title: string;
  /** `2027-02-28` */
  day: string;
  data: ToolData;
}
