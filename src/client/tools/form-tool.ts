import { calendarFile } from '../../core/session/calendar-file.ts';
import { formsAsMarkdown } from '../../core/session/form-words.ts';
import type { Form } from '../../core/session/form-words.ts';
import { withoutForm } from '../../core/session/edit-forms.ts';
import { noticeOfOrigin } from '../../core/session/edit-session.ts';
import { isUntouched, openSession } from '../../core/session/open-session.ts';
import type { Session } from '../../core/session/session.ts';
import { writeSession } from '../../core/session/write-session.ts';
import { element } from '../search/element.ts';
import { eventIdOf } from './event-id.ts';
import { dayOfReview, reviewDay } from './review-day.ts';
import type { Review } from './review-day.ts';
import { button, Screen } from './screen.ts';
import { SessionStore } from './session-store.ts';
import { openFileButton, takeAway } from './take-away.ts';
import { dayFromNow, dayInWords, originOf } from './tool-data.ts';
import type { ToolData } from './tool-data.ts';
import { writtenForm } from './written-form.ts';

/** A page of the playbook that the two fill in on screen. What is written is kept with each stroke. */
export class FormTool {
  readonly store: SessionStore;
  readonly #screen: Screen;
  readonly #parts: FormToolParts;

  constructor(tool: HTMLElement, parts: FormToolParts) {
    this.#parts = parts;
    this.store = new SessionStore(parts.data.site, parts.data);
    this.#screen = new Screen(tool);
    const { session } = this.store;
    this.#draw({
      notice: this.store.problem ?? (isUntouched(session) ? undefined : noticeOfOrigin(session, parts.data)),
      takesFocus: false,
    });
    this.store.onChange(() => {
      // Who writes in this tab has the newer text.
      if (!tool.contains(document.activeElement)) this.#draw({ takesFocus: false });
    });
  }

  #draw({ notice, undo, takesFocus = true }: Drawing): void {
    const { forms, heading, intro, beside, data, name, review } = this.#parts;
    this.#screen.show('form', {
      takesFocus,
      nodes: [
        element('h2', {}, heading),
        element('p', { class: 'on-screen' }, intro),
        ...(notice ? [this.#noticeNode(notice, undo)] : []),
        element(
          'div',
          { class: 'written-forms' },
          ...forms.map((form) => writtenForm(form, { store: this.store, hasTitle: forms.length > 1 })),
        ),
        ...(beside?.(this) ?? []),
        reviewDay(review, { store: this.store, name, language: data.language }),
        this.#takeAway(),
        element('p', { class: 'tool-origin' }, originOf(data)),
        this.#others(),
      ],
    });
  }

  #takeAway(): HTMLElement {
    const { name, forms, heading, data, review } = this.#parts;
    const dayOf = () => dayOfReview(review, { store: this.store, name });
    const markdown = () =>
      formsAsMarkdown({
        title: heading,
        forms,
        session: this.store.session,
        review: dayInWords(dayOf(), data.language),
        from: originOf(data),
      });
    return takeAway({
      markdown,
      file: () => ({ name: `${name}-${dayFromNow()}.tandem.json`, text: writeSession(this.store.session) }),
      others: [
        {
          name: 'calendar',
          label: 'For your calendar',
          file: () => {
            const event = {
              uid: eventIdOf(name, data),
              day: dayOf(),
              title: `${review.label}: ${heading}`,
              details: originOf(data),
            };
            return { name: `${name}.ics`, text: calendarFile([event], new Date()), type: 'text/calendar' };
          },
        },
      ],
    });
  }

  #others(): HTMLElement {
    const { forms, name, clear } = this.#parts;
    const cleared = (session: Session) =>
      clear(forms.reduce((changed, { id }) => withoutForm(changed, id, name), session));
    return element(
      'div',
      { class: 'tool-others' },
      element(
        'p',
        {},
        this.store.isKept
          ? 'What you write stays on this device. Nothing is sent anywhere.'
          : 'This browser keeps nothing between visits. Save a file before you leave.',
      ),
      element(
        'p',
        { class: 'tool-actions' },
        openFileButton('Open a file', (text) => {
          const before = this.store.session;
          const opened = openSession(text, { mine: before, here: this.#parts.data });
          if ('problem' in opened) {
            this.#draw({ notice: opened.problem });
            return;
          }
          this.store.update(() => opened.session);
          this.#draw({ notice: opened.said, undo: before });
        }),
        button('Empty this page', { name: 'clear', look: 'quiet' }, () => {
          const before = this.store.session;
          this.store.update(cleared);
          this.#draw({ notice: 'The page is empty.', undo: before });
        }),
      ),
    );
  }

  #noticeNode(notice: string, undo: Session | undefined): HTMLElement {
    const back = (before: Session) =>
      button('Undo', { name: 'undo', look: 'quiet' }, () => {
        this.store.update(() => before);
        this.#draw({ notice: 'It is as it was before.' });
      });
    return element('p', { class: 'tool-notice', role: 'status' }, notice, ...(undo ? [' ', back(undo)] : []));
  }
}

interface Drawing {
  notice?: string | undefined;
  /** The session as it was before what the notice tells of. */
  undo?: Session | undefined;
  takesFocus?: boolean;
}

/** What one such tool asks for. */
interface FormToolParts {
  data: ToolData;
  /** The name of the tool. */
  name: string;
  heading: string;
  /** What the two should know before they begin. */
  intro: string;
  forms: readonly Form[];
  review: Review;
  /** What else stands below the forms. */
  beside?: (tool: FormTool) => Node[];
  /** A session without what stands there. */
  clear: (session: Session) => Session;
}

/** A template of the playbook, as the page hands it to a tool. */
export interface FormData extends ToolData {
  form: Form & { useFor: string; goodIf: readonly string[] };
}
