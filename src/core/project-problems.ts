import { didYouMean } from './did-you-mean.ts';
import { LARGEST_FILE } from './frozen-files.ts';
import type { ProblemKind } from './problems.ts';

const MEGABYTE = 1024 * 1024;

/** What can be wrong with a project as a whole, and with what it has for its bodies. */
export const PROJECT_PROBLEMS = {
  T521: {
    message: (p) => `the file "${p.value}", which is imported, is not in the project`,
    hint: () =>
      'write its path from the file of the entry in content/, with its ending: ../../src/components/Own.astro',
  },
  T522: {
    message: (p) => `<${p.name}> is neither imported nor a component of this playbook`,
    hint: (p) =>
      didYouMean(p.suggestion, '<', '>') ?? 'import it at the start of the body, or write \\< for the character',
  },
  T523: {
    message: (p) => `the file "${p.value}" cannot be published with an edition: ${p.reason}`,
    hint: () => `put an ordinary file of at most ${LARGEST_FILE / MEGABYTE} MB there`,
  },
  T524: {
    message: (p) => `the file "${p.value}" is not in public/`,
    hint: (p) => didYouMean(p.suggestion) ?? 'put it there: /files/list.pdf is public/files/list.pdf',
  },
  T701: {
    message: () => `there is no playbook.yaml`,
    hint: () => 'run the command in the folder of a playbook, or name it with --cwd',
  },
  T702: {
    message: () => `there are no entries`,
    hint: () => 'write the first one: content/README.md of the package tandem-playbook shows how',
  },
  T703: {
    message: (p) => `the code of the project cannot be loaded: ${p.reason}`,
    hint: () =>
      'what astro.config imports must run in Node; name files with their endings, such as ./collections/rituals.mjs',
  },
  T704: {
    message: (p) => `an entry of the collection "${p.name}", which this project does not have`,
    hint: (p) => `give ${p.name} to tandem() in astro.config, as the playbook did that wrote the entry`,
  },
  T705: {
    message: (p) => `\`${p.path}\` is "${p.value}", and there is no such file in the project`,
    hint: () =>
      'write its path from the folder of the project, such as ./src/components/Own.astro, or put the file there',
  },
  T981: {
    message: (p) => `${p.id} is there already and says something else, so that an import would write over it`,
    hint: () => 'delete it to take it anew, or give the file that is imported another name to keep both',
  },
  T982: {
    message: (p) => `the file of this name holds something else than ${p.value}, which an import would put there`,
    hint: () => 'delete it, or give it another name',
  },
} as const satisfies Record<string, ProblemKind>;
