import type { Block, Item } from '../blocks.ts';
import { asItems } from '../blocks.ts';
import type { Entry, Playbook } from '../playbook.ts';
import type { Side } from '../sides.ts';

const DECIDERS = { product: 'Product', engineering: 'Engineering', joint: 'Both together', other: 'Somebody else' } as const;
const REVERSIBLE = { easy: 'Easy to undo', costly: 'Costly to undo', 'one-way': 'Cannot be undone' } as const;
const SCOPES = { team: 'One team', product: 'One product', organisation: 'The whole organisation' } as const;

/** The ready-made ways to share out decision rights. */
export const PRESETS = {
  'product-final-call': 'Product has the final call',
  'engineering-owner': 'An engineering owner decides',
  'single-accountable-owner': 'One accountable owner',
  'captain-per-decision': 'A captain per decision',
  'joint-with-tie-break': 'Jointly, with a tie-break',
} as const;

/** The side whose colour a decision carries. */
export const sideOfDecision = (decides: Entry<'decisions'>['data']['decides']): Side | undefined =>
  decides === 'joint' ? 'together' : decides === 'other' ? undefined : decides;

/** A decision: who has the final say, how the others take part, and what other organisations do instead. */
export const decisionBlocks = (entry: Entry<'decisions'>, playbook: Playbook): Block[] => {
  const { data } = entry;
  return [
    { kind: 'key', label: 'Who decides', text: DECIDERS[data.decides] },
    { kind: 'facts', facts: factsOf(data).filter(({ items }) => items.length > 0) },
    ...(data.tieBreak
      ? [{ kind: 'text' as const, id: 'tie-break', title: 'If you still differ', tone: 'plain' as const, text: data.tieBreak }]
      : []),
    { kind: 'text', id: 'why-default', title: 'Why this default', tone: 'plain', text: data.whyDefault },
    { kind: 'body' },
    ...presetBlocks(data),
    ...cascadeBlocks(entry, playbook),
  ];
};

const factsOf = (data: Entry<'decisions'>['data']): { label: string; items: Item[] }[] => [
  { label: 'Brings options', items: [{ text: DECIDERS[data.drives] }] },
  { label: 'Must agree', items: asItems(data.mustAgree) },
  { label: 'Asked before', items: asItems(data.consulted) },
  { label: 'Told after', items: asItems(data.informed) },
  { label: 'Carries it out', items: asItems(data.carriesOut) },
  { label: 'Escalates to', items: [{ text: data.escalatesTo }] },
  { label: 'Undoing it', items: [{ text: REVERSIBLE[data.reversible] }] },
  { label: 'Reaches', items: data.scope ? [{ text: SCOPES[data.scope] }] : [] },
];

const presetBlocks = (data: Entry<'decisions'>['data']): Block[] => {
  const columns = Object.entries(data.presets).flatMap(([name, preset]) =>
    preset ? [{ title: PRESETS[name as keyof typeof PRESETS], items: asItems([`${DECIDERS[preset.decides]}. ${preset.note}`]) }] : [],
  );
  return columns.length > 0 ? [{ kind: 'columns', id: 'presets', title: 'What others do instead', columns }] : [];
};

const cascadeBlocks = ({ id, data }: Entry<'decisions'>, playbook: Playbook): Block[] => {
  const shapedBy = playbook.in('decisions').filter((other) => other.data.cascadesTo.includes(id)).map((other) => other.id);
  const blocks: Block[] = [];
  if (data.cascadesTo.length > 0) {
    blocks.push({ kind: 'entries', id: 'cascades-to', title: 'It shapes', look: 'lines', entries: playbook.links(data.cascadesTo) });
  }
  if (shapedBy.length > 0) {
    blocks.push({ kind: 'entries', id: 'shaped-by', title: 'It is shaped by', look: 'lines', entries: playbook.links(shapedBy) });
  }
  return blocks;
};
