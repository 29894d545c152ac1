import type { ProblemKind } from './problems.ts';

/** What can be wrong with the base that a playbook builds on, and with its brand. */
export const BASE_PROBLEMS = {
  T961: {
    message: (p) => `${p.package} has no edition ${p.edition}`,
    hint: (p) => (p.known ? `choose one of these: ${p.known}` : `update it: npm update ${p.package}`),
  },
  T962: {
    message: (p) => `the package \`${p.package}\` is not installed`,
    hint: (p) => `install it: npm install ${p.package}`,
  },
  T963: {
    message: (p) =>
      `text in the accent ${p.value} has a contrast of ${p.contrast} on the page; people need ${p.needed}`,
    hint: (p) => `choose a darker one; of the same hue, ${p.suggestion} passes`,
  },
  T964: {
    message: (p) => `the logo \`${p.value}\` is not in public/`,
    hint: () => 'put the picture into public/, and name it from there: /logo.svg',
  },
} as const satisfies Record<string, ProblemKind>;
