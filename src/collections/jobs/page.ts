import type { Block, BoundaryJob, Item } from '../../view/blocks.ts';
import { entriesBlock, listBlock } from '../../view/blocks.ts';
import { creditOf } from '../../view/credit.ts';
import type { Playbook } from '../../view/playbook.ts';
import { MAP_SIDES } from '../../view/sides.ts';
import type { Side } from '../../view/sides.ts';
import type { DataOf } from '../../core/collection.ts';
import type { EntryOf } from '../../view/entry.ts';
import { decisions } from '../decisions/index.ts';
import { spreadBlock } from '../decisions/spread.ts';
import { situations } from '../situations/index.ts';
import { jobs } from './index.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** A job: who carries which part, who decides what, what to ask yourselves, and what goes wrong out of balance. */
export const jobBlocks = ({ id, data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const say = playbook.pick(words);
  return [
    { kind: 'key', label: say.inShort, text: data.inShort },
    {
      kind: 'columns',
      id: 'parts',
      title: say.whosePart,
      columns: MAP_SIDES.map((side) => ({
        title: playbook.words.sides[side],
        side,
        items: partItems(data[side], playbook),
      })),
    },
    ...spreadBlock(settling(id, playbook), playbook),
    ...listBlock('ask-yourselves', say.askYourselves, data.askYourselves, 'questions'),
    ...listBlock('out-of-balance', say.outOfBalance, data.outOfBalance),
    { kind: 'body', id: 'in_practice', title: say.inPractice },
  ];
};

/** The situations and plays that turn on the decisions of a job. */
export const aroundJob = ({ id }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const settled = settling(id, playbook).map((decision) => decision.id);
  const turning = playbook.in(situations).filter(({ data }) => data.decisions.some((other) => settled.includes(other)));
  const plays = new Set(turning.flatMap(({ data }) => data.plays));
  const say = playbook.pick(words);
  return [
    ...entriesBlock('its-situations', say.situations, playbook.links(turning.map((entry) => entry.id)), 'plain'),
    ...entriesBlock('its-plays', say.plays, playbook.links([...plays]), 'plain'),
  ];
};

/** The decisions of a job. */
const settling = (job: string, playbook: Playbook) => playbook.in(decisions).filter(({ data }) => data.job === job);

/** The page of all jobs: the boundary, then job by job. */
export const jobIndex = (playbook: Playbook): Block[] => {
  const entries = playbook.in(jobs).map(({ id }) => playbook.link(id));
  return [
    boundaryBlock(playbook),
    ...entriesBlock('each-job', playbook.pick(words).each, entries, 'cards'),
    creditOf(playbook),
  ];
};

/** What belongs to whom, under all jobs: the picture called the boundary. */
export const boundaryBlock = (playbook: Playbook): Block => ({
  kind: 'boundary',
  id: 'the-boundary',
  title: playbook.pick(words).boundary,
  jobs: playbook.in(jobs).map((job): BoundaryJob => {
    const part = (side: Side) => partItems(job.data[side], playbook, job.id);
    return {
      href: playbook.href(job.id),
      text: job.title,
      product: part('product'),
      engineering: part('engineering'),
      together: part('together'),
    };
  }),
});

/** A part leads to the decision that settles it, or to `fallback`. */
const partItems = (parts: Parts, playbook: Playbook, fallback?: string): Item[] =>
  parts.map(({ text, decision = fallback }) => ({ text, href: decision && playbook.href(decision) }));

type Parts = DataOf<typeof schema>['product'];
