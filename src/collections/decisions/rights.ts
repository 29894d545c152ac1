import { stringify } from 'yaml';
import type { DataOf } from '../../core/collection.ts';
import { TANDEM_IN_FILES } from '../../core/typed-command.ts';
import type { Playbook } from '../../view/playbook.ts';
import { decisions } from './index.ts';
import type { schema } from './schema.ts';

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
] as const satisfies (keyof DataOf<typeof schema>)[];

/** The map of decision rights as a file to fill in: what `tandem import decisions` reads. */
export const rightsFile = (playbook: Playbook): string =>
  `# Who decides what, from ${playbook.settings.name}. Change what is different where you work; the rest may stay or go.\n` +
  `# decides and drives: product, engineering, joint or other. Then: ${TANDEM_IN_FILES} import decisions <this file>\n\n` +
  stringify(decisionRights(playbook), { lineWidth: 0 });

/** All decision rights as plain data, by the id of the decision. */
const decisionRights = (playbook: Playbook): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    playbook
      .in(decisions)
      .map(({ id, data }) => [
        id,
        Object.fromEntries(RIGHTS.flatMap((field) => (data[field] === undefined ? [] : [[field, data[field]]]))),
      ]),
  );
