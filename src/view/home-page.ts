import type { Block, Link } from './blocks.ts';
import type { PageCollection } from './collection.ts';
import { DOORS } from './doors.ts';
import type { DoorName } from './doors.ts';
import type { Page } from './page.ts';
import type { Playbook } from './playbook.ts';

/** The front page: what this is, the doors, and what collections bring to it: a finder, a picture, first questions. */
export const homePage = (playbook: Playbook): HomePage => {
  const { name, tagline, description } = playbook.settings;
  const { collections } = playbook;
  return {
    path: '',
    title: tagline,
    description,
    name,
    breadcrumb: [],
    blocks: collections.flatMap(({ home }): Block[] => (home?.picture ? [home.picture(playbook)] : [])),
    contents: [],
    finder: collections.flatMap((collection) => finderOf(collection, playbook)).at(0),
    doors: DOOR_NAMES.map((door) => openDoor(door, playbook)).filter(({ links }) => links.length > 0),
    questions: collections.flatMap((collection) => firstQuestions(collection, playbook)),
  };
};

const DOOR_NAMES = Object.keys(DOORS) as DoorName[]; // the keys of this very table

const finderOf = ({ name, home }: PageCollection, playbook: Playbook): Finder[] => {
  if (!home?.finder) return [];
  const { file, all } = home.finder;
  return [{ source: `${playbook.base}${name}/${file}`, action: playbook.href(name), all: all(playbook) }];
};

const firstQuestions = (collection: PageCollection, playbook: Playbook): HomePage['questions'] => {
  const { name, title, home } = collection;
  if (!home?.questions) return [];
  const first = playbook.in(collection).slice(0, home.questions);
  return [
    {
      links: first.map((entry) => ({ href: playbook.href(entry.id), text: entry.title })),
      all: { href: playbook.href(name), text: `All ${title.toLowerCase()}` },
    },
  ];
};

const openDoor = (door: DoorName, playbook: Playbook): Door => {
  const { title, text, shows } = DOORS[door];
  const behind = playbook.collections
    .filter(({ home }) => home?.door === door)
    .sort((a, b) => (a.home?.place ?? Infinity) - (b.home?.place ?? Infinity) || 0);
  const [first] = behind;
  const shown = first && shows > 0 ? playbook.in(first).slice(0, shows) : [];
  return {
    title,
    text,
    shown: shown.map((entry) => ({ href: playbook.href(entry.id), text: first?.lineOf?.(entry) ?? entry.title })),
    links: behind.map((collection) => ({
      href: playbook.href(collection.name),
      text: doorLabel(collection, shown.length > 0 && collection === first),
    })),
  };
};

const doorLabel = ({ title }: PageCollection, isMore: boolean): string =>
  isMore ? `All ${title.toLowerCase()}` : title;

interface Door {
  title: string;
  text: string;
  /** A few entries to go to at once. */
  shown: Link[];
  links: Link[];
}

interface Finder {
  /** The address of what it looks through. */
  source: string;
  /** The page to go to without JavaScript. */
  action: string;
  all: Link[];
}

/** The front page as it is printed. */
export interface HomePage extends Page {
  name: string;
  /** The field that finds an entry by a sentence. */
  finder: Finder | undefined;
  doors: Door[];
  /** What is asked first, and the way to the rest. */
  questions: { links: Link[]; all: Link }[];
}
