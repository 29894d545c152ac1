import type { Block } from '../../view/blocks.ts';
import { listBlock, moreBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { EntryOf } from '../../view/entry.ts';
import { rulesBlock } from '../decisions/rules.ts';
import { faqs } from './index.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** A question: the short answer, the longer one, and how else people ask it. */
export const faqBlocks = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const say = playbook.pick(words);
  return [
    { kind: 'key', label: say.shortAnswer, text: data.shortAnswer },
    { kind: 'body', id: 'longer_answer', title: say.longerAnswer },
    ...rulesBlock(data.rules, playbook),
    ...moreBlock(
      playbook.words.page.more,
      listBlock('also-asked', say.alsoAsked, data.alsoAsked.map(playbook.say.quote), 'quotes'),
    ),
  ];
};

/** The page of all questions: by group, with their short answers. */
export const questionIndex = (playbook: Playbook): Block[] => {
  const groups = Object.entries(playbook.settings.categories)
    .map(([id, title]) => ({
      // An underscore keeps these ids apart from those of the questions.
      id: `about_${id}`,
      title,
      questions: playbook
        .in(faqs)
        .filter(({ data }) => data.category === id)
        .map(({ id: entry, slug, title: text, data }) => ({
          id: slug,
          text,
          href: playbook.href(entry),
          answer: data.shortAnswer,
        })),
    }))
    .filter(({ questions }) => questions.length > 0);
  return [{ kind: 'questions', groups }];
};
