import type { ProblemKind } from './problems.ts';

/** What can be wrong with entries that were written for another edition than the base. */
export const UPGRADE_PROBLEMS = {
  T971: {
    message: (p) => `\`basedOn\` names edition ${p.edition}, which the package of the base does not have`,
    hint: (p) => `name the edition that this text was written for; the playbook builds on ${p.base}`,
  },
  T972: {
    message: (p) => `\`${p.path}\` of ${p.owner} needs ${p.id}, which edition ${p.edition} no longer has`,
    hint: (p) => `run tandem upgrade; where the entry waits then, settle it: tandem resolve ${p.owner} --edit`,
  },
  T973: {
    message: () => `this is where a conflict is being settled, and it is not settled yet`,
    hint: (p) =>
      `finish it and run tandem resolve ${p.id} --edit, or choose a side: --mine or --upstream; where nothing waits, remove this file`,
  },
  T976: {
    message: (p) => `${p.place} of ${p.id} waits for you: ${p.reason}`,
    hint: (p) => `decide it: tandem resolve ${p.id} --part ${p.part} --mine, --upstream or --edit`,
  },
  T977: {
    message: (p) => `keeps what waits of ${p.id}, which is no entry of yours`,
    hint: () => 'delete the file, or give the entry its old name again',
  },
  T978: {
    message: (p) =>
      `this is written for edition ${p.basedOn}, and the playbook builds on ${p.edition}: ${p.id} is shown as before`,
    hint: () => 'run tandem upgrade: it merges this, or says what you have to decide',
  },
  T974: {
    message: (p) => `"${p.value}" is no decision of this playbook`,
    hint: (p) => (p.suggestion ? `did you mean ${p.suggestion}?` : 'name a decision by its id, or take it out'),
  },
  T975: {
    message: (p) => `${p.value} is hidden by ${p.file}`,
    hint: (p) => `take it out here, or delete ${p.file} to show the decision again`,
  },
} as const satisfies Record<string, ProblemKind>;
