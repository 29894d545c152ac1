import type { Entry, Playbook } from './playbook.ts';

/** The fields of a decision that say who decides and how. */
const RIGHTS = [
  'drives',
  'decides',
  'mustAgree',
  'consulted',
  'informed',
  'carriesOut',
  'tieBreak',
  'escalatesTo',
] as const satisfies (keyof Entry<'decisions'>['data'])[];

/** All decision rights as plain data, by the id of the decision: what `tandem import decisions` reads. */
export const decisionRights = (playbook: Playbook): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    playbook
      .in('decisions')
      .map(({ id, data }) => [
        id,
        Object.fromEntries(RIGHTS.flatMap((field) => (data[field] === undefined ? [] : [[field, data[field]]]))),
      ]),
  );
