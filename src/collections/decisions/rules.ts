import type { Block, EntryLink } from '../../view/blocks.ts';
import { entriesBlock } from '../../view/blocks.ts';
import { capital } from '../../view/capital.ts';
import type { Playbook } from '../../view/playbook.ts';
import { decisions } from './index.ts';
import { sideOfDecision } from './page.ts';
import { DECIDERS } from './schema.ts';

/** The rules that an entry shows, each as its decision has it, so that whoever changes the decision changes every page. */
export const rulesBlock = (ids: readonly string[] | undefined, playbook: Playbook): Block[] =>
  entriesBlock('rules', 'The rule, as it is decided', ruleLinks(ids, playbook));

/** Links to decisions, each with who decides and what happens if the two still differ. */
export const ruleLinks = (ids: readonly string[] | undefined, playbook: Playbook): EntryLink[] => {
  const byId = new Map(playbook.in(decisions).map((entry) => [entry.id, entry.data]));
  return (ids ?? []).map((id) => {
    const data = byId.get(id);
    const link = playbook.link(id);
    if (!data) return link;
    const otherwise = data.tieBreak ? `If you still differ: ${data.tieBreak}` : `Escalates to: ${data.escalatesTo}`;
    return {
      ...link,
      side: sideOfDecision(data.decides),
      summary: `${capital(DECIDERS[data.decides])} by default. ${otherwise}`,
    };
  });
};
