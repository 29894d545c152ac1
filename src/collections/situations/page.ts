import type { Block, Link } from '../../view/blocks.ts';
import { asItems, entriesBlock, listBlock, moreBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { EntryOf } from '../../view/entry.ts';
import { shownBy } from '../cases/shown-by.ts';
import { ruleLinks } from '../decisions/rules.ts';
import { situations } from './index.ts';
import type { schema } from './schema.ts';

/** A situation: a fairer view, ten minutes now, what to say, who decides and the play to run; the rest is folded. */
export const situationBlocks = ({ id, data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => [
  { kind: 'key', label: 'See it this way', text: data.reframe },
  ...listBlock('ten-minutes', 'Ten minutes, now', data.tenMinutes, 'steps'),
  {
    kind: 'columns',
    id: 'say',
    title: 'What each of you can say',
    columns: [
      { title: 'If you lead product', side: 'product', items: asItems(data.say.product) },
      { title: 'If you lead engineering', side: 'engineering', items: asItems(data.say.engineering) },
    ],
  },
  ...entriesBlock('decisions', 'Who decides here', ruleLinks(data.decisions, playbook)),
  ...entriesBlock('plays', 'The play to run', playbook.links([...data.plays, ...(data.templates ?? [])])),
  ...moreBlock([
    ...listBlock('dont', 'What not to do', data.dont),
    { kind: 'text', id: 'if-stuck', title: 'If you are still stuck', tone: 'plain', text: data.ifStuck },
    { kind: 'text', id: 'where-this-fails', title: 'Where this fails', tone: 'plain', text: data.whereThisFails },
    { kind: 'body', id: 'how-it-plays-out', title: 'How it plays out' },
    ...shownBy(id, playbook),
    ...entriesBlock('signals', 'What you may be seeing', playbook.links(data.signals)),
  ]),
];

/** A situation as the person in it says it. */
export const quoted = ({ data }: EntryOf<typeof schema>): string => `“${data.phrase}”`;

/** Every situation, for whoever finds none by typing. */
export const situationLinks = (playbook: Playbook): Link[] =>
  playbook.in(situations).map((entry) => ({ href: playbook.href(entry.id), text: quoted(entry) }));
