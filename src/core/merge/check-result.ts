import type { Nodes } from 'mdast';
import type { EntrySchema } from '../collection.ts';
import { nodesOf } from '../document/cut-body.ts';
import { fixedIdOf } from '../heading-id.ts';
import { overlayKeys } from '../overlay/overlay-keys.ts';
import { readYaml } from '../read-yaml.ts';
import { checkSentences, textsOf } from './check-sentences.ts';
import type { MergeDocument } from './read-document.ts';
import { holdsName } from './renames.ts';
import type { Renames } from './renames.ts';
import type { Report } from './report.ts';
import type { ThreeWay } from './sequence.ts';
import { commentLines, commentsOf } from './yaml-tree.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** A step, named by its number. */
const STEP_NUMBER = /\bsteps?\s+\d/iu;
/** Fields of overlay entries, which no schema of a collection has. */
const OVERLAY_FIELDS = Object.keys(overlayKeys.shape);

/** Looks at a merged text as a whole: whatever a reader or a schema would stumble over is a conflict. */
export const checkResult = (result: MergeDocument, sides: ThreeWay<MergeDocument>, options: CheckOptions): void => {
  checkSchema(result, sides, options);
  checkHeadingIds(result, sides, options.report);
  checkWords(result, sides, options.report);
  checkSentences(result, sides, options.report);
  checkComments(result, sides, options.report);
  noteStepNumbers(result, sides, options.report);
  noteOldNames(result, options);
  noteTwoNames(options);
};

const checkSchema = (
  result: MergeDocument,
  { mine, theirs }: ThreeWay<MergeDocument>,
  { schema, report }: CheckOptions,
): void => {
  if (!schema) return;
  const issuesOf = ({ yaml }: MergeDocument) => {
    const data = { ...readYaml(yaml, { file: '', firstLine: 1 }).data };
    const own = Object.entries(data).filter(([key]) => !OVERLAY_FIELDS.includes(key));
    return schema.safeParse(Object.fromEntries(own)).error?.issues ?? [];
  };
  if (issuesOf(mine).length > 0 || issuesOf(theirs).length > 0) return;
  for (const issue of issuesOf(result)) {
    report.misfit(`frontmatter: ${issue.path.join('.')}`, `the two changes together break a rule: ${issue.message}`);
  }
};

/** An id that stands twice would lead readers to the wrong section. */
const checkHeadingIds = (
  { blocks }: MergeDocument,
  { mine, theirs }: ThreeWay<MergeDocument>,
  report: Report,
): void => {
  const doubles = (document: Pick<MergeDocument, 'blocks'>) => {
    const names = document.blocks.blocks.flatMap(({ kind, name, title, node }) =>
      kind === 'heading' ? [`#${name ?? ''}`, title ?? ''] : fixedIdsIn(node),
    );
    return new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index));
  };
  const known = doubles(mine).union(doubles(theirs));
  for (const name of doubles({ blocks })) {
    if (!known.has(name)) report.misfit(`heading ${name}`, 'both sides brought a heading of this name');
  }
};

/** Headings in quotations and boxes are often called alike, and then have ids of their own unless they fix them. */
const fixedIdsIn = (node: Nodes): string[] =>
  [...nodesOf(node)]
    .flatMap((inner) => (inner.type === 'heading' ? (fixedIdOf(inner) ?? []) : []))
    .map((id) => `#${id}`);

/** A word that none of the texts has so often is made up by the merge. */
const checkWords = (result: MergeDocument, { base, mine, theirs }: ThreeWay<MergeDocument>, report: Report): void => {
  const [was, own, other] = [countWords(base), countWords(mine), countWords(theirs)];
  for (const [word, count] of countWords(result)) {
    const [b, m, t] = [was, own, other].map((counts) => counts.get(word) ?? 0) as [number, number, number];
    if (count > Math.max(b, m + t)) report.misfit('the body', `the merge would make up the word "${word}"`);
  }
};

const countWords = (document: MergeDocument): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of textsOf(document)) {
    for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
};

/** Comments of mine must be there; one that theirs added may be missing, but not without a word. */
const checkComments = (
  result: MergeDocument,
  { base, mine, theirs }: ThreeWay<MergeDocument>,
  report: Report,
): void => {
  const [now, was] = [commentsIn(result), commentsIn(base)];
  const added = (side: MergeDocument) =>
    commentsIn(side).filter((comment) => !was.includes(comment) && !now.includes(comment));
  for (const comment of added(mine)) report.misfit('frontmatter', `a comment of mine would be lost: ${comment}`);
  for (const comment of added(theirs)) {
    report.note('frontmatter', 'theirs added a comment, which is left out', { theirs: comment });
  }
};

const commentsIn = ({ fields }: MergeDocument): string[] => [
  ...fields.fields.flatMap(commentsOf),
  ...commentLines(fields.tail),
];

/** Who writes "step 3" means a certain step, which has another number where the other side changed the steps. */
const noteStepNumbers = (
  result: MergeDocument,
  { base, mine, theirs }: ThreeWay<MergeDocument>,
  report: Report,
): void => {
  const stepsOf = ({ blocks }: MergeDocument) =>
    blocks.blocks.flatMap(({ kind, key }) => (kind === 'steps' ? [key] : [])).join();
  const mentionsOf = (document: MergeDocument) => textsOf(document).filter((text) => STEP_NUMBER.test(text));
  const isChanged = (side: MergeDocument) => stepsOf(side) !== stepsOf(base);
  const isMentioned = (side: MergeDocument) => mentionsOf(side).some((text) => !mentionsOf(base).includes(text));
  const isShifted =
    (isChanged(mine) && isMentioned(theirs)) ||
    (isChanged(theirs) && isMentioned(mine)) ||
    (isChanged(mine) && isChanged(theirs) && mentionsOf(result).length > 0);
  if (isShifted) report.note('the steps', 'the steps changed, and the text mentions one by its number', {});
};

/** Text that one side added under a name that the other does not use any more. */
const noteOldNames = (result: MergeDocument, { renames, report }: CheckOptions): void => {
  const text = result.yaml + result.body;
  for (const [side, { gone }] of [
    ['mine', renames.mine],
    ['theirs', renames.theirs],
  ] as const) {
    for (const { from, to } of gone) {
      if (!holdsName(text, from)) continue;
      report.note('the text', `${side} renamed "${from}" to "${to}", and the other side's text still says "${from}"`);
    }
  }
};

/** The sides may have given one thing two names, or two values, in different places. */
const noteTwoNames = ({ renames, report }: CheckOptions): void => {
  for (const own of renames.mine.made) {
    const other = renames.theirs.made.find(({ from, to }) => from === own.from && to !== own.to);
    const isWaiting = report.conflicts.some(
      ({ mine, theirs }) => mine?.toLowerCase().includes(own.to) && theirs?.toLowerCase().includes(other?.to ?? ''),
    );
    if (!other || isWaiting) continue;
    report.note('the text', `mine says "${own.to}" where it said "${own.from}", and theirs says "${other.to}"`);
  }
};

interface CheckOptions {
  schema: EntrySchema | undefined;
  renames: { mine: Renames; theirs: Renames };
  report: Report;
}
