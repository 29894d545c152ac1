import { DECIDERS, LEADERS } from './session.ts';
import type { Decider, DecisionAnswer, Leader, Session } from './session.ts';

/** From this share on it is worth saying that one side decides most. */
const MOST_SHARE = 0.6;
/** With fewer decisions than these a share says nothing. */
const LEAST_FOR_SHARE = 5;
const NOT_SAID: DecisionAnswer = { drives: 'unset', decides: 'unset', state: 'unset' };

/** All decisions of the map: those of the playbook, then the leaders' own. */
export const decisionsOf = (ofPlaybook: readonly MapDecision[], { ownDecisions }: Session): MapDecision[] => [
  ...ofPlaybook,
  ...[...ownDecisions].map(([id, title]) => bareDecision({ id, title })),
];

/** A decision of which nothing is known but its name: without defaults, and nobody takes part besides. */
export const bareDecision = ({ id, title }: Pick<MapDecision, 'id' | 'title'>): MapDecision => ({
  ...BARE,
  id,
  title,
  question: title,
});

/** Lays what the two said about each decision beside each other. */
export const compareMaps = (decisions: readonly MapDecision[], session: Session): MapRow[] =>
  decisions.map((decision) => {
    const [product, engineering] = LEADERS.map((leader) => session[leader].decisions.get(decision.id) ?? NOT_SAID);
    const said = { product: product ?? NOT_SAID, engineering: engineering ?? NOT_SAID };
    const finding = findingOf(said);
    const settled = session.together.decisions.get(decision.id);
    const answer = settled ?? standingOf(said, finding);
    const tieBreak = answer.tieBreak ?? (answer.decides === 'joint' ? decision.tieBreak : '');
    return { decision, said, finding, isSettled: settled !== undefined, answer, tieBreak };
  });

/** Rows on which the two differ and have not settled yet, what hurts most first. */
export const openRows = (rows: readonly MapRow[]): MapRow[] =>
  rows
    .filter(({ finding, isSettled }) => !isSettled && finding !== 'alike')
    .sort((a, b) => FINDINGS.indexOf(a.finding) - FINDINGS.indexOf(b.finding));

/** Whether the map has one answer to a decision, on which the two do not differ. */
export const hasOneAnswer = ({ answer }: MapRow): boolean => answer.decides !== 'unset' && answer.state !== 'contested';

/** What a preset says of a decision: that of the playbook's own defaults where the preset has nothing of its own. */
export const presetAnswer = ({ drives, decides, presets }: MapDecision, preset: string): DecisionAnswer => ({
  drives,
  decides: presets[preset] ?? decides,
  state: 'assumed',
});

/** What is dangerous about the map as it stands. */
export const warningsOf = (rows: readonly MapRow[]): MapWarning[] => {
  const named = (kind: Exclude<MapWarning['kind'], 'lopsided'>, isMeant: (row: MapRow) => boolean): MapWarning[] => {
    const titles = rows.filter(isMeant).map(({ decision }) => decision.title);
    return titles.length > 0 ? [{ kind, titles }] : [];
  };
  return [
    ...named('two-deciders', ({ finding, isSettled }) => finding === 'both-claim' && !isSettled),
    ...named('no-decider', ({ finding, isSettled }) => finding === 'both-yield' && !isSettled),
    ...named('no-tie-break', ({ answer, tieBreak }) => answer.decides === 'joint' && tieBreak === ''),
    ...named('contested', ({ isSettled, answer }) => isSettled && answer.state === 'contested'),
    ...lopsided(rows),
  ];
};

/** How many of the decisions that somebody decides each one decides. */
export const countDeciders = (rows: readonly MapRow[]): Record<Decider, number> & { all: number } => {
  const deciders = rows.flatMap(({ answer: { decides } }) => (decides === 'unset' ? [] : [decides]));
  const count = (one: Decider) => deciders.filter((decider) => decider === one).length;
  const [product, engineering, joint, other] = DECIDERS.map(count);
  return {
    product: product ?? 0,
    engineering: engineering ?? 0,
    joint: joint ?? 0,
    other: other ?? 0,
    all: deciders.length,
  };
};

