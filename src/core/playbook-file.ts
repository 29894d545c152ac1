import { normalise } from './source-text.ts';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import { playbookSettings } from './schema/playbook.ts';
import type { PlaybookSettings } from './schema/playbook.ts';
import { validate } from './validate.ts';

export const PLAYBOOK_FILE = 'playbook.yaml';

/** Reads the text of `playbook.yaml`; undefined stands for a file that is not there. */
export const readPlaybookFile = (
  text: string | undefined,
): { settings: PlaybookSettings } | { problems: Problem[] } => {
  if (text === undefined) return { problems: [problem('T701', { file: PLAYBOOK_FILE, line: 1, column: 1 })] };
  const yaml = readYaml(normalise(text), { file: PLAYBOOK_FILE, firstLine: 1 });
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const result = validate(playbookSettings, yaml);
  return 'problems' in result ? result : { settings: result.data };
};
