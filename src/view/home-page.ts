import type { CollectionName } from '../core/schema/fields.ts';
import type { Block, Link } from './blocks.ts';
import { COLLECTIONS } from './collections.ts';
import { boundaryBlock } from './entries/jobs.ts';
import type { Page } from './page.ts';
import type { Playbook } from './playbook.ts';

const DOORS = [
  {
    title: 'Something is wrong',
    text: 'Say what is going on, and get ten minutes of help before the theory.',
    leads: ['situations', 'signals'],
  },
  {
    title: 'Sit down together',
    text: 'Run an exercise with your counterpart, and leave with something in writing.',
    leads: ['plays', 'checks'],
  },
  {
    title: 'Who decides?',
    text: 'See who has the final say, and what happens when the two of you differ.',
    leads: ['decisions', 'tensions'],
  },
  {
    title: 'Understand',
    text: 'See what each of you optimises, and why you so often pull apart.',
    leads: ['comparisons', 'roles', 'jobs', 'faqs', 'guides'],
  },
] as const satisfies { title: string; text: string; leads: readonly CollectionName[] }[];

/** The front page: what this is, four doors, the boundary, and the questions people ask first. */
export const homePage = (playbook: Playbook): HomePage => {
  const { name, tagline, description } = playbook.settings;
  const first = playbook.in('faqs').slice(0, 6);
  const blocks: Block[] = [boundaryBlock(playbook)];
  return {
    path: '',
    title: tagline,
    description,
    name,
    breadcrumb: [],
    blocks,
    contents: [],
    doors: DOORS.map(({ title, text, leads }) => ({ title, text, links: doorLinks(leads, playbook) })).filter(
      ({ links }) => links.length > 0,
    ),
    questions: first.map(({ id, title }) => ({ href: playbook.href(id), text: title })),
    allQuestions: { href: playbook.href('faqs'), text: 'All questions' },
  };
};

const doorLinks = (names: readonly CollectionName[], playbook: Playbook): Link[] =>
  names
    .filter((name) => playbook.in(name).length > 0)
    .map((name) => ({ href: playbook.href(name), text: COLLECTIONS[name].title }));

/** The front page as it is printed. */
export interface HomePage extends Page {
  name: string;
  doors: { title: string; text: string; links: Link[] }[];
  questions: Link[];
  allQuestions: Link;
}
