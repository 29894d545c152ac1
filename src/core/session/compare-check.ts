import { DONT_KNOW } from './session.ts';
import type { Answerer } from './session.ts';

/** From here on a gap is one to talk about. */
const WIDE = 2;
/** Up to here scores that both gave are low. */
const LOW = 2.5;
const MOST_PLAYS = 2;

/** Holds the answers of the two leaders against each other. It is the same whichever of them is called product. */
export const compareCheck = (check: Check, product: Scores, engineering: Scores): Comparison => {
  const rows = check.statements.map((statement) => {
    const [ofProduct, ofEngineering] = [product.get(statement.id), engineering.get(statement.id)];
    return { ...statement, product: ofProduct, engineering: ofEngineering, gap: gapOf(ofProduct, ofEngineering) };
  });
  const findings = findingsOf(check, rows);
  return {
    rows,
    widest: rows.filter(({ gap }) => gap >= WIDE).sort((a, b) => b.gap - a.gap),
    findings,
    advice: adviceOf(check.rules, findings),
  };
};

/** How far apart two scores are. "Don't know" against a score counts as a gap that is worth a talk; two of them agree. */
const gapOf = (a: number | undefined, b: number | undefined): number => {
  if (a === undefined || b === undefined || a === b) return 0;
  return a === DONT_KNOW || b === DONT_KNOW ? WIDE : Math.abs(a - b);
};

/** What each dimension shows, what matters most first: gaps before low scores, then whatever is next. */
const findingsOf = ({ dimensions }: Check, rows: readonly ComparedRow[]): Finding[] =>
  dimensions
    .flatMap(({ id, label }): Finding[] => {
      const own = rows.filter(({ dimension }) => dimension === id);
      if (own.length === 0) return [];
      const gap = Math.max(...own.map((row) => row.gap));
      const level = levelOf(own);
      const shows = gap < WIDE && level <= LOW ? 'low' : 'gap';
      return [{ dimension: id, label, gap, level, shows: gap === 0 ? 'low' : shows }];
    })
    .sort((a, b) => rankOf(b) - rankOf(a));

/** The middle of all scores of a dimension, of both leaders; what neither of them knows counts as low. */
const levelOf = (rows: readonly ComparedRow[]): number => {
  const scores = rows.flatMap(({ product, engineering }) =>
    product === DONT_KNOW && engineering === DONT_KNOW ? [WIDE, WIDE] : [product, engineering].filter(isScore),
  );
  return scores.length === 0 ? WIDE : scores.reduce((sum, score) => sum + score, 0) / scores.length;
};

const isScore = (score: number | undefined): score is number => score !== undefined && score !== DONT_KNOW;

/** Wide gaps come first, the widest ahead; then low scores, the lowest ahead; then what is closest to one of them. */
const rankOf = ({ gap, level }: Finding): number => {
  if (gap >= WIDE) return 100 + 10 * gap - level;
  if (level <= LOW) return 50 - level;
  return 10 * gap - level;
};

/** At most two plays, each for another finding, by the rules of the check. */
const adviceOf = (rules: readonly CheckRule[], findings: readonly Finding[]): Advice[] => {
  const advice: Advice[] = [];
  const isPressing = ({ gap, level }: Finding) => gap >= WIDE || level <= LOW;
  // Where all is well, the next best thing gets one play.
  const some = findings.some(isPressing) ? findings.filter(isPressing) : findings.slice(0, 1);
  for (const finding of some) {
    if (advice.length === MOST_PLAYS) break;
    const plays = rules
      .filter(({ dimension, shows }) => dimension === finding.dimension && shows === finding.shows)
      .flatMap((rule) => rule.plays);
    const play = plays.find((id) => advice.every((given) => given.play !== id));
    if (play !== undefined) advice.push({ play, finding });
  }
  return advice;
};

type Scores = ReadonlyMap<string, number>;

/** A check as the composed playbook has it. */
export interface Check {
  id: string;
  title: string;
  dimensions: readonly { id: string; label: string }[];
  statements: readonly Statement[];
  rules: readonly CheckRule[];
}

/** A statement to agree or disagree with. */
interface Statement {
  id: string;
  text: string;
  dimension: string;
  /** Whose part it speaks about. */
  side: Answerer;
}

interface CheckRule {
  dimension: string;
  shows: 'low' | 'gap';
  plays: readonly string[];
}

/** A statement with both answers. */
export interface ComparedRow extends Statement {
  product: number | undefined;
  engineering: number | undefined;
  gap: number;
}

/** What a dimension shows. */
export interface Finding {
  dimension: string;
  label: string;
  /** The widest gap in it. */
  gap: number;
  /** The middle of all its scores. */
  level: number;
  shows: 'low' | 'gap';
}

/** A play to try, and why. */
export interface Advice {
  play: string;
  finding: Finding;
}

/** What two people's answers say when they are laid beside each other. */
export interface Comparison {
  /** In the order of the check. */
  rows: ComparedRow[];
  /** The rows with a wide gap, the widest first. */
  widest: ComparedRow[];
  findings: Finding[];
  advice: Advice[];
}
