import { contrast, NEEDED_CONTRAST, PAPER, readableOnLight } from './contrast.ts';
import { PLAYBOOK_FILE } from './playbook-file.ts';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import type { PlaybookSettings } from './schema/playbook.ts';
import { normalise } from './source-text.ts';

/**
 * Checks that people can read the accent of a playbook, and that its logo is in `publicFiles`. Only the brand of today is
 * checked: no page prints that of an edition.
 */
export const checkBrand = (
  playbookFile: string,
  { brand: { accent, logo } }: PlaybookSettings,
  publicFiles: readonly string[],
): Problem[] => {
  const { at } = readYaml(normalise(playbookFile), { file: PLAYBOOK_FILE, firstLine: 1 });
  const problems: Problem[] = [];
  const found = accent === undefined ? undefined : contrast(accent, PAPER.light);
  if (accent !== undefined && found !== undefined && found < NEEDED_CONTRAST) {
    const details = { value: accent, contrast: found.toFixed(2), needed: String(NEEDED_CONTRAST) };
    problems.push(problem('T963', at(['brand', 'accent']), { ...details, suggestion: readableOnLight(accent) }));
  }
  if (logo !== undefined && !publicFiles.includes(logo.slice(1)))
    problems.push(problem('T964', at(['brand', 'logo']), { value: logo }));
  return problems;
};
