import type { Block } from '../../view/blocks.ts';
import { capital } from '../../view/capital.ts';
import type { Playbook } from '../../view/playbook.ts';
import { MAP_COLUMNS } from '../../view/sides.ts';
import type { EntryOf } from '../../view/entry.ts';
import { sideOfDecision } from './page.ts';
import { DECIDERS } from './schema.ts';
import type { schema } from './schema.ts';

/** Who decides what, from product over both together to engineering; nothing where there are no decisions. */
export const spreadBlock = (entries: readonly EntryOf<typeof schema>[], playbook: Playbook): Block[] => {
  if (entries.length === 0) return [];
  const rows = entries
    .map(({ id, title, data }) => ({
      href: playbook.href(id),
      text: title,
      side: sideOfDecision(data.decides),
      decides: capital(DECIDERS[data.decides]),
    }))
    .toSorted((a, b) => placeOf(a.side) - placeOf(b.side));
  return [
    {
      kind: 'spread',
      id: 'its-decisions',
      title: 'Who decides what',
      caption: 'Who has the final say by default.',
      rows,
    },
  ];
};

/** Where a side stands from left to right; what somebody else decides comes last. */
const placeOf = (side: ReturnType<typeof sideOfDecision>): number => {
  const place = MAP_COLUMNS.findIndex((column) => column.side === side);
  return place === -1 ? MAP_COLUMNS.length : place;
};
