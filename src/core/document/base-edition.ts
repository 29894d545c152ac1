import { PLAYBOOK_FILE } from '../playbook-file.ts';
import { readYaml } from '../read-yaml.ts';
import { normalise } from '../source-text.ts';
import { editRaw } from './edit-raw.ts';
import { versionEdit } from './version-edit.ts';

/** `playbook.yaml` with another edition in `base`, and not a byte more; undefined where it is written in some other way. */
export const withBaseEdition = (text: string, edition: string): string | undefined => {
  const { at } = readYaml(normalise(text), { file: PLAYBOOK_FILE, firstLine: 1 });
  const edit = versionEdit(normalise(text), at(['base', 'edition']), edition);
  return edit && editRaw(text, [edit]);
};
