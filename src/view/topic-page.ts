import type { Block } from './blocks.ts';
import type { PageCollection } from './collection.ts';
import type { Page } from './page.ts';
import type { Playbook } from './playbook.ts';

const topicsOf = new WeakMap<Playbook, string[]>();

/** The topics that have entries, in the order of `playbook.yaml`: every page asks for them. */
export const usedTopics = (playbook: Playbook): string[] => {
  const known = topicsOf.get(playbook) ?? findTopics(playbook);
  topicsOf.set(playbook, known);
  return known;
};

const findTopics = (playbook: Playbook): string[] => {
  const used = new Set(
    playbook.collections.flatMap((collection) => playbook.in(collection)).flatMap(({ data }) => data.topics ?? []),
  );
  return Object.keys(playbook.settings.topics).filter((topic) => used.has(topic));
};

/** Those of them that readers are led to. */
export const shownTopics = (playbook: Playbook): string[] =>
  usedTopics(playbook).filter((topic) => playbook.shown.some((collection) => isAbout(topic, collection, playbook)));

/** Everything about one topic, by collection; what readers are not led to only where nothing else is about it. */
export const topicPage = (topic: string, playbook: Playbook): Page => {
  const name = playbook.settings.topics[topic] ?? topic;
  const about = playbook.collections.filter((collection) => isAbout(topic, collection, playbook));
  const shown = about.filter((collection) => playbook.shown.includes(collection));
  const blocks = (shown.length > 0 ? shown : about).map((collection): Block => {
    const entries = playbook.in(collection).filter(({ data }) => data.topics?.includes(topic));
    const links = entries.map(({ id }) => playbook.link(id));
    return { kind: 'entries', id: collection.name, title: collection.title, look: 'plain', entries: links };
  });
  return {
    path: `topics/${topic}/`,
    title: name,
    lead: 'Everything the playbook says about this, by kind.',
    description: `Situations, plays, decisions and questions of the playbook about this topic: ${name}.`,
    breadcrumb: [
      { href: playbook.href(''), text: playbook.settings.name },
      { href: playbook.href('topics'), text: 'Topics' },
    ],
    blocks,
    contents: [],
  };
};

/** The list of topics. */
export const topicsPage = (playbook: Playbook): Page => ({
  path: 'topics/',
  title: 'Topics',
  lead: 'The same playbook, cut the other way: all kinds of entries about one thing.',
  description: 'All topics of the playbook, each with every entry about it.',
  breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
  blocks: [
    {
      kind: 'entries',
      id: 'all',
      title: 'All topics',
      look: 'cards',
      entries: shownTopics(playbook).map((topic) => ({
        href: playbook.href(`topics/${topic}`),
        text: playbook.settings.topics[topic] ?? topic,
        kind: countOf(topic, playbook),
      })),
    },
  ],
  isList: true,
  contents: [],
});

const isAbout = (topic: string, collection: PageCollection, playbook: Playbook): boolean =>
  playbook.in(collection).some(({ data }) => data.topics?.includes(topic));

const countOf = (topic: string, playbook: Playbook): string => {
  const entries = playbook.shown.flatMap((collection) => playbook.in(collection));
  const count = entries.filter(({ data }) => data.topics?.includes(topic)).length;
  return count === 1 ? '1 entry' : `${count} entries`;
};
