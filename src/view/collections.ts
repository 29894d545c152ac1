import type { CollectionName } from '../core/schema/fields.ts';

/** How readers see each collection: the name of the whole, of one entry, and what it is for. */
export const COLLECTIONS = {
  situations: {
    title: 'Situations',
    one: 'Situation',
    lead: 'Something is going on between product and engineering. Find the sentence you would say, and what to do in the next ten minutes.',
  },
  plays: {
    title: 'Plays',
    one: 'Play',
    lead: 'Exercises that two leaders run together, with steps and minutes. Each fits on one printed page and ends in something to keep.',
  },
  decisions: {
    title: 'Decisions',
    one: 'Decision',
    lead: 'Who has the final say, who brings the options, and what happens when you still differ. Each default is a place to start, yours to change.',
  },
  tensions: {
    title: 'Tensions',
    one: 'Tension',
    lead: 'Two good things that pull apart. Neither side is wrong; both have to be held.',
  },
  signals: {
    title: 'Signals',
    one: 'Signal',
    lead: 'What anyone can see within two weeks, and what it says about how well the two of you work together.',
  },
  checks: {
    title: 'Checks',
    one: 'Check',
    lead: 'Statements to answer apart and compare side by side.',
  },
  roles: {
    title: 'Roles',
    one: 'Role',
    lead: 'What each leader optimises, asks and weighs, and what happens when a strength runs unchecked.',
  },
  comparisons: {
    title: 'Comparisons',
    one: 'Comparison',
    lead: 'Product and engineering leadership side by side, with what the two owe each other in every row.',
  },
  jobs: {
    title: 'The three jobs',
    one: 'Job',
    lead: 'Leaders create clarity, increase capability and improve the system. In each job some things belong to product, some to engineering, and some the two must settle together.',
  },
  guides: {
    title: 'Guides',
    one: 'Guide',
    lead: 'One idea at a time, for when you want to understand why.',
  },
  faqs: {
    title: 'Questions',
    one: 'Question',
    lead: 'Short answers first, longer ones a click away.',
  },
  glossary: {
    title: 'Glossary',
    one: 'Term',
    lead: 'What the playbook means by its words. Many arguments are two people using one word for two things.',
  },
  examples: {
    title: 'Examples',
    one: 'Example',
    lead: 'What well-known organisations are said to do, how good the evidence is, and what you can take from it.',
  },
  sources: {
    title: 'Sources',
    one: 'Source',
    lead: 'What the playbook rests on, what kind of evidence each source is, and what its publisher sells.',
  },
} as const satisfies Record<CollectionName, { title: string; one: string; lead: string }>;
