import type { Block, Item, MapGroup } from '../../view/blocks.ts';
import { asItems, entriesBlock, moreBlock } from '../../view/blocks.ts';
import { creditOf } from '../../view/credit.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { Side } from '../../view/sides.ts';
import { toolFact } from '../../view/tool.ts';
import type { DataOf } from '../../core/collection.ts';
import type { EntryOf } from '../../view/entry.ts';
import { shownBy } from '../cases/shown-by.ts';
import { jobs } from '../jobs/index.ts';
import { situations } from '../situations/index.ts';
import { decisions } from './index.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** The side whose colour a decision carries. */
export const sideOfDecision = (decides: DataOf<typeof schema>['decides']): Side | undefined => SIDE_OF[decides];

const SIDE_OF = { product: 'product', engineering: 'engineering', joint: 'together', other: undefined } as const;

/** The page of all decisions: the map of their rights. */
export const decisionIndex = (playbook: Playbook): Block[] => [
  ...toolFact(['decision-map'], playbook).map((fact): Block => ({ kind: 'facts', facts: [fact] })),
  decisionMap(playbook),
  creditOf(playbook),
];

/** All decision rights, grouped by job. */
const decisionMap = (playbook: Playbook): Block => ({
  kind: 'decision-map',
  groups: playbook
    .in(jobs)
    .map(({ id, slug, title }) => ({
      id: `job_${slug}`,
      slug,
      href: playbook.href(id),
      text: title,
      rows: mapRows(id, playbook),
    }))
    .filter(({ rows }) => rows.length > 0),
  scopes: Object.entries(playbook.pick(words).scopes).map(([id, text]) => ({ id, text: playbook.say.capital(text) })),
  file: { href: `${playbook.base}decisions/rights.yaml`, text: playbook.pick(words).file },
});

const mapRows = (job: string, playbook: Playbook): MapGroup['rows'] =>
  playbook
    .in(decisions)
    .filter(({ data }) => data.job === job)
    .map(({ id, slug, title, data }) => ({
      slug,
      href: playbook.href(id),
      text: title,
      question: data.question,
      side: sideOfDecision(data.decides),
      decides: deciderName(data.decides, playbook),
      drives: deciderName(data.drives, playbook),
      scope: data.scope,
      tieBreak: data.tieBreak,
      why: data.whyDefault,
      presets: presetsOf(data, playbook),
    }));

/** A decision: who has the final say, how the others take part, what happens if they differ, and why. */
export const decisionBlocks = (entry: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const { data } = entry;
  const say = playbook.pick(words);
  return [
    { kind: 'facts', facts: filled(factsOf(data, playbook)) },
    {
      kind: 'verdict',
      label: say.whoDecides,
      text: deciderName(data.decides, playbook),
      side: sideOfDecision(data.decides),
    },
    { kind: 'roster', id: 'takes_part', title: say.takesPart, rows: filled(rosterOf(data, playbook)) },
    ...(data.tieBreak
      ? [
          {
            kind: 'text' as const,
            id: 'tie-break',
            title: say.differ,
            tone: 'plain' as const,
            text: data.tieBreak,
          },
        ]
      : []),
    { kind: 'text', id: 'why-default', title: say.whyDefault, tone: 'plain', text: data.whyDefault },
    { kind: 'body', id: 'in_practice', title: say.inPractice },
    ...moreBlock(playbook.words.page.more, [...presetBlocks(data, playbook), ...shownBy(entry.id, playbook)]),
  ];
};

const factsOf = (data: DataOf<typeof schema>, playbook: Playbook): Labelled[] => {
  const say = playbook.pick(words);
  const { capital } = playbook.say;
  return [
    { label: say.job, items: [playbook.link(data.job)] },
    { label: say.undoing, items: [{ text: capital(say.reversible[data.reversible]) }] },
    { label: say.review, items: asItems(reviewOf(data, playbook)) },
    { label: say.reaches, items: data.scope ? [{ text: capital(say.scopes[data.scope]) }] : [] },
  ];
};

const rosterOf = (data: DataOf<typeof schema>, playbook: Playbook): Labelled[] => {
  const say = playbook.pick(words);
  return [
    { label: say.drives, items: [{ text: deciderName(data.drives, playbook) }] },
    { label: say.mustAgree, items: asItems(data.mustAgree) },
    { label: say.consulted, items: asItems(data.consulted) },
    { label: say.informed, items: asItems(data.informed) },
    { label: say.carriesOut, items: asItems(data.carriesOut) },
    { label: say.escalatesTo, items: [{ text: data.escalatesTo }] },
  ];
};

/** Who decides or brings the options, as it stands alone. */
export const deciderName = (who: DataOf<typeof schema>['decides'], playbook: Playbook): string =>
  playbook.say.capital(playbook.pick(words).deciders[who]);

const filled = (lines: readonly Labelled[]): Labelled[] => lines.filter(({ items }) => items.length > 0);

const reviewOf = ({ review }: DataOf<typeof schema>, playbook: Playbook): string[] => {
  if (!review) return [];
  const { rhythms, minutes } = playbook.words;
  const rhythm = playbook.say.capital(rhythms[review.every]);
  return [playbook.pick(words).reviewed(rhythm, minutes(review.minutes), review.what)];
};

const presetsOf = ({ presets }: DataOf<typeof schema>, playbook: Playbook): { name: string; text: string }[] =>
  Object.entries(playbook.pick(words).presets).flatMap(([key, name]) => {
    const preset = presets[key as keyof typeof presets]; // the keys of both are the same
    return preset ? [{ name, text: preset.note }] : [];
  });

const presetBlocks = (data: DataOf<typeof schema>, playbook: Playbook): Block[] => {
  const columns = presetsOf(data, playbook).map(({ name, text }) => ({ title: name, items: asItems([text]) }));
  return columns.length > 0 ? [{ kind: 'columns', id: 'presets', title: playbook.pick(words).others, columns }] : [];
};

/** What a decision shapes and is shaped by, and the situations that turn on it. */
export const aroundDecision = ({ id, data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const shapedBy = playbook
    .in(decisions)
    .filter((other) => other.data.cascadesTo.includes(id))
    .map((other) => other.id);
  const turningOnIt = playbook
    .in(situations)
    .filter((situation) => situation.data.decisions.includes(id))
    .map((situation) => situation.id);
  const say = playbook.pick(words);
  return [
    ...entriesBlock('cascades-to', say.shapes, playbook.links(data.cascadesTo), 'plain'),
    ...entriesBlock('shaped-by', say.shapedBy, playbook.links(shapedBy), 'plain'),
    ...entriesBlock('situations', say.situations, playbook.links(turningOnIt), 'plain'),
  ];
};

/** Who takes part, or a fact, under its label. */
interface Labelled {
  label: string;
  items: Item[];
}
