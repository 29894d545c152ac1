import { NOTICE_TEST } from '../../core/session/behaviours.ts';
import { element } from '../search/element.ts';
import { behaviourList } from './behaviour-list.ts';
import { FormTool } from './form-tool.ts';
import type { FormData } from './form-tool.ts';
import { goodIfNode } from './good-if.ts';
import { readToolData } from './tool-data.ts';

/** After so many days the two rewrite the page, or sign it again. */
const REVIEW_AFTER = 120;

/** The working agreement: one page, and what both will do, each held against what somebody could notice. */
export class WorkingAgreement extends HTMLElement {
  connectedCallback(): void {
    const data = readToolData(this) as FormData; // the build has written it
    const { form } = data;
    new FormTool(this, {
      data,
      name: 'working-agreement',
      heading: form.title,
      intro: `${form.useFor} Write it together; one of you types.`,
      forms: [{ ...form, hasBehaviours: true }],
      review: {
        label: 'We look again on',
        why: 'On that day you rewrite the page, or sign it once more.',
        after: REVIEW_AFTER,
      },
      beside: ({ store }) => [behaviourList(store, NOTICE_TEST), goodIfNode(form.goodIf), signatures()],
      clear: (session) => ({ ...session, behaviours: [] }),
    });
  }
}

/** Two lines to sign on, for paper. */
const signatures = (): HTMLElement =>
  element('p', { class: 'signatures on-paper' }, element('span', {}, 'Product'), element('span', {}, 'Engineering'));
