import { noticeOfOrigin } from './edit-session.ts';
import { countNew, mergeHalves, mergeSessions } from './merge-sessions.ts';
import { parseSession } from './parse-session.ts';
import { LEADERS, NO_ANSWERS, otherLeader } from './session.ts';
import type { Leader, Session } from './session.ts';

/**
 * What a session becomes when somebody opens a saved one: the session, and what to say. Nothing of either is lost. Who sends one half
 * sends their own, which counts for that leader; a whole session counts in everything. A file that cannot be read changes nothing.
 */
export const openSession = (text: string, { mine, here }: OpenedOn): OpenedSession => {
  const parsed = parseSession(text);
  if ('problem' in parsed) return { problem: `${parsed.problem} Nothing has changed here.` };
  const { session: opened } = parsed;
  const [leader, ...others] = leadersIn(opened);
  const notice = noticeOfOrigin(opened, here);
  const isHalf = leader !== undefined && others.length === 0;
  const said = isHalf ? `The answers of ${leader} are in, behind the curtain.` : 'The file is open.';
  return {
    session: isHalf ? mergeHalves({ mine, theirs: opened, leader: otherLeader(leader) }) : mergeSessions(opened, mine),
    said: notice === undefined ? said : `${said} ${notice}`,
  };
};

/** Whether nobody has answered or promised anything yet. */
export const isUntouched = (session: Session): boolean =>
  leadersIn(session).length === 0 && session.commitments.length === 0;

/** The leaders who have answered something, with whatever tool. */
const leadersIn = (session: Session): Leader[] => {
  const empty = { ...session, product: NO_ANSWERS, engineering: NO_ANSWERS };
  return LEADERS.filter((leader) => countNew(session, empty, leader) > 0);
};

interface OpenedOn {
  /** The session of this device. */
  mine: Session;
  /** The playbook at hand. */
  here: Pick<Session, 'playbook' | 'edition'>;
}

type OpenedSession = { session: Session; said: string } | { problem: string };
