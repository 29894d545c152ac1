import { FormTool } from './form-tool.ts';
import type { FormData } from './form-tool.ts';
import { goodIfNode } from './good-if.ts';
import { readToolData } from './tool-data.ts';

/** After so many days the two look at the answer again. */
const REVIEW_AFTER = 90;

/** The engineering case: the work, and what it competes with, each on the same page. */
export class EngineeringCase extends HTMLElement {
  connectedCallback(): void {
    const data = readToolData(this) as FormData; // the build has written it
    const { form } = data;
    new FormTool(this, {
      data,
      name: 'engineering-case',
      heading: form.title,
      intro: form.useFor,
      forms: [
        { ...form, title: 'The engineering work' },
        // The parts of the other page are kept apart, under a name that no entry can have.
        { ...form, id: `${form.id}#rival`, title: 'What it competes with' },
      ],
      review: {
        label: 'We look again on',
        why: 'On that day you see what waiting cost, and whether the first part was worth it.',
        after: REVIEW_AFTER,
      },
      beside: () => [goodIfNode(form.goodIf)],
      clear: (session) => session,
    });
  }
}
