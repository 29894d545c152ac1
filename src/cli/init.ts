import { existsSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { planProject, QUESTIONS, usualAnswers, wrongAnswer } from '../core/new-project.ts';
import type { Answers, PlaybookOnDisk } from '../core/new-project.ts';
import { readNewBase } from '../disk/new-base.ts';
import { readOwnPackage, writeProject, wrongFolder } from '../disk/project-folder.ts';
import { textOption } from './command.ts';
import type { Command, CommandInput } from './command.ts';
import { printJson } from './report.ts';

const FIELDS = ['name', 'url', 'accent'] as const satisfies (keyof Answers)[];
const NOTHING = 'Nothing was written.';

/** Makes a project on the newest edition of a playbook: that of this package, or another one. */
export const init: Command = async (input) => {
  const { root, json, operands } = input;
  const folder = resolve(root, operands[0] ?? '');
  const own = await readOwnPackage();
  const given = packageSpec(input, folder);
  const base = await readNewBase(root, { named: textOption(input, 'base'), folder });
  // A division has the generator from where its base has it: the registry may not have it at all.
  const tandem = given ?? base?.tandem ?? `^${own.version}`;
  const { accent, ...usual } = usualAnswers(basename(folder));
  // On another playbook, the colour is as there.
  const answers = await answersFor(input, base ? usual : { ...usual, accent });

  const { node, template } = own;
  const { edition } = base ?? own;
  const dependencies = { tandem, node, base: base?.dependencies };
  const files = planProject({ template, answers, edition, base, dependencies });
  const wrong = await wrongFolder(folder, files);
  if (wrong !== undefined) throw new Error(`${folder} ${wrong}. Name a new or an empty folder. ${NOTHING}`);
  await writeProject(folder, files);
  const shown = relative(process.cwd(), folder) || '.';
  if (json) {
    const on = base ? { base: base.package, edition } : { edition };
    printJson({ folder: shown, ...on, package: tandem, ...answers, files: files.map(({ path }) => path) });
  } else process.stdout.write(whatNext({ shown, edition, answers, tandem, base }));
  return 0;
};

/** What stands in package.json for this package where somebody says so: a path from the project, or the text itself. */
const packageSpec = (input: CommandInput, folder: string): string | undefined => {
  const given = textOption(input, 'package');
  if (given === undefined) return undefined;
  const isPath = /^(?:file:|\.|\/|[a-z]:)|\.tgz$/i.test(given) && !/^https?:/.test(given);
  if (!isPath) return given;
  const path = resolve(input.root, given.replace(/^file:/, ''));
  if (!existsSync(path)) throw new Error(`--package: there is no ${path}. ${NOTHING}`);
  return `file:${relative(folder, path).split(sep).join('/')}`;
};

/** The answers given as options; the others are asked for at a terminal, and as usual elsewhere. */
const answersFor = async (input: CommandInput, usual: Answers): Promise<Answers> => {
  const given = Object.fromEntries(FIELDS.map((field) => [field, textOption(input, field)]));
  const problems = FIELDS.flatMap((field) => problemWith(field, given[field]));
  if (problems.length > 0) throw new Error(`${problems.join('\n')}\n${NOTHING}`);
  const answers = { ...usual };
  const terminal = process.stdin.isTTY && process.stdout.isTTY && !input.json ? openTerminal() : undefined;
  try {
    for (const field of FIELDS)
      if (given[field] !== undefined) answers[field] = given[field];
      else if (usual[field] !== undefined) answers[field] = (await terminal?.ask(field, usual[field])) ?? usual[field];
  } finally {
    terminal?.close();
  }
  return answers;
};

const problemWith = (field: keyof Answers, value: string | undefined): string[] => {
  const wrong = value === undefined ? undefined : wrongAnswer(field, value);
  return wrong === undefined ? [] : [`--${field}: ${wrong}`];
};

/** Asks until the answer will do; Enter takes the usual one. */
const openTerminal = () => {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  // Without this, Ctrl+C and Ctrl+D would end the process as if all were well.
  lines.once('SIGINT', () => process.exit(1));
  const ask = async (field: keyof Answers, usual: string): Promise<string> => {
    for (;;) {
      const answer = (await lines.question(`${QUESTIONS[field]} (${usual}) `)).trim() || usual;
      const wrong = wrongAnswer(field, answer);
      if (wrong === undefined) return answer;
      process.stdout.write(`${wrong}\n`);
    }
  };
  return { ask, close: () => lines.close() };
};

const whatNext = ({ shown, edition, answers, tandem, base }: Made): string =>
  [
    `${answers.name} is in ${join(shown, sep)}, on edition ${edition} of ${base?.name ?? 'Tandem'}.`,
    ...(base?.package.startsWith('.')
      ? [`It takes that from ${base.package}: whoever else builds it needs that folder there.`]
      : []),
    ...(tandem.startsWith('file:')
      ? [`It takes Tandem from ${tandem.slice('file:'.length)}: whoever else builds it needs that file there.`]
      : []),
    '',
    ...(shown === '.' ? [] : [`  cd ${/\s/.test(shown) ? `"${shown}"` : shown}`]),
    '  npm install     fetches what it needs; pnpm and Yarn will do as well',
    '  npm start       builds the site and shows it at http://localhost:4321/',
    '',
    'README.md says what to edit, and how to publish.',
    '',
  ].join('\n');

interface Made {
  shown: string;
  edition: string;
  answers: Answers;
  tandem: string;
  base: PlaybookOnDisk | undefined;
}
