import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { closest } from '../core/closest.ts';
import { typedHere } from '../disk/typed-here.ts';
import { keepCompiledCode } from './compiled-code.ts';
import { VERBS } from './verbs.ts';
import { wrongOption } from './wrong-option.ts';
import type { Verb } from './verbs.ts';

const OPTIONS = {
  cwd: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What is asked of no verb. */
const ALONE: ParseArgsOptionsConfig = { version: { type: 'boolean' } };

const OLDEST_NODE = [22, 12] as const;

/** Runs the verb that the arguments name, and prints what comes of it or why it cannot begin. Gives the exit code. */
export const tandem = async (args: string[]): Promise<number> => {
  try {
    return await run(args);
  } catch (error) {
    return fail(args, error instanceof Error ? error.message : String(error));
  }
};

const run = async (args: string[]): Promise<number> => {
  const name = verbIn(args);
  const verb = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  const options = { ...(name === undefined ? ALONE : verb?.options), ...OPTIONS };
  if (name !== undefined && !verb) return fail(args, unknownVerb(name));
  const misused = verb?.passesOn === true ? undefined : wrongOption(args, options);
  if (misused !== undefined) return fail(args, misused);
  const { values, positionals } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: verb?.passesOn !== true,
  });
  if (values.help) {
    process.stdout.write(help());
    return 0;
  }
  const given: Readonly<Record<string, unknown>> = values;
  if (given.version === true) {
    process.stdout.write(`${await ownVersion()}\n`);
    return 0;
  }
  if (name === undefined || !verb)
    return fail(args, `which verb? ${Object.keys(VERBS).join(', ')}. tandem --help says what each does.`);
  const swallowed = swallowedBy(name, verb, args);
  if (swallowed !== undefined) return fail(args, swallowed);
  const operands = verb.passesOn ? passedOn(name, args) : positionals.slice(1);
  const wrong = (verb.passesOn ? undefined : wrongOperands(name, verb, operands)) ?? wrongNode(verb);
  if (wrong !== undefined) return fail(args, wrong);
  const root = resolve(typeof values.cwd === 'string' ? values.cwd : '.');
  keepCompiledCode(root);
  const command = await verb.load();
  const json = values.json === true;
  const own = verb.readsContent === false ? { collections: await ourCollections() } : await codeOf(root);
  if ('problems' in own) return (await import('./report.ts')).reportProblems(own.problems, json);
  return command({
    collections: own.collections,
    root,
    json,
    operands: verb.ids ? await asIds(operands) : operands,
    options: values,
  });
};

const ownVersion = async (): Promise<string> => {
  const file = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
};

const asIds = async (operands: readonly string[]): Promise<string[]> => {
  const { idFrom } = await import('../core/id-from.ts');
  return operands.map(idFrom);
};

const ourCollections = async () => (await import('../collections/index.ts')).collections;

/** What the project brings: its configuration may give collections to `tandem()`. */
const codeOf = async (root: string) => (await import('../config/load-project.ts')).loadProject(root);

const help = (): string =>
  [
    'tandem <verb> [options]',
    '',
    ...Object.values(VERBS).map(({ usage, does }) => `  ${usage}\n      ${does}`),
    '',
    '  --cwd DIR              the project (default: this folder)',
    '  --json                 one JSON document instead of text',
    '  --version              says which version of tandem this is',
    '',
    'Exit codes: 0 fine, 1 error or problems, 2 an update or drift is there, 3 decisions wait for a person.',
    '',
  ].join('\n');

/** The verb: the first word that is neither an option nor the value of `--cwd`. */
const verbIn = (args: readonly string[]): string | undefined =>
  args.find((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--cwd');

/** What follows the verb, without what every verb takes. */
const passedOn = (name: string, args: readonly string[]): string[] =>
  args
    .slice(args.indexOf(name) + 1)
    .filter((arg, index, all) => arg !== '--json' && !arg.startsWith('--cwd') && all[index - 1] !== '--cwd');

/** What to say of an option that npm has kept, where the -- before it was forgotten; without it, a rehearsal would be real. */
const swallowedBy = (name: string, { options = {} }: Verb, args: readonly string[]): string | undefined => {
  const script = process.env.npm_lifecycle_event;
  if (script !== 'tandem' && script !== name) return undefined;
  const taken = Object.keys(options).flatMap((option) => {
    const value = process.env[`npm_config_${option.replaceAll('-', '_')}`] ?? '';
    if (['', 'false'].includes(value) || args.includes(`--${option}`)) return [];
    // What stood behind it, its value or an operand, npm took too.
    return [{ option, written: value === 'true' ? `--${option}` : `--${option} ${value}` }];
  });
  const [first] = taken;
  if (!first) return undefined;
  const given = [...taken.map(({ written }) => written), ...args.toSpliced(args.indexOf(name), 1)].join(' ');
  const line = script === name ? `npm run ${name} -- ${given}` : `npm run tandem -- ${name} ${given}`;
  return `npm took --${first.option} for itself. Put -- before it: ${line}. Nothing was done.`;
};

const wrongOperands = (name: string, { operands: [least, most] = [0, 0], usage }: Verb, given: readonly string[]) => {
  if (given.length < least) return `${name} needs more to go on. Usage: tandem ${usage}`;
  const extra = given.slice(most).join(' ');
  return extra ? `${name} takes no "${extra}". Usage: tandem ${usage}` : undefined;
};

const wrongNode = ({ anyNode }: Verb): string | undefined => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  const isNew = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  if (isNew || anyNode) return undefined;
  return `Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}. In a project, npm run tandem brings its own.`;
};

const unknownVerb = (name: string): string => {
  const near = closest(name, Object.keys(VERBS));
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  return `"${name}" is not a verb of tandem.${hint} tandem --help lists all.`;
};

const fail = (args: readonly string[], reason: string): number => {
  const message = typedHere(reason);
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ error: message }, null, 2)}\n`);
  else process.stderr.write(`tandem: ${message}\n`);
  return 1;
};
