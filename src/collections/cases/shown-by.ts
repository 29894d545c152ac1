import type { Block } from '../../view/blocks.ts';
import { entriesBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import { cases } from './index.ts';
import { words } from './words.ts';

/** The cases that show an entry, as a part of its page. */
export const shownBy = (id: string, playbook: Playbook): Block[] =>
  entriesBlock(
    'cases',
    playbook.pick(words).once,
    playbook.links(
      playbook
        .in(cases)
        .filter(({ data }) => data.shows.includes(id))
        .map((entry) => entry.id),
    ),
  );
