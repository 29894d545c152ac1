import { undoUpgrade } from '../disk/undo-upgrade.ts';
import type { Command } from './command.ts';
import { printJson } from './report.ts';

/** Takes the last upgrade back. */
export const undo: Command = async ({ root, json, options }) => {
  const undone = await undoUpgrade(root, options.force === true);
  const { from, to, files, kept } = undone;
  if (json) printJson(undone);
  else {
    const count = files.length === 1 ? '1 file' : `${files.length} files`;
    const lines = [
      from === to
        ? `The upgrade of ${idsOf(files)} is taken back: ${count}. The playbook builds on edition ${to}, as before.`
        : `The upgrade from edition ${from} to ${to} is taken back: ${count}.`,
      ...kept.map((file) => `The text until now is in ${file}.`),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  return 0;
};

/** The entries that were moved by themselves; the base stayed. */
const idsOf = (files: readonly string[]): string =>
  files
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.replace(/^content\/|\.mdx$/g, ''))
    .join(' and ') || 'one entry';
