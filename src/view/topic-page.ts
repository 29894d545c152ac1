import type { Block } from './blocks.ts';
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

/** Everything about one topic, by collection. */
export const topicPage = (topic: string, playbook: Playbook): Page => {
  const name = playbook.settings.topics[topic] ?? topic;
  const blocks = playbook.collections.flatMap((collection): Block[] => {
    const entries = playbook.in(collection).filter(({ data }) => data.topics?.includes(topic));
    if (entries.length === 0) return [];
    const links = entries.map(({ id }) => playbook.link(id));
    return [{ kind: 'entries', id: collection.name, title: collection.title, look: 'plain', entries: links }];
  });
  return {
    path: `topics/${topic}/`,
    title: name,
    lead: playbook.words.lists.topic.lead,
    description: playbook.words.lists.topic.description(name),
    breadcrumb: [
      { href: playbook.href(''), text: playbook.settings.name },
      { href: playbook.href('topics'), text: playbook.words.lists.topics.title },
    ],
    blocks,
    contents: [],
  };
};

/** The list of topics. */
export const topicsPage = (playbook: Playbook): Page => ({
  path: 'topics/',
  title: playbook.words.lists.topics.title,
  lead: playbook.words.lists.topics.lead,
  description: playbook.words.lists.topics.description,
  breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
  blocks: [
    {
      kind: 'entries',
      id: 'all',
      title: playbook.words.lists.topics.all,
      look: 'cards',
      entries: usedTopics(playbook).map((topic) => ({
        href: playbook.href(`topics/${topic}`),
        text: playbook.settings.topics[topic] ?? topic,
        kind: countOf(topic, playbook),
      })),
    },
  ],
  isList: true,
  contents: [],
});

const countOf = (topic: string, playbook: Playbook): string => {
  const entries = playbook.collections.flatMap((collection) => playbook.in(collection));
  const count = entries.filter(({ data }) => data.topics?.includes(topic)).length;
  return playbook.words.lists.entries(count);
};
