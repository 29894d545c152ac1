import { compareVersions } from '../core/edition.ts';
import { PROBLEMS } from '../core/problems.ts';
import type { Problem } from '../core/problems.ts';
import { droppedTerms } from '../core/upgrade/kept-terms.ts';
import type { Base } from './base-edition.ts';
import { readBaseEditions } from './base-edition.ts';

/** Problems with a better hint for unknown terms that an earlier edition of the base had: which one dropped it, and what it said. */
export const withDroppedTerms = async (
  root: string,
  problems: readonly Problem[],
  base: Base | undefined,
): Promise<Problem[]> => {
  if (!base || !problems.some(({ code }) => code === 'T601')) return [...problems];
  const { edition } = base.name;
  const earlier = base.known.filter((version) => compareVersions(version, edition) < 0).sort(compareVersions);
  const { bases } = await readBaseEditions(root, base, earlier);
  const hints = new Map<string, string>();
  for (const [index, { settings }] of bases.entries()) {
    const next = bases[index + 1] ?? base;
    for (const [key, { value }] of Object.entries(droppedTerms(settings.terms, next.settings.terms)))
      hints.set(PROBLEMS.T601.message({ value: key }), hintFor(key, { value, edition: next.name.edition }));
  }
  return problems.map((found) => {
    const hint = found.code === 'T601' ? hints.get(found.message) : undefined;
    return hint === undefined ? found : { ...found, hint };
  });
};

const hintFor = (key: string, { value, edition }: { value: string; edition: string }): string =>
  `edition ${edition} of the base dropped it; set it under \`terms\` in playbook.yaml: ${key}: ${JSON.stringify(value)}`;
