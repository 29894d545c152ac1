import type { Block } from './blocks.ts';
import type { Playbook } from './playbook.ts';

/** The source of the model that structures the jobs, and everything grouped by them. */
export const THREE_JOBS = 'sources/humanizing-work-three-jobs';

/** Names whose model the three jobs are; with a link where the playbook has the source. */
export const creditOf = (playbook: Playbook): Block => ({
  kind: 'credit',
  text: playbook.words.blocks.credit.text,
  link: playbook.has(THREE_JOBS)
    ? { href: playbook.href(THREE_JOBS), text: playbook.words.blocks.credit.link }
    : undefined,
});
