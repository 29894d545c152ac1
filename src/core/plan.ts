import type { Collections } from './collection.ts';
import { EntryDocument } from './document/entry-document.ts';
import { overlayOf } from './overlay/follow-editions.ts';
import { startOverlay } from './overlay/start-overlay.ts';
import type { EntrySource } from './parse-entry.ts';
import type { Problem } from './problems.ts';
import { compareText } from './problems.ts';
import { findingOf } from './upgrade/finding.ts';
import { conflictStep, planEntry, successorOf } from './upgrade/plan-entry.ts';
import type { EntryContext, EntryStep, TargetEdition } from './upgrade/plan-entry.ts';
import { renamedIds, withoutKept } from './document/renamed-ids.ts';

/**
 * What moves an organisation's entries to an edition: a step for each one that something becomes of, by id. `problemsOf`
 * composes the playbook as it would be; an entry that a merge would leave with a problem waits for a person instead.
 */
export const planUpgrade = (input: UpgradeInput): UpgradePlan => {
  const { content, problemsOf } = input;
  const context = contextOf(input);
  let steps = content
    .flatMap((source) => stepOf(source, input.from, context) ?? [])
    .filter(({ id }) => input.only === undefined || input.only === id)
    .sort((a, b) => compareText(a.id, b.id));
  const isNothing = input.from.version === input.target.version && steps.every(({ writes }) => writes.length === 0);
  const { renamed } = context;
  if (isNothing) return { steps, renamed, problems: problemsOf(content) };
  let problems = problemsOf(contentAfter(content, steps));
  for (let settled = false; !settled;) {
    const next = steps.map((step) => withProblems(step, problems));
    settled = next.every((step, index) => step === steps[index]);
    steps = next;
    if (!settled) problems = problemsOf(contentAfter(content, steps));
  }
  return { steps, renamed, problems };
};

/** What the steps of an upgrade need to know. */
export const contextOf = ({
  target,
  editions,
  content,
  from,
  collections,
  waiting = new Map(),
}: Omit<UpgradeInput, 'only' | 'problemsOf'>): EntryContext => {
  const stays = (source: EntrySource) => {
    const overlay = overlayOf(source, from.version);
    return !overlay || !successorOf(overlay, { target, editions });
  };
  const kept = content.filter(({ id }) => target.renamed.has(id)).filter(stays);
  return {
    collections,
    target,
    editions,
    files: new Map(content.map(({ file, text }) => [file, text])),
    waiting,
    renamed: withoutKept(target.renamed, new Set(kept.map(({ id }) => id))),
  };
};

/** An edition, as overlays are moved to it. */
export const asTarget = (version: string, sources: readonly EntrySource[]): TargetEdition => ({
  version,
  entries: entriesById(sources),
  renamed: renamedIds(sources),
});

export const entriesById = (sources: readonly EntrySource[]): Map<string, EntrySource> =>
  new Map(sources.map((source) => [source.id, source]));

/** The entries of `content/` as some steps leave them. */
const contentAfter = (content: readonly EntrySource[], steps: readonly EntryStep[]): EntrySource[] => {
  const files = new Map(content.map((source) => [source.file, source]));
  const entries = steps.flatMap(({ writes }) => writes.filter(({ file }) => file.endsWith('.mdx')));
  for (const { file, text } of entries) {
    if (text === undefined) files.delete(file);
    else files.set(file, { id: file.replace(/^content\/|\.mdx$/g, ''), file, text });
  }
  return [...files.values()];
};

const stepOf = (source: EntrySource, from: EditionEntries, context: EntryContext): EntryStep | undefined => {
  const overlay = overlayOf(source, from.version);
  return overlay ? planEntry(overlay, context) : planOwn(source, from, context);
};

/** An entry of the organisation's own follows new names, and gives way to nothing: where the base takes up its name, it stays. */
const planOwn = (
  source: EntrySource,
  from: EditionEntries,
  { target, renamed }: EntryContext,
): EntryStep | undefined => {
  const { id, file, text } = source;
  const about = { id, file, overlay: null, basedOn: null, conflicts: [] };
  const { version } = target;
  if (/^\uFEFF?---[^]*?^overlay:/m.test(text)) return undefined;
  const followed = EntryDocument.of(source).rename(renamed).text;
  const notes = followed === text ? [] : [findingOf('references', 'they follow entries that have another name now')];
  if (target.entries.has(id) && !from.entries.has(id)) {
    const message = `edition ${version} has an entry of this name too; yours takes its place (overlay: replace)`;
    const replacing = startOverlay({ kind: 'replace', base: { ...source, text: followed }, edition: version });
    notes.unshift(findingOf('the name', message));
    return { ...about, outcome: 'review', notes, writes: [{ file, text: replacing }] };
  }
  return followed === text ? undefined : { ...about, outcome: 'review', notes, writes: [{ file, text: followed }] };
};

/** A step whose result has problems becomes a decision. */
const withProblems = (step: EntryStep, problems: readonly Problem[]): EntryStep => {
  const files = step.writes.filter(({ text }) => text !== undefined).map(({ file }) => file);
  const found = problems.filter(({ file }) => files.includes(file));
  // Of an entry of one's own there is no other side to choose.
  if (found.length === 0 || step.overlay === null) return step;
  return conflictStep(
    step,
    found.map(({ message, line }) => findingOf(`line ${line} of what the merge gives`, message)),
  );
};

interface EditionEntries {
  version: string;
  entries: ReadonlyMap<string, EntrySource>;
}

export interface UpgradeInput {
  collections: Collections;
  /** The entries of `content/`. */
  content: readonly EntrySource[];
  /** The edition that the playbook builds on. */
  from: EditionEntries;
  target: TargetEdition;
  editions: EntryContext['editions'];
  /** The texts of what waits beside entries, by file; none where it is left out. */
  waiting?: ReadonlyMap<string, string>;
  /** The one entry that moves, by id. */
  only?: string | undefined;
  /** Composes the entries of `content/` on the target, and gives the problems that were not there before. */
  problemsOf: (content: readonly EntrySource[]) => readonly Problem[];
}

/** What an upgrade does with entries. */
export interface UpgradePlan {
  steps: EntryStep[];
  /** The new ids of entries of the base by their old ones, which references follow. */
  renamed: ReadonlyMap<string, string>;
  /** What is wrong afterwards, and nobody decides by choosing a side. */
  problems: readonly Problem[];
}
