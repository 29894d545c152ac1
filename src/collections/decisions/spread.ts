import type { Block } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import { MAP_SIDES } from '../../view/sides.ts';
import type { EntryOf } from '../../view/entry.ts';
import { deciderName, sideOfDecision } from './page.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** Who decides what, from product over both together to engineering; nothing where there are no decisions. */
export const spreadBlock = (entries: readonly EntryOf<typeof schema>[], playbook: Playbook): Block[] => {
  if (entries.length === 0) return [];
  const rows = entries
    .map(({ id, title, data }) => ({
      href: playbook.href(id),
      text: title,
      side: sideOfDecision(data.decides),
      decides: deciderName(data.decides, playbook),
    }))
    .toSorted((a, b) => placeOf(a.side) - placeOf(b.side));
  return [
    {
      kind: 'spread',
      id: 'its-decisions',
      title: playbook.pick(words).spread,
      caption: playbook.pick(words).spreadCaption,
      rows,
    },
  ];
};

/** Where a side stands from left to right; what somebody else decides comes last. */
const placeOf = (side: ReturnType<typeof sideOfDecision>): number => {
  const place = MAP_SIDES.findIndex((column) => column === side);
  return place === -1 ? MAP_SIDES.length : place;
};
