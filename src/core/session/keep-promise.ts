import type { Commitment, Session } from './session.ts';

/** A session in which something that somebody promised is done. */
export const withDone = (session: Session, done: Commitment): Session => ({
  ...session,
  commitments: session.commitments.map((one) =>
    one.text === done.text && one.owner === done.owner && one.date === done.date ? { ...one, isDone: true } : one,
  ),
});
