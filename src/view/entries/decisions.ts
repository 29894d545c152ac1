import type { Block, Item, MapGroup } from '../blocks.ts';
import { asItems, entriesBlock } from '../blocks.ts';
import type { Entry, Playbook } from '../playbook.ts';
import type { Side } from '../sides.ts';

const DECIDERS = {
  product: 'Product',
  engineering: 'Engineering',
  joint: 'Both together',
  other: 'Somebody else',
} as const;
const REVERSIBLE = { easy: 'Easy to undo', costly: 'Costly to undo', 'one-way': 'Cannot be undone' } as const;
const SCOPES = { team: 'One team', product: 'One product', organisation: 'The whole organisation' } as const;

/** The ready-made ways to share out decision rights. */
const PRESETS = {
  'product-final-call': 'Product has the final call',
  'engineering-owner': 'An engineering owner decides',
  'single-accountable-owner': 'One accountable owner',
  'captain-per-decision': 'A captain per decision',
  'joint-with-tie-break': 'Jointly, with a tie-break',
} as const;

/** The side whose colour a decision carries. */
export const sideOfDecision = (decides: Entry<'decisions'>['data']['decides']): Side | undefined => SIDE_OF[decides];

const SIDE_OF = { product: 'product', engineering: 'engineering', joint: 'together', other: undefined } as const;

/** All decision rights, grouped by job. */
export const decisionMap = (playbook: Playbook): Block => ({
  kind: 'decision-map',
  groups: playbook
    .in('jobs')
    .map(({ id, slug, title }) => ({
      id: `job_${slug}`,
      slug,
      href: playbook.href(id),
      text: title,
      rows: mapRows(id, playbook),
    }))
    .filter(({ rows }) => rows.length > 0),
  scopes: Object.entries(SCOPES).map(([id, text]) => ({ id, text })),
  file: { href: `${playbook.base}decisions/rights.yaml`, text: 'Take the map with you, as a file to fill in' },
});

const mapRows = (job: string, playbook: Playbook): MapGroup['rows'] =>
  playbook
    .in('decisions')
    .filter(({ data }) => data.job === job)
    .map(({ id, slug, title, data }) => ({
      slug,
      href: playbook.href(id),
      text: title,
      question: data.question,
      side: sideOfDecision(data.decides),
      decides: DECIDERS[data.decides],
      drives: DECIDERS[data.drives],
      scope: data.scope,
      tieBreak: data.tieBreak,
      why: data.whyDefault,
      presets: presetsOf(data),
    }));

/** A decision: who has the final say, how the others take part, and what other organisations do instead. */
export const decisionBlocks = (entry: Entry<'decisions'>, playbook: Playbook): Block[] => {
  const { data } = entry;
  return [
    { kind: 'key', label: 'Who decides', text: DECIDERS[data.decides] },
    { kind: 'facts', facts: factsOf(data, playbook).filter(({ items }) => items.length > 0) },
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
    { kind: 'body' },
    ...presetBlocks(data),
    ...cascadeBlocks(entry, playbook),
  ];
};

const factsOf = (data: Entry<'decisions'>['data'], playbook: Playbook): { label: string; items: Item[] }[] => [
  { label: 'Job', items: [playbook.link(data.job)] },
  { label: 'Brings options', items: [{ text: DECIDERS[data.drives] }] },
  { label: 'Must agree', items: asItems(data.mustAgree) },
  { label: 'Asked before', items: asItems(data.consulted) },
  { label: 'Told after', items: asItems(data.informed) },
  { label: 'Carries it out', items: asItems(data.carriesOut) },
  { label: 'Escalates to', items: [{ text: data.escalatesTo }] },
  { label: 'Undoing it', items: [{ text: REVERSIBLE[data.reversible] }] },
  { label: 'Reaches', items: data.scope ? [{ text: SCOPES[data.scope] }] : [] },
];

const presetsOf = ({ presets }: Entry<'decisions'>['data']): { name: string; text: string }[] =>
  Object.entries(PRESETS).flatMap(([key, name]) => {
    const preset = presets[key as keyof typeof PRESETS]; // a key of this very table
    return preset ? [{ name, text: preset.note }] : [];
  });

const presetBlocks = (data: Entry<'decisions'>['data']): Block[] => {
  const columns = presetsOf(data).map(({ name, text }) => ({ title: name, items: asItems([text]) }));
  return columns.length > 0 ? [{ kind: 'columns', id: 'presets', title: 'What others do instead', columns }] : [];
};

const cascadeBlocks = ({ id, data }: Entry<'decisions'>, playbook: Playbook): Block[] => {
  const shapedBy = playbook
    .in('decisions')
    .filter((other) => other.data.cascadesTo.includes(id))
    .map((other) => other.id);
  const situations = playbook
    .in('situations')
    .filter((situation) => situation.data.decisions.includes(id))
    .map((situation) => situation.id);
  return [
    ...entriesBlock('cascades-to', 'It shapes', playbook.links(data.cascadesTo)),
    ...entriesBlock('shaped-by', 'It is shaped by', playbook.links(shapedBy)),
    ...entriesBlock('situations', 'Situations that turn on it', playbook.links(situations)),
  ];
};
