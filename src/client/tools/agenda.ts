import { agendaAsMarkdown, agendaOf } from '../../core/session/agenda.ts';
import type { AgendaItem } from '../../core/session/agenda.ts';
import { isDay } from '../../core/session/session.ts';
import { fill } from '../../core/words/fill.ts';
import { element } from '../search/element.ts';
import type { agendaCalendar, AgendaData, AgendaMeeting } from './agenda-calendar.ts';
import { choices } from './choices.ts';
import { fetchPart } from './fetch-part.ts';
import { noticeNode } from './notice.ts';
import type { Notice } from './notice.ts';
import { openPromises } from './open-promises.ts';
import { Screen } from './screen.ts';
import { SessionStore } from './session-store.ts';
import { openFileButton, takeAway } from './take-away.ts';
import { dayFromNow, dayInWords, ofPlaybook, originOf, pageData, words } from './tool-data.ts';

/** The agenda of the next meeting of the two, from what stands in their session. */
export class AgendaTool extends HTMLElement {
  connectedCallback(): void {
    const data = pageData as AgendaData; // the build has written it
    new AgendaScreen(this, data);
  }
}

class AgendaScreen {
  readonly #data: AgendaData;
  readonly #store: SessionStore;
  readonly #screen: Screen;
  readonly #items = element('div', { class: 'agenda-items' });
  #meeting: AgendaMeeting | undefined;
  #day = dayFromNow(1);
  #time = '09:00';
  #notice: Notice | undefined;

  constructor(tool: HTMLElement, data: AgendaData) {
    this.#data = data;
    this.#store = new SessionStore(data);
    this.#screen = new Screen(tool);
    [this.#meeting] = data.meetings;
    this.#notice = this.#store.firstNotice;
    this.#draw(false);
    this.#store.onChange(() => {
      this.#showItems();
    });
  }

  #draw(takesFocus = true): void {
    this.#screen.show('agenda', {
      takesFocus,
      nodes: [
        element('h2', { class: 'on-screen' }, words.agenda.title),
        ...(this.#notice ? [this.#noticeNode(this.#notice)] : []),
        this.#when(),
        this.#items,
        this.#takeAway(),
        element('p', { class: 'tool-origin' }, originOf(this.#data)),
        this.#others(),
      ],
    });
    this.#showItems();
  }

  #noticeNode(notice: Notice): HTMLElement {
    return noticeNode(notice, {
      store: this.#store,
      then: (next) => {
        this.#notice = next;
        this.#draw();
      },
    });
  }

  /** Which meeting, on which day, and at what time. */
  #when(): HTMLElement {
    const meeting = choices({
      legend: words.agenda.which,
      name: 'meeting',
      options: Object.fromEntries(
        this.#data.meetings.map(({ id, minutes, often }) => [
          id,
          capital(fill(words.agenda.meeting, { often, minutes })),
        ]),
      ),
      chosen: this.#meeting?.id,
      look: 'small',
    });
    const day = element('input', { type: 'date', name: 'day', min: dayFromNow(), value: this.#day });
    const time = element('input', { type: 'time', name: 'time', value: this.#time });
    const form = element(
      'form',
      { class: 'agenda-when on-screen' },
      meeting.field,
      element('label', {}, words.agenda.day, day),
      element('label', {}, words.agenda.time, time),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.addEventListener('change', () => {
      this.#meeting = this.#data.meetings.find(({ id }) => id === meeting.value());
      if (isDay(day.value)) this.#day = day.value;
      if (/^\d\d:\d\d$/.test(time.value)) this.#time = time.value;
      this.#showItems();
    });
    return form;
  }

  #agenda(): AgendaItem[] {
    if (!this.#meeting) return [];
    const { decisions, tools } = this.#data;
    return agendaOf(this.#meeting, {
      session: this.#store.session,
      decisions,
      tools,
      words,
      today: dayFromNow(),
      dayInWords,
    });
  }

  #whenInWords(): string {
    const { minutes = 0, often = '' } = this.#meeting ?? {};
    const day = dayInWords(this.#day);
    return fill(words.agenda.when, { day, time: this.#time, minutes, often });
  }

  #showItems(): void {
    const items = this.#agenda();
    this.#items.replaceChildren(
      element('h3', { class: 'agenda-title', lang: ofPlaybook }, this.#meeting?.title ?? ''),
      element('p', { role: 'status' }, `${this.#whenInWords()}.`),
      element('ol', {}, ...items.map(itemNode)),
      ...openPromises(this.#store, () => {
        this.#showItems();
        this.#items.querySelector<HTMLElement>('.open-promises button')?.focus();
      }),
    );
  }

  #takeAway(): HTMLElement {
    return takeAway({
      markdown: () =>
        agendaAsMarkdown(
          {
            title: this.#meeting?.title ?? '',
            when: this.#whenInWords(),
            items: this.#agenda(),
            from: originOf(this.#data),
          },
          words.agenda,
        ),
      name: 'agenda',
      store: this.#store,
      others: [
        {
          name: 'calendar',
          label: words.all.calendar,
          file: async () => {
            const fetched = await fetchPart(() => import('./agenda-calendar.ts'));
            if ('said' in fetched) return fetched;
            const text = this.#calendar(fetched.part.agendaCalendar);
            return { name: 'agenda.ics', text, type: 'text/calendar' };
          },
        },
      ],
    });
  }

  #calendar(write: typeof agendaCalendar): string {
    if (!this.#meeting) return '';
    return write({
      data: this.#data,
      session: this.#store.session,
      meeting: this.#meeting,
      items: this.#agenda(),
      day: this.#day,
      time: this.#time,
    });
  }

  #others(): HTMLElement {
    return element(
      'div',
      { class: 'tool-others' },
      element('p', {}, words.agenda.kept),
      element(
        'p',
        { class: 'tool-actions' },
        openFileButton(async (text) => {
          this.#notice = await this.#store.open(text);
          this.#draw();
        }),
      ),
    );
  }
}

const itemNode = ({ title, minutes, lines, isOfPlaybook }: AgendaItem): HTMLElement => {
  const lang = isOfPlaybook ? ofPlaybook : undefined;
  return element(
    'li',
    {},
    element(
      'p',
      {},
      element('strong', { lang }, title),
      ' ',
      element('span', {}, fill(words.agenda.minutes, { minutes })),
    ),
    element('ul', { lang }, ...lines.map((line) => element('li', {}, line))),
  );
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
