import { calendarFile } from '../../core/session/calendar-file.ts';
import { filledParts, formsAsMarkdown, progressOf } from '../../core/session/form-words.ts';
import type { Form } from '../../core/session/form-words.ts';
import { noticeOfOrigin, withoutForm, withPart, withReview } from '../../core/session/edit-session.ts';
import { isUntouched, openSession } from '../../core/session/open-session.ts';
import { isDay, MOST_IN_PART } from '../../core/session/session.ts';
import type { Session } from '../../core/session/session.ts';
import { writeSession } from '../../core/session/write-session.ts';
import { element } from '../search/element.ts';
import { eventIdOf } from './event-id.ts';
import { button, Screen } from './screen.ts';
import { SessionStore } from './session-store.ts';
import { openFileButton, takeAway } from './take-away.ts';
import { dayFromNow, dayInWords, originOf } from './tool-data.ts';
import type { ToolData } from './tool-data.ts';

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

  /** Shows the page anew: what the session holds by now. */
  redraw(): void {
    this.#draw({ takesFocus: false });
  }

  #draw({ notice, undo, takesFocus = true }: Drawing): void {
    const { forms, heading, intro, beside, data } = this.#parts;
    this.#screen.show('form', {
      takesFocus,
      nodes: [
        element('h2', {}, heading),
        element('p', { class: 'on-screen' }, intro),
        ...(notice ? [this.#noticeNode(notice, undo)] : []),
        element('div', { class: 'written-forms' }, ...forms.map((form) => this.#formNode(form))),
        ...(beside?.(this) ?? []),
        this.#reviewNode(),
        this.#takeAway(),
        element('p', { class: 'tool-origin' }, originOf(data)),
        this.#others(),
      ],
    });
  }

  #formNode(form: Form): HTMLElement {
    const { session } = this.store;
    const progress = element('p', { class: 'tool-hint', role: 'status' }, progressOf(filledParts(form, session)));
    return element(
      'section',
      { class: 'written-form' },
      ...(this.#parts.forms.length > 1 ? [element('h3', {}, form.title)] : []),
      ...form.parts.map((part, index) => {
        const area = element('textarea', {
          name: `${form.id} ${index}`,
          rows: String(part.lines + 1),
          maxlength: String(MOST_IN_PART),
        });
        area.value = session.forms.get(form.id)?.get(part.title) ?? '';
        // On paper a field has the height of its text.
        const onPaper = element('p', { class: 'on-paper' }, area.value || '\u00a0');
        area.addEventListener('input', () => {
          this.store.update((before) => withPart(before, { form: form.id, part: part.title, text: area.value }));
          onPaper.textContent = area.value || '\u00a0';
          progress.textContent = progressOf(filledParts(form, this.store.session));
        });
        return element(
          'div',
          { class: 'written-part' },
          element('label', {}, element('strong', {}, part.title), element('span', {}, part.ask), area),
          onPaper,
          element('details', {}, element('summary', {}, 'An example'), element('p', {}, part.example)),
        );
      }),
      progress,
    );
  }

  #reviewNode(): HTMLElement {
    const { name, review, data } = this.#parts;
    const input = element('input', { type: 'date', name: 'review', min: dayFromNow() });
    input.value = this.store.session.reviews.get(name) ?? dayFromNow(review.after);
    const onPaper = element('p', { class: 'on-paper' });
    const show = () => {
      onPaper.textContent = isDay(input.value) ? `${review.label}: ${dayInWords(input.value, data.language)}` : '';
    };
    input.addEventListener('change', () => {
      this.store.update((session) => withReview(session, name, isDay(input.value) ? input.value : undefined));
      show();
    });
    show();
    return element(
      'div',
      { class: 'review-day' },
      element('label', {}, review.label, input),
      element('p', { class: 'tool-hint' }, review.why),
      onPaper,
    );
  }

  #takeAway(): HTMLElement {
    const { name, forms, heading, data, review } = this.#parts;
    const dayOf = () => this.store.session.reviews.get(name) ?? dayFromNow(review.after);
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
  review: { label: string; why: string; after: number };
  /** What else stands below the forms. */
  beside?: (tool: FormTool) => Node[];
  /** A session without what stands there. */
  clear: (session: Session) => Session;
}

/** A template of the playbook, as the page hands it to a tool. */
export interface FormData extends ToolData {
  form: Form & { useFor: string; goodIf: readonly string[] };
}
