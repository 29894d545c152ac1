import { DOOR_NAMES } from '../core/schema/home.ts';
import type { OwnDoor } from '../core/schema/home.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import type { Block, Link } from './blocks.ts';
import type { PageCollection } from './collection.ts';
import { DOORS } from './doors.ts';
import type { Page } from './page.ts';
import type { Playbook } from './playbook.ts';
import { toolsOf } from './tool.ts';

/** The front page: what this is, the doors, and what collections bring to it: a finder, a picture, first questions. */
export const homePage = (playbook: Playbook): HomePage => {
  const { name, tagline, description, home } = playbook.settings;
  const doors = home.doors ?? DOOR_NAMES.map((door) => ({ door }));
  const { shown: collections } = playbook;
  return {
    path: '',
    title: home.title ?? tagline,
    lead: home.lead ?? description,
    description,
    name,
    breadcrumb: [],
    blocks: collections.flatMap(({ home }): Block[] => (home?.picture ? [home.picture(playbook)] : [])),
    contents: [],
    parts: home.parts,
    finder: collections.flatMap((collection) => finderOf(collection, playbook)).at(0),
    doors: doors.map((door) => openDoor(door, playbook)).filter(({ links }) => links.length > 0),
    questions: collections.flatMap((collection) => firstQuestions(collection, playbook)),
    asked: home.questions ?? playbook.words.home.asked,
  };
};

const finderOf = ({ name, home }: PageCollection, playbook: Playbook): Finder[] => {
  if (!home?.finder) return [];
  const { finder, example } = playbook.settings.home;
  return [
    {
      base: playbook.base,
      collection: name,
      action: playbook.href(name),
      label: finder ?? playbook.words.home.finder,
      example: example ?? playbook.words.home.example,
      all: home.finder.all(playbook),
    },
  ];
};

const firstQuestions = (collection: PageCollection, playbook: Playbook): HomePage['questions'] => {
  const { name, title, home } = collection;
  if (!home?.questions) return [];
  const first = playbook.in(collection).slice(0, home.questions);
  return [
    {
      links: first.map((entry) => ({ href: playbook.href(entry.id), text: entry.title })),
      all: { href: playbook.href(name), text: playbook.words.lists.all(title) },
    },
  ];
};

const openDoor = ({ door, ...own }: OwnDoor, playbook: Playbook): Door => {
  const { shows } = DOORS[door];
  const { title, text } = playbook.words.home.doors[door];
  const behind = playbook.shown
    .filter(({ home }) => home?.door === door)
    .sort((a, b) => (a.home?.place ?? Infinity) - (b.home?.place ?? Infinity) || 0);
  const [first] = behind;
  const shown = first && shows > 0 ? playbook.in(first).slice(0, shows) : [];
  return {
    title: own.title ?? title,
    text: own.text ?? text,
    shown: shown.map((entry) => ({
      href: playbook.href(entry.id),
      text: first?.lineOf?.(entry, playbook) ?? entry.title,
    })),
    links: [
      ...behind.map((collection) => ({
        href: playbook.href(collection.name),
        text: shown.length > 0 && collection === first ? playbook.words.lists.all(collection.title) : collection.title,
      })),
      ...(door === 'together' ? toolsLink(playbook) : []),
    ],
  };
};

const toolsLink = (playbook: Playbook): Link[] =>
  toolsOf(playbook).length > 0 ? [{ href: playbook.href('tools'), text: playbook.words.tools.title }] : [];

interface Door {
  title: string;
  lang?: string;
  text: string;
  /** A few entries to go to at once. */
  shown: Link[];
  links: Link[];
}

/** A field that finds an entry by a sentence. */
export interface Finder {
  /** The path of the playbook. */
  base: string;
  /** The name of the collection whose entries it finds first. */
  collection: string;
  /** The page to go to without JavaScript. */
  action: string;
  /** The question above the field, and what stands in it as an example. */
  label: string;
  /** The language of that question, where it is not that of the playbook. */
  lang?: string;
  example: string;
  all: Link[];
}

/** The front page as it is printed. */
export interface HomePage extends Page {
  name: string;
  /** The parts that it shows, in this order. */
  parts: PlaybookSettings['home']['parts'];
  /** The field that finds an entry by a sentence. */
  finder: Finder | undefined;
  doors: Door[];
  /** What is asked first, and the way to the rest. */
  questions: { links: Link[]; all: Link }[];
  /** The heading of these questions. */
  asked: string;
}
