import type { ToolWords } from '../words/tool-words.ts';
import { noticeOfOrigin } from './edit-session.ts';
import { mergeHalves, mergeSessions } from './merge-sessions.ts';
import { parseSession, problemInWords } from './parse-session.ts';
import { leadersIn, otherLeader } from './session.ts';
import type { Session } from './session.ts';

/**
 * What a session becomes when somebody opens a saved one: the session, and what to say. Nothing of either is lost. Who sends one half
 * sends their own, which counts for that leader; a whole session counts in everything. A file that cannot be read changes nothing.
 */
export const openSession = (text: string, { mine, here, words }: OpenedOn): OpenedSession => {
  const parsed = parseSession(text);
  if ('problem' in parsed) return { problem: `${problemInWords(parsed.problem, words)} ${words.unchanged}` };
  const { session: opened } = parsed;
  const [leader, ...others] = leadersIn(opened);
  const notice = noticeOfOrigin(opened, here, words);
  const isHalf = leader !== undefined && others.length === 0;
  const said = isHalf ? words.arrived[leader] : words.opened;
  return {
    session: isHalf ? mergeHalves({ mine, theirs: opened, leader: otherLeader(leader) }) : mergeSessions(opened, mine),
    said: notice === undefined ? said : `${said} ${notice}`,
  };
};

interface OpenedOn {
  /** The session of this device. */
  mine: Session;
  /** The playbook at hand. */
  here: Pick<Session, 'playbook' | 'edition'>;
  words: ToolWords['all'];
}

type OpenedSession = { session: Session; said: string } | { problem: string };
