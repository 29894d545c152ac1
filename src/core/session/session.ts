/** What two leaders answered, settled and promised with the tools of a playbook: plain data, the same in a file, in storage and in memory. */
export interface Session {
  /** The name of the playbook that it was made with. */
  playbook: string;
  /** The edition of it; empty for its working text. */
  edition: string;
  product: Answers;
  engineering: Answers;
  /** What the two settled, once they compared. */
  together: Answers;
  /** Decisions that the playbook does not have: their titles, by an id of their own (`own/on-call`). */
  ownDecisions: ReadonlyMap<string, string>;
  /** What was written into forms, by the id of the form and the title of the part. */
  forms: ReadonlyMap<string, ReadonlyMap<string, string>>;
  behaviours: readonly Behaviour[];
  commitments: readonly Commitment[];
  /** When each tool is to be looked at again, by its name (`alignment-check`): `2027-02-28`. */
  reviews: ReadonlyMap<string, string>;
  more?: Unknown;
}

/** What one side, or the two together, gave as answers. Ids that the playbook at hand does not know stay as they are. */
export interface Answers {
  /** By the id of the check, then of the statement: 1 to 5, or `DONT_KNOW`. */
  scores: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By the id of the tension: from `-MOST_LEAN`, all towards the first pole, to `MOST_LEAN`. */
  places: ReadonlyMap<string, number>;
  /** By the id of the decision. */
  decisions: ReadonlyMap<string, DecisionAnswer>;
  more?: Unknown;
}

/** Who drives and who decides, as one leader sees it. */
export interface DecisionAnswer {
  drives: Decider | 'unset';
  decides: Decider | 'unset';
  state: DecisionState;
  /** How it ends when the two still differ, where they wrote that themselves. */
  tieBreak?: string | undefined;
  more?: Unknown;
}

/** Something that somebody will do by a day. */
export interface Commitment {
  text: string;
  owner: Owner;
  /** `2027-02-28`, or empty. */
  date: string;
  isDone: boolean;
  /** What it came from: the id of an entry, or empty. */
  about: string;
  more?: Unknown;
}

/** What one of the two, or both, will do on ordinary days. */
export interface Behaviour {
  text: string;
  owner: Owner;
  /** Whether somebody could notice it within two weeks; undefined until the two have said. */
  isNoticeable?: boolean | undefined;
  more?: Unknown;
}

/** The two who answer apart. */
export const LEADERS = ['product', 'engineering'] as const;
/** Whose answers a session holds. */
export const ANSWERERS = [...LEADERS, 'together'] as const;
export const OWNERS = ['product', 'engineering', 'both'] as const;
export const DECIDERS = ['product', 'engineering', 'joint', 'other'] as const;
export const DECISION_STATES = ['unset', 'assumed', 'agreed', 'contested'] as const;

/** The score of who says "don't know". */
export const DONT_KNOW = 0;
export const MOST_SCORE = 5;
/** How far a tension can lean to either end. */
export const MOST_LEAN = 4;
/** The highest number that stands for a decision in a link: a digit each for who decides, who drives, and how sure that is. */
export const HIGHEST_DECISION = 443;
/** Characters in a line that somebody typed. */
export const MOST_IN_LINE = 400;
/** Characters in a tie-break: what an entry can hold. */
export const MOST_IN_TIE_BREAK = 300;
/** Characters in a part of a form. */
export const MOST_IN_PART = 4_000;

/** A session in which nothing was said yet. */
export const newSession = ({ playbook, edition }: Pick<Session, 'playbook' | 'edition'>): Session => ({
  playbook,
  edition,
  product: NO_ANSWERS,
  engineering: NO_ANSWERS,
  together: NO_ANSWERS,
  ownDecisions: new Map(),
  forms: new Map(),
  behaviours: [],
  commitments: [],
  reviews: new Map(),
});

/** Answers without any. */
export const NO_ANSWERS: Answers = { scores: new Map(), places: new Map(), decisions: new Map() };

/** The other of the two. */
export const otherLeader = (leader: Leader): Leader => (leader === 'product' ? 'engineering' : 'product');

/** The leaders who have answered something, with whatever tool. */
export const leadersIn = (session: Session): Leader[] =>
  LEADERS.filter((leader) => {
    const { scores, places, decisions } = session[leader];
    return places.size + decisions.size > 0 || [...scores.values()].some(({ size }) => size > 0);
  });

/** Whether a text is a day of the calendar, `2027-02-28`. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

export type Leader = (typeof LEADERS)[number];
export type Answerer = (typeof ANSWERERS)[number];
export type Owner = (typeof OWNERS)[number];
export type Decider = (typeof DECIDERS)[number];
export type DecisionState = (typeof DECISION_STATES)[number];
/** Fields that another version of the tools has written: kept, and written back. */
export type Unknown = ReadonlyMap<string, unknown>;
