import { closestId } from '../core/closest-id.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import { startOverlay } from '../core/overlay/start-overlay.ts';
import { TANDEM } from '../disk/typed-here.ts';
import { readOwn } from '../disk/read-own.ts';
import type { OwnPlaybook } from '../disk/read-own.ts';
import { writeFiles } from '../disk/write-files.ts';
import type { Command, CommandInput } from './command.ts';
import { printJson, reportProblems } from './report.ts';

/** Starts a file that changes one entry of the base, and says what to edit. */
export const customise: Command = async (input) => {
  const { collections, root, json, operands, options } = input;
  const kind = kindOf(input);
  const { own, problems } = await readOwn(root, collections);
  if (!own) return reportProblems(problems, json);
  const base = entryOf(operands[0] ?? '', own);
  const { id } = base;
  const { edition } = own.base.name;
  const { terms } = own.base.settings;
  const file = `content/${id}.mdx`;
  const before = own.content.find((source) => source.id === id)?.text;
  if (before !== undefined && options.force !== true)
    throw new Error(`${file} is there already. Edit it, or use --force to start anew. Nothing was written.`);
  const text = startOverlay({ kind, base, edition, terms: Object.keys(terms) });
  const kept = await writeFiles(root, [{ file, before, text }], options.force === true);
  if (json) printJson({ id, file, overlay: kind, basedOn: edition, kept });
  else process.stdout.write(`${file} ${WRITTEN[kind]}\n${keptLine(kept)}${adviceOn(base, kind, Object.keys(terms))}`);
  return 0;
};

const KINDS = ['patch', 'replace', 'hide'] as const;
type Kind = (typeof KINDS)[number];

/** What to do with the new file. */
const WRITTEN = {
  patch: 'is there. Take the # away in front of what you change, and write sections below the second ---.',
  replace: 'is there, with the whole text of the base. Edit it.',
  hide: 'is there, and the entry is hidden. Say why under `reason`.',
} as const satisfies Record<Kind, string>;

const kindOf = ({ options }: CommandInput): Kind => {
  const given = KINDS.filter((kind) => options[kind] === true);
  if (given.length > 1)
    throw new Error(`Use one of ${given.map((kind) => `--${kind}`).join(' and ')}. Nothing was written.`);
  return given[0] ?? 'patch';
};

const entryOf = (id: string, { base: { edition, name } }: OwnPlaybook): EntrySource => {
  const found = edition.sources.find((source) => source.id === id);
  if (found) return found;
  const near = closestId(
    id,
    edition.sources.map((source) => source.id),
  );
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  throw new Error(`Edition ${name.edition} has no entry "${id}".${hint} Nothing was written.`);
};

/** A smaller change that might do. */
const adviceOn = ({ text }: EntrySource, kind: Kind, terms: readonly string[]): string => {
  const used = terms.filter((term) => text.includes(`{${term}}`) || text.includes(`{${term}|`));
  const names = used.map((term) => `{${term}}`).join(', ');
  return [
    ...(kind === 'hide' ? [`${TANDEM} check says whether another entry needs it.\n`] : []),
    ...(kind === 'replace'
      ? ['A new edition changes little in it by itself; a patch (--patch) keeps what you leave.\n']
      : []),
    ...(names && kind !== 'hide'
      ? [`It uses ${names}: to change a name everywhere, set a term in playbook.yaml instead.\n`]
      : []),
  ].join('');
};

const keptLine = (kept: readonly string[]): string => kept.map((file) => `The old text is in ${file}.\n`).join('');
