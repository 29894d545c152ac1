import { LEADERS } from '../../core/session/session.ts';
import { element } from '../search/element.ts';
import { behaviourList } from './behaviour-list.ts';
import { FormTool } from './form-tool.ts';
import type { FormData } from './form-tool.ts';
import { goodIfNode } from './good-if.ts';
import { pageData, words } from './tool-data.ts';

/** After so many days the two rewrite the page, or sign it again. */
const REVIEW_AFTER = 120;

/** The working agreement: one page, and what both will do, each held against what somebody could notice. */
export class WorkingAgreement extends HTMLElement {
  connectedCallback(): void {
    const data = pageData as FormData; // the build has written it
    const { form } = data;
    new FormTool(this, {
      data,
      name: 'working-agreement',
      heading: form.title,
      useFor: form.useFor,
      hint: words.agreement.hint,
      forms: [form],
      review: { why: words.agreement.why, after: REVIEW_AFTER },
      beside: ({ store }) => [behaviourList(store), goodIfNode(form.goodIf), signatures()],
      clear: (session) => ({ ...session, behaviours: [] }),
    });
  }
}

/** Two lines to sign on, for paper. */
const signatures = (): HTMLElement =>
  element(
    'p',
    { class: 'signatures on-paper' },
    ...LEADERS.map((leader) => element('span', {}, words.all.sides[leader])),
  );
