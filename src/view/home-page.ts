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
  const blocks: Block[] = playbook.in('jobs').length > 0 ? [boundaryBlock(playbook)] : [];
  return {
    path: '',
    title: tagline,
    description,
    name,
    breadcrumb: [],
    blocks,
    contents: [],
    finder:
      playbook.in('situations').length > 0
        ? {
            source: `${playbook.base}situations/said.json`,
            action: playbook.href('situations'),
            all: saidLinks(playbook),
          }
        : undefined,
    doors: DOORS.map((door) => openDoor(door, playbook)).filter(({ links }) => links.length > 0),
    questions: first.map(({ id, title }) => ({ href: playbook.href(id), text: title })),
    allQuestions: { href: playbook.href('faqs'), text: 'All questions' },
  };
};

/** What the finder on the front page looks through. */
export const saidSituations = (playbook: Playbook) =>
  playbook.in('situations').map(({ id, title, data }) => ({
    href: playbook.href(id),
    title,
    phrase: data.phrase,
    said: data.alsoSaid,
  }));

const SHOWN = 3;

const openDoor = ({ title, text, leads }: (typeof DOORS)[number], playbook: Playbook): Door => {
  const names = leads.filter((name) => playbook.in(name).length > 0);
  const [first] = names;
  const shown = title === 'Understand' || first === undefined ? [] : playbook.in(first).slice(0, SHOWN);
  return {
    title,
    text,
    shown: shown.map((entry) => ({
      href: playbook.href(entry.id),
      text: 'phrase' in entry.data ? `“${entry.data.phrase}”` : entry.title,
    })),
    links: names.map((name) => ({
      href: playbook.href(name),
      text: doorLabel(name, shown.length > 0 && name === first),
    })),
  };
};

const doorLabel = (name: CollectionName, isMore: boolean): string =>
  isMore ? `All ${COLLECTIONS[name].title.toLowerCase()}` : COLLECTIONS[name].title;

const saidLinks = (playbook: Playbook): Link[] =>
  playbook.in('situations').map(({ id, data }) => ({ href: playbook.href(id), text: `“${data.phrase}”` }));

interface Door {
  title: string;
  text: string;
  /** A few entries to go to at once. */
  shown: Link[];
  links: Link[];
}

/** The front page as it is printed. */
export interface HomePage extends Page {
  name: string;
  /** The field that finds a situation; only where there are situations. */
  finder: { source: string; action: string; all: Link[] } | undefined;
  doors: Door[];
  questions: Link[];
  allQuestions: Link;
}
