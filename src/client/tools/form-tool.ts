import { formsAsMarkdown } from '../../core/session/form-words.ts';
import type { Form } from '../../core/session/form-words.ts';
import { withoutForm } from '../../core/session/edit-forms.ts';
import type { Session } from '../../core/session/session.ts';
import { element } from '../search/element.ts';
import { fetchPart } from './fetch-part.ts';
import { noticeNode } from './notice.ts';
import type { Notice } from './notice.ts';
import { dayOfReview, reviewDay } from './review-day.ts';
import type { Review } from './review-day.ts';
import { button, Screen } from './screen.ts';
import { SessionStore } from './session-store.ts';
import { openFileButton, takeAway } from './take-away.ts';
import { dayInWords, ofPlaybook, originOf, words } from './tool-data.ts';
import type { ToolData } from './tool-data.ts';
import { writtenForm } from './written-form.ts';

/** A page of the playbook that the two fill in on screen. What is written is kept with each stroke. */
export class FormTool {
  readonly store: SessionStore;
  readonly #screen: Screen;
  readonly #parts: FormToolParts;

  constructor(tool: HTMLElement, parts: FormToolParts) {
    this.#parts = parts;
    this.store = new SessionStore(parts.data);
    this.#screen = new Screen(tool);
    this.#draw({ notice: this.store.firstNotice, takesFocus: false });
    this.store.onChange(() => {
      // Who writes in this tab has the newer text.
      if (!tool.contains(document.activeElement)) this.#draw({ takesFocus: false });
    });
  }

  #draw({ notice, takesFocus = true }: Drawing): void {
    const { forms, heading, useFor, hint = '', beside, data, name, review } = this.#parts;
    const { store } = this;
    const then = (next: Notice) => {
      this.#draw({ notice: next });
    };
    this.#screen.show('form', {
      takesFocus,
      nodes: [
        element('h2', { lang: ofPlaybook }, heading),
        element('p', { class: 'on-screen' }, element('span', { lang: ofPlaybook }, useFor), ` ${hint}`),
        ...(notice ? [noticeNode(notice, { store, then })] : []),
        element(
          'div',
          { class: 'written-forms' },
          ...forms.map((form) => writtenForm(form, { store, hasTitle: forms.length > 1 })),
        ),
        ...(beside?.(this) ?? []),
        reviewDay(review, { store, name }),
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
      formsAsMarkdown(
        {
          title: heading,
          forms,
          session: this.store.session,
          review: dayInWords(dayOf()),
          from: originOf(data),
        },
        words,
      );
    return takeAway({
      markdown,
      name,
      store: this.store,
      others: [
        {
          name: 'calendar',
          label: words.all.calendar,
          file: async () => {
            const fetched = await fetchPart(() => import('./review-calendar.ts'));
            if ('said' in fetched) return fetched;
            const title = `${words.form.lookAgain}: ${heading}`;
            const text = fetched.part.reviewCalendar({ name, title, day: dayOf(), data });
            return { name: `${name}.ics`, text, type: 'text/calendar' };
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
      element('p', {}, this.store.isKept ? words.form.kept : words.all.notKept),
      element(
        'p',
        { class: 'tool-actions' },
        openFileButton(async (text) => {
          this.#draw({ notice: await this.store.open(text) });
        }),
        button(words.form.empty, { name: 'clear', look: 'quiet' }, () => {
          const before = this.store.session;
          this.store.update(cleared);
          this.#draw({ notice: { said: words.form.emptied, undo: before } });
        }),
      ),
    );
  }
}

interface Drawing {
  notice?: Notice | undefined;
  takesFocus?: boolean;
}

/** What one such tool asks for. */
interface FormToolParts {
  data: ToolData;
  /** The name of the tool. */
  name: string;
  heading: string;
  /** What the playbook has the page for. */
  useFor: string;
  /** What else the two should know before they begin. */
  hint?: string;
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
