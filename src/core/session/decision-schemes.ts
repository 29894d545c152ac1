import type { MapRow } from './decision-map.ts';
import { LEADERS } from './session.ts';
import type { Decider, DecisionAnswer } from './session.ts';

/** Whom a map names in columns. */
export const PARTIES = [...LEADERS, 'other'] as const;

/** Ways in which organisations write decision rights down: what each calls a part, and whom it names besides. */
export const SCHEMES = {
  daci: {
    title: 'DACI',
    drives: 'Driver',
    decides: 'Approver',
    neither: 'Contributor',
    others: { mustAgree: 'Contributors', consulted: 'Contributors', informed: 'Informed' },
  },
  rapid: {
    title: 'RAPID',
    drives: 'Recommends',
    decides: 'Decides',
    neither: 'Input',
    others: { mustAgree: 'Agree', consulted: 'Input', carriesOut: 'Perform' },
  },
  raci: {
    title: 'RACI',
    drives: 'Responsible',
    decides: 'Accountable',
    neither: 'Consulted',
    others: { mustAgree: 'Consulted', consulted: 'Consulted', informed: 'Informed' },
  },
} as const satisfies Record<string, SchemeWords>;

/** The parts of each of the two and of somebody else in one decision; a leader who neither drives nor decides is still heard. */
export const partsIn = (scheme: Scheme, { drives, decides }: DecisionAnswer): Record<Party, string[]> => {
  const words = SCHEMES[scheme];
  const partsOf = (party: Party): string[] => [
    ...(isOne(party, drives) ? [words.drives] : []),
    ...(isOne(party, decides) ? [words.decides] : []),
  ];
  const isSaid = decides !== 'unset';
  const [product, engineering] = LEADERS.map((leader) => {
    const parts = partsOf(leader);
    return parts.length === 0 && isSaid ? [words.neither] : parts;
  });
  return { product: product ?? [], engineering: engineering ?? [], other: partsOf('other') };
};

/** Who else takes part, under the names of a scheme: "Contributors: sales. Informed: support." */
export const othersIn = (scheme: Scheme, { decision }: MapRow): string => {
  const named = new Map<string, string[]>();
  for (const [field, name] of Object.entries(SCHEMES[scheme].others)) {
    const people = decision.others[field as keyof typeof decision.others]; // the fields of the tables above
    if (people.length > 0) named.set(name, [...(named.get(name) ?? []), ...people]);
  }
  return [...named].map(([name, people]) => `${name}: ${people.join(', ')}.`).join(' ');
};

/** Whether a text is the name of a scheme. */
export const isScheme = (text: string): text is Scheme => Object.hasOwn(SCHEMES, text);

const isOne = (party: Party, who: Decider | 'unset'): boolean =>
  who === party || (who === 'joint' && party !== 'other');

export type Scheme = keyof typeof SCHEMES;
export type Party = (typeof PARTIES)[number];

interface SchemeWords {
  title: string;
  drives: string;
  decides: string;
  /** What a leader is called who does neither. */
  neither: string;
  others: Partial<Record<keyof MapRow['decision']['others'], string>>;
}
