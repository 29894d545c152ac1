#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import leven from 'leven';
import type { Command } from './command.ts';

const VERBS: Record<string, { does: string; usage: string; load: () => Promise<Command> }> = {
  check: {
    usage: 'check',
    does: 'reads everything and reports all problems',
    load: async () => (await import('./check.ts')).check,
  },
  compose: {
    usage: 'compose [--out DIR]',
    does: 'writes the composed tree (default .tandem/composed)',
    load: async () => (await import('./compose.ts')).composeCommand,
  },
};

const OPTIONS = {
  cwd: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const help = (): string =>
  [
    'tandem <verb> [options]',
    '',
    ...Object.values(VERBS).map(({ usage, does }) => `  ${usage.padEnd(22)} ${does}`),
    '',
    '  --cwd DIR              the project (default: this folder)',
    '  --json                 one JSON document instead of text',
    '',
    'Exit codes: 0 fine, 1 error or problems, 2 an update or drift is there, 3 decisions wait for a person.',
    '',
  ].join('\n');

const run = async (args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [name, ...operands] = positionals;
  if (values.help) {
    process.stdout.write(help());
    return 0;
  }
  if (name === undefined)
    return fail(`which verb? ${Object.keys(VERBS).join(', ')}. tandem --help says what each does.`);
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) return fail(unknownVerb(name));
  if (operands.length > 0) return fail(`tandem ${name} takes no "${operands.join(' ')}". Usage: tandem ${verb.usage}`);
  const command = await verb.load();
  return command({ root: resolve(values.cwd ?? '.'), json: values.json ?? false, out: values.out });
};

const unknownVerb = (name: string): string => {
  const [nearest] = Object.keys(VERBS).sort((a, b) => leven(name, a) - leven(name, b));
  return `"${name}" is not a verb of tandem. Did you mean "${nearest ?? ''}"? tandem --help lists all.`;
};

const fail = (message: string): number => {
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: message }, null, 2)}\n`);
  else process.stderr.write(`tandem: ${message}\n`);
  return 1;
};

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = fail(error instanceof Error ? error.message : String(error));
}
