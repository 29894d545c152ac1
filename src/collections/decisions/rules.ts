import type { Block, EntryLink } from '../../view/blocks.ts';
import { entriesBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import { decisions } from './index.ts';
import { deciderName, sideOfDecision } from './page.ts';
import { words } from './words.ts';

/** The rules that an entry shows, each as its decision has it, so that whoever changes the decision changes every page. */
export const rulesBlock = (ids: readonly string[] | undefined, playbook: Playbook): Block[] =>
  entriesBlock('rules', playbook.pick(words).rule, ruleLinks(ids, playbook));

/** Links to decisions, each with who decides and what happens if the two still differ. */
export const ruleLinks = (ids: readonly string[] | undefined, playbook: Playbook): EntryLink[] => {
  const byId = new Map(playbook.in(decisions).map((entry) => [entry.id, entry.data]));
  const say = playbook.pick(words);
  return (ids ?? []).map((id) => {
    const data = byId.get(id);
    const link = playbook.link(id);
    if (!data) return link;
    const otherwise = data.tieBreak ? say.differThen(data.tieBreak) : say.escalates(data.escalatesTo);
    return {
      ...link,
      side: sideOfDecision(data.decides),
      summary: `${say.byDefault(deciderName(data.decides, playbook))} ${otherwise}`,
    };
  });
};
