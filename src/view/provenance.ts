import type { Block, Item } from './blocks.ts';
import { nameOfBase } from './changes-page.ts';
import { shownChange } from './changes.ts';
import type { Entry } from './entry.ts';
import type { Playbook } from './playbook.ts';

/** What an organisation's entry says of itself beside its text: whose it is, where that is not plain. */
export const originOf = (entry: Entry, playbook: Playbook): Item[] => {
  const base = nameOfBase(playbook);
  const words = playbook.words.facts;
  // A patch that changes nothing yet leaves the text as it was.
  const isAdapted = differsBlocks(entry, playbook).length > 0;
  const isUntold = playbook.place.differences === undefined;
  switch (entry.origin) {
    case 'patched':
    case 'replaced':
      // Where readers do not see what differs, they are told that something does.
      if (isUntold) return [{ text: words.adapted(base) }];
      return [isAdapted ? { text: words.adapted(base), href: `#${DIFFERS}` } : { text: base }];
    case 'own':
      return [{ text: words.added(base) }];
    case 'base':
      return [{ text: base }];
    case undefined:
      return [];
  }
};

/** What differs from the base in an entry that an organisation has changed; nothing where nothing does. */
export const differsBlocks = ({ id, origin, title }: Entry, playbook: Playbook): Block[] => {
  if (origin !== 'patched' && origin !== 'replaced') return [];
  const { place, site, settings, words } = playbook;
  const change = place.differences?.entries.find((found) => found.id === id);
  if (!change) return [];
  const heading = { text: title, href: `${site}${place.path}differences/` };
  return [
    {
      kind: 'changes',
      id: DIFFERS,
      title: words.facts.differs(settings.name, nameOfBase(playbook)),
      changes: [shownChange(change, { id: `${DIFFERS}-here`, heading, playbook })],
    },
  ];
};

const DIFFERS = 'differs';
