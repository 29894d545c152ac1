import type { Block, Link } from '../../view/blocks.ts';
import { asItems, listBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { EntryOf } from '../../view/entry.ts';
import { situations } from './index.ts';
import type { schema } from './schema.ts';

/** A situation: a fairer view, ten minutes now, who decides, what to say and not to do, and the play to run. */
export const situationBlocks = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => [
  { kind: 'key', label: 'See it this way', text: data.reframe },
  ...listBlock('ten-minutes', 'Ten minutes, now', data.tenMinutes, 'steps'),
  {
    kind: 'entries',
    id: 'decisions',
    title: 'Who decides here',
    look: 'lines',
    entries: playbook.links(data.decisions),
  },
  {
    kind: 'columns',
    id: 'say',
    title: 'What each of you can say',
    columns: [
      { title: 'If you lead product', side: 'product', items: asItems(data.say.product) },
      { title: 'If you lead engineering', side: 'engineering', items: asItems(data.say.engineering) },
    ],
  },
  ...listBlock('dont', 'What not to do', data.dont),
  { kind: 'entries', id: 'plays', title: 'The play to run', look: 'cards', entries: playbook.links(data.plays) },
  { kind: 'text', id: 'if-stuck', title: 'If you are still stuck', tone: 'plain', text: data.ifStuck },
  { kind: 'text', id: 'where-this-fails', title: 'Where this fails', tone: 'caution', text: data.whereThisFails },
  { kind: 'body', id: 'how-it-plays-out', title: 'How it plays out' },
  {
    kind: 'entries',
    id: 'signals',
    title: 'What you may be seeing',
    look: 'lines',
    entries: playbook.links(data.signals),
  },
];

/** A situation as the person in it says it. */
export const quoted = ({ data }: EntryOf<typeof schema>): string => `“${data.phrase}”`;

/** Every situation, for whoever finds none by typing. */
export const situationLinks = (playbook: Playbook): Link[] =>
  playbook.in(situations).map((entry) => ({ href: playbook.href(entry.id), text: quoted(entry) }));

/** Every way in which people say each situation, for the field on the front page. */
export const saidFile = (playbook: Playbook): string =>
  JSON.stringify(
    playbook.in(situations).map(({ id, title, data }) => ({
      href: playbook.href(id),
      title,
      phrase: data.phrase,
      said: data.alsoSaid,
    })),
  );
