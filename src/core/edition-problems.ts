import type { ProblemKind } from './problems.ts';

/** What can be wrong with an edition; it is frozen for ever. */
export const EDITION_PROBLEMS = {
  T951: {
    message: ({ version }) => `edition ${version} froze another text of this file`,
    hint: () => 'put the file back as it was; what should change is written in content/, for the next edition',
  },
  T952: {
    message: ({ path, version }) => `edition ${version} lists \`${path}\`, which is not there`,
    hint: () => 'put the file back; an edition keeps all its files',
  },
  T953: {
    message: ({ version }) => `edition ${version} does not list this file`,
    hint: () => 'remove it; what is new is written in content/, for the next edition',
  },
  T954: {
    message: ({ name }) => `\`${name}\` is no edition`,
    hint: () => 'editions/ holds a folder for each edition, named by its version; remove what is none',
  },
  T955: {
    message: ({ version }) => `this says version ${version}, and its folder says another`,
    hint: () => 'put the file back as it was; the folder of an edition is named by its version',
  },
  T956: {
    message: ({ schema, known }) => `it was written for schema ${schema}; this tandem knows up to ${known}`,
    hint: () => 'update tandem-playbook: npm update tandem-playbook',
  },
  T957: {
    message: () => `\`root: latest\` has no edition to show`,
    hint: () => 'release one with `tandem release`, or set `root: content`',
  },
  T958: {
    message: ({ reason }) => `this edition cannot be read as a whole: ${reason}`,
    hint: () => 'put the folder back as it was released; nothing in it is ever edited',
  },
  T959: {
    message: (p) => `edition ${p.version} is called current, and a newer one is too`,
    hint: () => 'write `status: superseded` in this file; it is the one line of an edition that changes',
  },
  T966: {
    message: (p) => `this no longer says what it said when edition ${p.version} was released`,
    hint: () => 'put the file back as it was; only `status` ever changes, and `reason` with it',
  },
  T967: {
    message: (p) => `edition ${p.version} was released, and its folder is not there`,
    hint: () => 'put the folder back; an edition that readers should not rely on gets `status: withdrawn`',
  },
  T960: {
    message: (p) => `/${p.path} is ${p.mine} here, and ${p.theirs} in ${p.other}; an edition has one file of a path`,
    hint: (p) =>
      p.isOwn
        ? 'give the file in public/ another name, and name it so here'
        : 'run tandem upgrade, so that all entries show the file of one edition',
  },
} as const satisfies Record<string, ProblemKind>;
