import { FormTool } from './form-tool.ts';
import type { FormData } from './form-tool.ts';
import { goodIfNode } from './good-if.ts';
import { pageData, words } from './tool-data.ts';

/** After so many days the two look at the answer again. */
const REVIEW_AFTER = 90;

/** The engineering case: the work, and what it competes with, each on the same page. */
export class EngineeringCase extends HTMLElement {
  connectedCallback(): void {
    const data = pageData as FormData; // the build has written it
    const { form } = data;
    const { work, rival, why } = words.engineeringCase;
    new FormTool(this, {
      data,
      name: 'engineering-case',
      heading: form.title,
      useFor: form.useFor,
      forms: [
        { ...form, title: work },
        // The parts of the other page are kept apart, under a name that no entry can have.
        { ...form, id: `${form.id}#rival`, title: rival },
      ],
      review: { why, after: REVIEW_AFTER },
      beside: () => [goodIfNode(form.goodIf)],
      clear: (session) => session,
    });
  }
}
