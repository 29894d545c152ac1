import type { Block, Item, MapGroup } from '../../view/blocks.ts';
import { asItems, entriesBlock, moreBlock } from '../../view/blocks.ts';
import { capital } from '../../view/capital.ts';
import { creditOf } from '../../view/credit.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { Side } from '../../view/sides.ts';
import { toolFact } from '../../view/tool.ts';
import type { DataOf } from '../../core/collection.ts';
import type { EntryOf } from '../../view/entry.ts';
import { RHYTHMS } from '../../core/schema/rhythm.ts';
import { shownBy } from '../cases/shown-by.ts';
import { jobs } from '../jobs/index.ts';
import { situations } from '../situations/index.ts';
import { decisions } from './index.ts';
import { DECIDERS, PRESETS, REVERSIBLE, SCOPES } from './schema.ts';
import type { schema } from './schema.ts';

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
  scopes: Object.entries(SCOPES).map(([id, text]) => ({ id, text: capital(text) })),
  file: { href: `${playbook.base}decisions/rights.yaml`, text: 'Take the map with you, as a file to fill in' },
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
      decides: capital(DECIDERS[data.decides]),
      drives: capital(DECIDERS[data.drives]),
      scope: data.scope,
      tieBreak: data.tieBreak,
      why: data.whyDefault,
      presets: presetsOf(data),
    }));

/** A decision: who has the final say, how the others take part, what happens if they differ, and why. */
export const decisionBlocks = (entry: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const { data } = entry;
  return [
    { kind: 'facts', facts: filled(factsOf(data, playbook)) },
    {
      kind: 'verdict',
      label: 'Who decides',
      text: capital(DECIDERS[data.decides]),
      side: sideOfDecision(data.decides),
    },
    { kind: 'roster', id: 'takes_part', title: 'Who takes part', rows: filled(rosterOf(data)) },
    ...(data.tieBreak
      ? [
          {
            kind: 'text' as const,
            id: 'tie-break',
            title: 'If you still differ',
            tone: 'plain' as const,
            text: data.tieBreak,
          },
        ]
      : []),
    { kind: 'text', id: 'why-default', title: 'Why this default', tone: 'plain', text: data.whyDefault },
    { kind: 'body', id: 'in_practice', title: 'In practice' },
    ...moreBlock([...presetBlocks(data), ...shownBy(entry.id, playbook)]),
  ];
};

const factsOf = (data: DataOf<typeof schema>, playbook: Playbook): Labelled[] => [
  { label: 'Job', items: [playbook.link(data.job)] },
  { label: 'Undoing it', items: [{ text: capital(REVERSIBLE[data.reversible]) }] },
  { label: 'Looked at again', items: asItems(reviewOf(data)) },
  { label: 'Reaches', items: data.scope ? [{ text: capital(SCOPES[data.scope]) }] : [] },
];

const rosterOf = (data: DataOf<typeof schema>): Labelled[] => [
  { label: 'Brings options', items: [{ text: capital(DECIDERS[data.drives]) }] },
  { label: 'Must agree', items: asItems(data.mustAgree) },
  { label: 'Asked before', items: asItems(data.consulted) },
  { label: 'Told after', items: asItems(data.informed) },
  { label: 'Carries it out', items: asItems(data.carriesOut) },
  { label: 'Escalates to', items: [{ text: data.escalatesTo }] },
];

const filled = (lines: readonly Labelled[]): Labelled[] => lines.filter(({ items }) => items.length > 0);

const reviewOf = ({ review }: DataOf<typeof schema>): string[] =>
  review ? [`${capital(RHYTHMS[review.every])}, ${review.minutes} minutes: ${review.what}`] : [];

const presetsOf = ({ presets }: DataOf<typeof schema>): { name: string; text: string }[] =>
  Object.entries(PRESETS).flatMap(([key, name]) => {
    const preset = presets[key as keyof typeof PRESETS]; // a key of this very table
    return preset ? [{ name, text: preset.note }] : [];
  });

const presetBlocks = (data: DataOf<typeof schema>): Block[] => {
  const columns = presetsOf(data).map(({ name, text }) => ({ title: name, items: asItems([text]) }));
  return columns.length > 0 ? [{ kind: 'columns', id: 'presets', title: 'What others do instead', columns }] : [];
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
  return [
    ...entriesBlock('cascades-to', 'It shapes', playbook.links(data.cascadesTo), 'plain'),
    ...entriesBlock('shaped-by', 'It is shaped by', playbook.links(shapedBy), 'plain'),
    ...entriesBlock('situations', 'Situations that turn on it', playbook.links(turningOnIt), 'plain'),
  ];
};

/** Who takes part, or a fact, under its label. */
interface Labelled {
  label: string;
  items: Item[];
}