const lopsided = (rows: readonly MapRow[]): MapWarning[] => {
  const counts = countDeciders(rows);
  if (counts.all < LEAST_FOR_SHARE) return [];
  return LEADERS.filter((leader) => counts[leader] / counts.all > MOST_SHARE).map((leader) => ({
    kind: 'lopsided',
    leader,
    count: counts[leader],
    of: counts.all,
  }));
};

const findingOf = ({ product, engineering }: Record<Leader, DecisionAnswer>): Finding => {
  const [ofProduct, ofEngineering] = [product.decides, engineering.decides];
  if (ofProduct === 'unset' && ofEngineering === 'unset') return 'open';
  if (ofProduct === 'unset' || ofEngineering === 'unset') return 'one-silent';
  if (ofProduct === 'product' && ofEngineering === 'engineering') return 'both-claim';
  if (ofProduct === 'engineering' && ofEngineering === 'product') return 'both-yield';
  if (ofProduct !== ofEngineering) return 'differ';
  const drivers = new Set([product.drives, engineering.drives].filter((driver) => driver !== 'unset'));
  return drivers.size > 1 ? 'drivers-differ' : 'alike';
};

/** What stands on the map before the two have settled it: nothing that only one of them believes. */
const standingOf = ({ product, engineering }: Record<Leader, DecisionAnswer>, finding: Finding): DecisionAnswer => {
  const states = [product.state, engineering.state];
  switch (finding) {
    case 'alike': {
      const drives = product.drives === 'unset' ? engineering.drives : product.drives;
      const state = states.includes('contested') ? 'contested' : 'assumed';
      const isAgreed = states.every((one) => one === 'agreed');
      return { drives, decides: product.decides, state: isAgreed ? 'agreed' : state };
    }
    case 'drivers-differ':
      return { drives: 'unset', decides: product.decides, state: 'contested' };
    case 'both-claim':
    case 'both-yield':
    case 'differ':
      return { ...NOT_SAID, state: 'contested' };
    case 'one-silent':
    case 'open':
      return NOT_SAID;
  }
};

const BARE = {
  job: '',
  href: '',
  drives: 'joint',
  decides: 'joint',
  tieBreak: '',
  presets: {},
  others: { mustAgree: [], consulted: [], informed: [], carriesOut: [] },
} as const satisfies Partial<MapDecision>;

/** How two answers stand to each other, what hurts most first. */
const FINDINGS = ['both-claim', 'both-yield', 'differ', 'drivers-differ', 'one-silent', 'open', 'alike'] as const;

export type Finding = (typeof FINDINGS)[number];

/** A decision as the composed playbook has it, or one of the leaders' own. */
export interface MapDecision {
  id: string;
  title: string;
  /** The question as it comes up. */
  question: string;
  /** The name of the job that it belongs to. */
  job: string;
  /** Where the playbook explains it; empty for an own one. */
  href: string;
  /** The defaults of the playbook. */
  drives: Decider;
  decides: Decider;
  tieBreak: string;
  /** Who decides under each preset that says something of it. */
  presets: Readonly<Record<string, Decider>>;
  /** Who takes part besides, as the playbook has it. */
  others: Record<'mustAgree' | 'consulted' | 'informed' | 'carriesOut', readonly string[]>;
}

/** A decision with what the two said, and what stands. */
export interface MapRow {
  decision: MapDecision;
  said: Record<Leader, DecisionAnswer>;
  finding: Finding;
  /** Whether the two have settled it after they compared. */
  isSettled: boolean;
  answer: DecisionAnswer;
  /** How it ends when they still differ; empty where nothing says so. */
  tieBreak: string;
}

/** Something about the map that will hurt. */
export type MapWarning =
  | { kind: 'two-deciders' | 'no-decider' | 'no-tie-break' | 'contested'; titles: readonly string[] }
  | { kind: 'lopsided'; leader: Leader; count: number; of: number };
