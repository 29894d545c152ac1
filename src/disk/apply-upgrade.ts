import type { UpgradePlan } from '../core/plan.ts';
import { PLAYBOOK_FILE } from '../core/playbook-file.ts';
import { withBaseEdition } from '../core/document/base-edition.ts';
import { withLinksRenamed } from '../core/document/settings-ids.ts';
import { withTermsSet } from '../core/upgrade/kept-terms.ts';
import type { KeptTerms } from '../core/upgrade/kept-terms.ts';
import type { OwnPlaybook } from './read-own.ts';
import { rememberUpgrade } from './undo-upgrade.ts';
import { writeFiles } from './write-files.ts';
import type { FileWrite } from './write-files.ts';

/**
 * Does what a plan says, in an order in which it may be cut off anywhere: each entry by itself, a file with a new name
 * before the old one goes, and the base last, unless `edition` is left out. Gives the files in which old texts are kept.
 */
export const applyUpgrade = async (root: string, own: OwnPlaybook, upgrade: Upgrade): Promise<string[]> => {
  const texts = new Map([...own.waiting, ...own.content.map(({ file, text }) => [file, text] as const)]);
  const writes = upgrade.plan.steps.flatMap((step) =>
    step.writes.map(({ file, text }) => ({ file, before: texts.get(file), text })),
  );
  const all = [...writes, ...baseWrite(own, upgrade)];
  if (all.length === 0) return [];
  const from = own.base.name.edition;
  // What a person decides about an entry that stays as it is belongs to the upgrade too.
  const left = upgrade.plan.steps
    .filter((step) => step.writes.length === 0)
    .map(({ file }) => ({ file, before: texts.get(file), text: texts.get(file) }));
  return writeFiles(root, all, upgrade.force, () =>
    rememberUpgrade(root, { from, to: upgrade.edition ?? from, writes: [...left, ...all] }),
  );
};

const baseWrite = (
  { playbookFile = '', base }: OwnPlaybook,
  { edition, plan, keptTerms = {} }: Pick<Upgrade, 'edition' | 'plan' | 'keptTerms'>,
): FileWrite[] => {
  if (edition === undefined || edition === base.name.edition) return [];
  const text = withBaseEdition(playbookFile, edition);
  if (text === undefined)
    throw new Error(
      `${PLAYBOOK_FILE} does not name the edition on one line. Write edition: "${base.name.edition}" there. Nothing was written.`,
    );
  return [
    { file: PLAYBOOK_FILE, before: playbookFile, text: withTermsSet(withLinksRenamed(text, plan.renamed), keptTerms) },
  ];
};

interface Upgrade {
  plan: Pick<UpgradePlan, 'steps' | 'renamed'>;
  /** The edition that the playbook builds on afterwards. */
  edition?: string | undefined;
  /** The terms that the edition no longer has, and the playbook sets from now on; none where they are left out. */
  keptTerms?: KeptTerms;
  /** Whether changes that are not committed may be written over. */
  force: boolean;
}
