import type { Block, Link } from '../../view/blocks.ts';
import { asItems, entriesBlock, listBlock, moreBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { EntryOf } from '../../view/entry.ts';
import { shownBy } from '../cases/shown-by.ts';
import { ruleLinks } from '../decisions/rules.ts';
import { situations } from './index.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** A situation: a fairer view, ten minutes now, what to say, who decides and the play to run; the rest is folded. */
export const situationBlocks = ({ id, data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const say = playbook.pick(words);
  return [
    { kind: 'key', label: say.reframe, text: data.reframe },
    ...listBlock('ten-minutes', say.tenMinutes, data.tenMinutes, 'steps'),
    {
      kind: 'columns',
      id: 'say',
      title: say.canSay,
      columns: [
        { title: say.ifProduct, side: 'product', items: asItems(data.say.product) },
        { title: say.ifEngineering, side: 'engineering', items: asItems(data.say.engineering) },
      ],
    },
    ...entriesBlock('decisions', say.decisions, ruleLinks(data.decisions, playbook)),
    ...entriesBlock('plays', say.plays, playbook.links([...data.plays, ...(data.templates ?? [])])),
    ...moreBlock(playbook.words.page.more, [
      ...listBlock('dont', say.dont, data.dont),
      { kind: 'text', id: 'if-stuck', title: say.ifStuck, tone: 'plain', text: data.ifStuck },
      { kind: 'text', id: 'where-this-fails', title: say.whereThisFails, tone: 'plain', text: data.whereThisFails },
      { kind: 'body', id: 'how-it-plays-out', title: say.playsOut },
      ...shownBy(id, playbook),
      ...entriesBlock('signals', say.signals, playbook.links(data.signals)),
    ]),
  ];
};

/** A situation as the person in it says it. */
export const quoted = ({ data }: EntryOf<typeof schema>, { say }: Playbook): string => say.quote(data.phrase);

/** Every situation, for whoever finds none by typing. */
export const situationLinks = (playbook: Playbook): Link[] =>
  playbook.in(situations).map((entry) => ({ href: playbook.href(entry.id), text: quoted(entry, playbook) }));
