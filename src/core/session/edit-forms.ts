import { withEntry, withReview } from './edit-session.ts';
import type { Session } from './session.ts';

/** A session without a form and without its review date. */
export const withoutForm = (session: Session, form: string, tool: string): Session => ({
  ...withReview(session, tool, undefined),
  forms: withEntry(session.forms, form, undefined),
});
