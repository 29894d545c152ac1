import { describe, expect, it } from 'vitest';
import { entry, playbookOn, workingText } from '../../tests/unit/shelves.ts';
import { shownTopics, topicPage, topicsPage, usedTopics } from './topic-page.ts';

/** A playbook that hides its plays, with these entries about one topic. */
const hidingPlays = (...ids: string[]) => {
  const entries = ids.map((id) => entry(id, { topics: ['boundary'] }));
  const place = workingText(entries);
  return playbookOn([place], place, entries, 'collections: { plays: { hide: true } }\n');
};
const linked = ({ blocks }: ReturnType<typeof topicPage>) =>
  blocks.flatMap((block) => (block.kind === 'entries' ? block.entries.map(({ href, kind }) => [href, kind]) : []));

describe('a topic of a collection that is hidden', () => {
  it('lists and counts nothing of it, where others are about it too', () => {
    const playbook = hidingPlays('faqs/why', 'plays/talk');
    expect(linked(topicPage('boundary', playbook))).toEqual([['/base/faqs/why/', 'Question']]);
    expect(linked(topicsPage(playbook))).toEqual([['/base/topics/boundary/', '1 entry']]);
  });

  it('is not led to where nothing else is about it; its page stays, for the entries that lead to it', () => {
    const playbook = hidingPlays('plays/talk');
    expect(usedTopics(playbook)).toEqual(['boundary']);
    expect(shownTopics(playbook)).toEqual([]);
    expect(linked(topicPage('boundary', playbook))).toEqual([['/base/plays/talk/', 'Play']]);
  });
});
