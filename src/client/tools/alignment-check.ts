import { counted } from '../../core/words/fill.ts';
import type { Check } from '../../core/session/compare-check.ts';
import { withoutScores, withScore } from '../../core/session/edit-session.ts';
import { DONT_KNOW } from '../../core/session/session.ts';
import type { Leader, Session } from '../../core/session/session.ts';
import { element } from '../search/element.ts';
import { Apart } from './apart.ts';
import type { PlayLink } from './check-results.ts';
import { button } from './screen.ts';
import { ofPlaybook, pageData, words } from './tool-data.ts';
import type { ToolData } from './tool-data.ts';

/** The alignment check: each leader scores the statements alone, then both look at the gaps. */
export class AlignmentCheck extends HTMLElement {
  connectedCallback(): void {
    const data = pageData as CheckData; // the build has written it
    const check = chosenCheck(data);
    if (!check) return;
    new Apart(this, {
      data,
      kind: 'check',
      ids: check.statements.map(({ id }) => id),
      fileName: 'alignment-check',
      intro: counted(words.check.intro, check.statements.length),
      valuesOf: (session, leader) => session[leader].scores.get(check.id) ?? new Map<string, number>(),
      withValue: (session, { leader, id, value }) =>
        withScore(session, { side: leader, check: check.id, statement: id, score: value }),
      withValues: (session, leader, values) => withScores(session, { check, leader, values }),
      withoutAnswers: (session) => withoutScores(session, check.id),
      ask: ({ id, value, answer }) => askStatement(check, { id, value, answer }),
      ...(data.checks.length > 1 && { beside: () => [otherChecks(data, check)] }),
      results: async () => {
        const { checkResults } = await import('./check-results.ts');
        return (store) => checkResults({ data, check, store });
      },
    });
    this.addEventListener('keydown', pressAnswer);
  }
}

/** The check that the address names, or the first one. */
const chosenCheck = ({ checks }: CheckData): Check | undefined => {
  const named = new URLSearchParams(location.search).get('check');
  return checks.find(({ slug }) => slug === named) ?? checks[0];
};

/** The ways to the other checks of the playbook. */
const otherChecks = ({ checks }: CheckData, chosen: Check): HTMLElement =>
  element(
    'nav',
    { class: 'other-checks', 'aria-label': words.check.others },
    element('p', {}, words.check.others),
    element(
      'ul',
      {},
      ...checks
        .filter(({ id }) => id !== chosen.id)
        .map(({ slug, title }) => element('li', {}, element('a', { href: `?check=${slug}`, lang: ofPlaybook }, title))),
    ),
  );

const askStatement = (check: Check, { id, value, answer }: Asked): Node[] => {
  const { question, scale, dontKnow, keys } = words.check;
  const statement = check.statements.find((one) => one.id === id);
  const score = (given: number, label: string) => {
    const chosen = button(
      [element('strong', {}, given === DONT_KNOW ? '?' : String(given)), label],
      { name: `score-${given}` },
      () => {
        answer(given);
      },
    );
    chosen.setAttribute('aria-pressed', String(value === given));
    return chosen;
  };
  return [
    element('h2', { class: 'tool-statement', lang: ofPlaybook }, statement?.text ?? ''),
    element(
      'div',
      { class: 'tool-answers', role: 'group', 'aria-label': question },
      ...scale.map((label, index) => score(index + 1, label)),
      score(DONT_KNOW, dontKnow),
    ),
    element('p', { class: 'tool-hint tool-keys' }, keys),
  ];
};

/** Number keys answer; arrows go from answer to answer. */
const pressAnswer = (event: KeyboardEvent): void => {
  const { key, currentTarget } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !(currentTarget instanceof HTMLElement)) return;
  const answers = [...currentTarget.querySelectorAll<HTMLButtonElement>('.tool-answers button')];
  if (answers.length === 0) return;
  const chosen = /^[0-5]$/.test(key) ? answers.find(({ name }) => name === `score-${key}`) : undefined;
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key];
  if (!chosen && step === undefined) return;
  event.preventDefault();
  chosen?.click();
  if (step === undefined) return;
  const here = answers.findIndex((answer) => answer === document.activeElement);
  const first = step > 0 ? 0 : answers.length - 1;
  answers[here === -1 ? first : (here + step + answers.length) % answers.length]?.focus();
};

const withScores = (session: Session, { check, leader, values }: GivenScores): Session => ({
  ...session,
  [leader]: { ...session[leader], scores: new Map([...session[leader].scores, [check.id, values]]) },
});

interface Asked {
  id: string;
  value: number | undefined;
  answer: (value: number) => void;
}

interface GivenScores {
  check: Check;
  leader: Leader;
  values: ReadonlyMap<string, number>;
}

/** What the page hands to the check. */
export interface CheckData extends ToolData {
  /** In the order of the playbook; the slug of one stands in addresses. */
  checks: readonly (Check & { slug: string })[];
  /** The plays that their rules lead to, by id. */
  plays: Record<string, PlayLink>;
}
