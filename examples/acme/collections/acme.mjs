import {
  about,
  commonFields,
  defineCollection,
  extendCollection,
  ours,
  reference,
  text,
  title,
  z,
} from 'tandem-playbook/collections';

export const bets = defineCollection({
  name: 'bets',
  title: 'Bets',
  one: 'Bet',
  lead: 'What we try, and what we put in.',
  schema: z.strictObject({
    title,
    ...commonFields,
    stake: text(80).meta(about('What we put in.', { label: 'Stake' })),
    rests: z
      .array(reference('plays'))
      .default([])
      .meta(about('The plays by which we decided on it.', { label: 'Decided in', set: true })),
  }),
  page: ({ data }, playbook) => [
    ...(data.rests.length > 0
      ? [{ kind: 'facts', facts: [{ label: 'Decided in', items: playbook.links(data.rests) }] }]
      : []),
    { kind: 'key', label: 'Stake', text: data.stake },
    { kind: 'body' },
  ],
});

export const glossary = extendCollection(ours.glossary, {
  fields: {
    saidBy: text(80)
      .optional()
      .meta(about('Who says it.', { label: 'Said by' })),
  },
  page: ({ data }) => (data.saidBy ? [{ kind: 'key', label: 'Said by', text: data.saidBy }] : []),
});

// Without a `page`, fields stand with the facts of the page.
export const plays = extendCollection(ours.plays, {
  fields: {
    rooms: z
      .array(text(40))
      .optional()
      .meta(about('Where we run it.', { label: 'Rooms', set: true })),
    recorded: z
      .boolean()
      .optional()
      .meta(about('Whether we record it.', { label: 'Recorded' })),
  },
});
