import type { ProblemKind } from './problems.ts';

/** What can be wrong with entries that were written for another edition than the base. */
export const UPGRADE_PROBLEMS = {
  T971: {
    message: (p) => `\`basedOn\` names edition ${p.edition}, which the package of the base does not have`,
    hint: (p) => `name the edition that this text was written for; the playbook builds on ${p.base}`,
  },
  T972: {
    message: (p) => `\`${p.path}\` of ${p.owner} needs ${p.id}, which edition ${p.edition} no longer has`,
    hint: (p) => `settle the entry: tandem resolve ${p.owner} --edit`,
  },
  T973: {
    message: () => `this is where a conflict is being settled, and it is not settled yet`,
    hint: (p) => `finish it and run tandem resolve ${p.id} --edit, or choose a side: --mine or --upstream`,
  },
} as const satisfies Record<string, ProblemKind>;
