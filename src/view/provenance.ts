import type { Block, Item } from './blocks.ts';
import { nameOfBase } from './changes-page.ts';
import { shownChange } from './changes.ts';
import type { Entry, Playbook } from './playbook.ts';

/** What an organisation's entry says of itself beside its text: whose it is, where that is not plain. */
export const originOf = ({ origin }: Entry, { place }: Playbook): Item[] => {
  const base = nameOfBase(place.base);
  switch (origin) {
    case 'patched':
    case 'replaced':
      return [{ text: `Adapted from ${base}`, href: `#${DIFFERS}` }];
    case 'own':
      return [{ text: `Added to ${base}` }];
    case 'base':
      return [{ text: base }];
    case undefined:
      return [];
  }
};

/** What differs from the base in an entry that an organisation has changed; nothing where nothing does. */
export const differsBlocks = ({ id, origin, title }: Entry, { place, site, settings }: Playbook): Block[] => {
  if (origin !== 'patched' && origin !== 'replaced') return [];
  const change = place.differences?.entries.find((found) => found.id === id);
  if (!change) return [];
  const heading = { text: title, href: `${site}${place.path}differences/` };
  return [
    {
      kind: 'changes',
      id: DIFFERS,
      title: `What ${settings.name} changed in ${nameOfBase(place.base)}`,
      changes: [shownChange(change, { id: `${DIFFERS}-here`, heading })],
    },
  ];
};

const DIFFERS = 'differs';
