import type { ProblemKind } from './problems.ts';

const isPath = (name: string | undefined): boolean => name?.startsWith('.') ?? false;

/** What can be wrong with the base that a playbook builds on, and with its brand. */
export const BASE_PROBLEMS = {
  T961: {
    message: (p) => `${p.package} has no edition ${p.edition}`,
    hint: (p) => {
      if (p.known) return `choose one of these: ${p.known}`;
      return isPath(p.package)
        ? `release one there: tandem release ${p.edition}`
        : `update it: npm update ${p.package}`;
    },
  },
  T962: {
    message: (p) =>
      isPath(p.package) ? `there is no folder ${p.package}` : `the package \`${p.package}\` is not installed`,
    hint: (p) =>
      isPath(p.package)
        ? 'name the folder of the playbook that this one builds on'
        : `install it: npm install ${p.package}`,
  },
  T963: {
    message: (p) =>
      `text in the colour ${p.value} (\`${p.name}\`) has a contrast of ${p.contrast} on ${p.theme} pages; people need ${p.needed}`,
    hint: (p) => `choose a ${p.change} one; of the same hue, ${p.suggestion} passes`,
  },
  T964: {
    message: (p) => `the ${p.what} \`${p.value}\` is not in public/`,
    hint: (p) => `put the ${p.what} into public/, and name it from there: ${p.example}`,
  },
  T965: {
    message: (p) => `the ${p.what} \`${p.value}\` cannot be used: ${p.reason}`,
    hint: (p) => `put another file there, or name one that can be used, such as ${p.example}`,
  },
} as const satisfies Record<string, ProblemKind>;
