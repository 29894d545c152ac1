import { asItems } from './blocks.ts';
import type { Block, BlockOf, EntryLink, FormPart } from './blocks.ts';
import { MAP_SIDES } from './sides.ts';

/** Where links of samples lead: nowhere. */
const HERE = '#';
const SAID = 'What would have to be true for this to be the right thing in a year?';

const linked = (...texts: string[]) => texts.map((text) => ({ text, href: HERE }));

const entry = (text: string, more: Partial<EntryLink> = {}): EntryLink => ({
  href: HERE,
  text,
  kind: 'Play',
  summary: 'What it is about, in one sentence.',
  ...more,
});

const formPart = (title: string, ask: string, example: string): FormPart => ({ title, ask, lines: 2, example });

/** Invented blocks of every kind, in each of its looks and in the order of the style guide. */
export const BLOCK_SAMPLES = {
  key: [{ kind: 'key', label: 'In short', text: 'The one sentence to take along, whatever else a reader skips.' }],
  verdict: MAP_SIDES.map((side) => ({
    kind: 'verdict',
    label: 'Who decides',
    text: 'Whoever it is says so here, and the line below shows where that lies.',
    side,
  })),
  facts: [
    {
      kind: 'facts',
      facts: [
        { label: 'Takes', items: asItems(['45 minutes']) },
        { label: 'Needs', items: asItems(['a quiet room', 'last month’s numbers']) },
        { label: 'Topics', items: linked('Planning', 'Trust') },
      ],
    },
  ],
  comparison: [
    {
      kind: 'comparison',
      caption: 'How the two look at the same thing',
      columns: { product: 'Product', engineering: 'Engineering', together: 'Together' },
      rows: [
        {
          id: 'sample-question',
          dimension: 'First question',
          product: 'Who needs it, and what changes for them?',
          engineering: 'What does it touch, and what could break?',
          together: 'What is the smallest thing that would tell us?',
          links: linked('An entry about this'),
        },
        {
          id: 'sample-horizon',
          dimension: 'Looks ahead',
          product: 'As far as the next bet.',
          engineering: 'As far as the system lives.',
          together: 'To the day on which both look again.',
          links: [],
        },
      ],
    },
  ],
  poles: [
    {
      kind: 'poles',
      id: 'sample-poles',
      title: 'Two ends that pull',
      poles: [
        {
          text: 'Speed',
          side: 'product',
          upside: asItems(['Customers see something soon.', 'Wrong ideas end early.']),
          overdone: asItems(['Nothing is ever finished.']),
        },
        {
          text: 'Solidity',
          side: 'engineering',
          upside: asItems(['The next change is cheap.', 'Nights are quiet.']),
          overdone: asItems(['It is right, and too late.']),
        },
      ],
    },
  ],
  boundary: [
    {
      kind: 'boundary',
      id: 'sample-boundary',
      title: 'The boundary',
      jobs: ['The work', 'The people'].map((text) => ({
        href: HERE,
        text,
        product: linked('What is worth building', 'When it is offered'),
        together: linked('How much of each'),
        engineering: linked('How it is built', 'Whether it may go out'),
      })),
    },
  ],
  columns: [
    {
      kind: 'columns',
      id: 'sample-three-columns',
      title: 'Three columns, which lead a page',
      columns: [
        { title: 'Product', side: 'product', items: asItems(['What it is for', 'Who it is for']) },
        { title: 'Together', side: 'together', items: asItems(['What is enough']) },
        { title: 'Engineering', side: 'engineering', items: asItems(['How it works', 'What it costs to keep']) },
      ],
    },
    {
      kind: 'columns',
      id: 'sample-two-columns',
      title: 'Two columns, in the text',
      columns: [
        { title: 'Product can say', side: 'product', items: asItems([SAID]) },
        { title: 'Engineering can say', side: 'engineering', items: asItems(['What do you need to know first?']) },
      ],
    },
  ],
  text: [
    { kind: 'text', id: 'sample-text', title: 'A passage', tone: 'plain', text: `A part of a page. ${SAID}` },
    { kind: 'text', id: 'sample-caution', title: 'A caution', tone: 'caution', text: 'What goes wrong, and when.' },
  ],
  list: (['plain', 'questions', 'steps', 'quotes'] as const).map((look) => ({
    kind: 'list',
    id: `sample-${look}`,
    title: `A list: ${look}`,
    look,
    items: [...asItems([SAID, 'One short line.']), ...linked('One that leads to an entry')],
  })),
  roster: [
    {
      kind: 'roster',
      id: 'sample-roster',
      title: 'Who takes part',
      rows: [
        { label: 'Decides', items: asItems(['the product leader']) },
        { label: 'Is asked', items: asItems(['support', 'the engineers on call']) },
      ],
    },
  ],
  timeline: [
    {
      kind: 'timeline',
      id: 'sample-timeline',
      title: 'What happened',
      events: [
        { when: 'January', what: 'The two agreed on one number, and wrote it on the wall.' },
        { when: 'Two months later', what: 'The number had moved, and nobody knew why.' },
      ],
    },
  ],
  steps: [
    {
      kind: 'steps',
      id: 'sample-steps',
      title: 'How it goes',
      total: 45,
      steps: [
        { title: 'Write alone', minutes: 10, mode: 'Alone', do: 'Each writes three lines.', output: 'Six lines.' },
        { title: 'Read aloud', minutes: 20, mode: 'Together', do: 'One reads, the other asks.', say: SAID },
        { title: 'Settle', minutes: 15, mode: 'Together', do: 'Keep what both would sign.' },
      ],
    },
  ],
  spread: [
    {
      kind: 'spread',
      id: 'sample-spread',
      title: 'Where decisions lie',
      caption: 'Who has the final say',
      rows: MAP_SIDES.map((side) => ({ href: HERE, text: 'A decision of the two', side, decides: 'one of them' })),
    },
  ],
  form: [
    {
      kind: 'form',
      id: 'sample-form',
      title: 'What to write',
      scene: 'In the example, two leaders agree on how to tell each other bad news.',
      parts: [
        formPart('We tell', 'What do you say at once?', 'Anything that moves the date by a week.'),
        formPart('We do not', 'What can wait?', 'Guesses, until somebody has looked.'),
      ],
    },
  ],
  'tick-sheet': [
    {
      kind: 'tick-sheet',
      id: 'sample-tick-sheet',
      title: 'A sheet to fill in',
      intro: 'Each ticks one box in each row, alone.',
      columns: ['1', '2', '3'],
      scale: '1: not at all, 3: always',
      rows: [{ text: 'We know what the other is paid for.' }, { text: 'We hear bad news first from each other.' }],
      lines: ['What we do next:'],
    },
  ],
  table: [
    {
      kind: 'table',
      id: 'sample-table',
      title: 'A table',
      caption: 'Hours in a quarter',
      head: ['Meeting', 'How often', 'Hours'],
      rows: [
        [...linked('Weekly look'), { text: 'each week' }, { text: '6.5' }],
        [...linked('Planning'), { text: 'once' }, { text: '4' }],
      ],
      foot: asItems(['All', '', '10.5']),
    },
  ],
  entries: [
    {
      kind: 'entries',
      id: 'sample-lines',
      title: 'Entries: lines',
      look: 'lines',
      entries: [entry('A play', { minutes: 45 }), entry('A decision', { kind: 'Decision', side: 'product' })],
    },
    {
      kind: 'entries',
      id: 'sample-names',
      title: 'Entries: plain',
      look: 'plain',
      entries: [entry('One by its name'), entry('Another')],
    },
    {
      kind: 'entries',
      id: 'sample-cards',
      title: 'Entries: cards',
      look: 'cards',
      entries: [
        entry('It takes an hour', { minutes: 60 }),
        entry('Between two ends', {
          kind: 'Tension',
          ends: [
            { text: 'Speed', side: 'product' },
            { text: 'Solidity', side: 'engineering' },
          ],
        }),
        ...MAP_SIDES.map((side) => entry(`It belongs to ${side}`, { kind: 'Decision', side })),
      ],
    },
  ],
  group: (['stack', 'pair', 'folds'] as const).map((look) => ({
    kind: 'group',
    id: `sample-group-${look}`,
    title: `A group: ${look}`,
    look,
    blocks: ['One part', 'Another part'].map((title, place) => ({
      kind: 'list',
      id: `sample-${look}-${place}`,
      title,
      look: 'plain',
      items: asItems([SAID, 'One short line.']),
    })),
  })),
  questions: [
    {
      kind: 'questions',
      groups: [
        {
          id: 'sample-questions',
          title: 'Questions',
          questions: ['What is this for?', 'Who answers it?'].map((text, place) => ({
            id: `sample-question-${place}`,
            text,
            href: HERE,
            answer: 'A short answer, and the page has more.',
          })),
        },
      ],
    },
  ],
  definitions: [
    {
      kind: 'definitions',
      terms: ['Bet', 'Slack'].map((text) => ({
        id: `sample-term-${text}`,
        href: HERE,
        text,
        definition: 'What the two mean when they say it, in one sentence.',
        also: 'another word for it',
      })),
    },
  ],
  'decision-map': [
    {
      kind: 'decision-map',
      scopes: [{ id: 'team', text: 'One team' }],
      file: { href: HERE, text: 'Take it as a table' },
      groups: [
        {
          id: 'sample-map',
          slug: 'sample-map',
          href: HERE,
          text: 'The work',
          rows: [...MAP_SIDES, undefined].map((side) => ({
            slug: `sample-map-${side ?? 'others'}`,
            href: HERE,
            text: 'What to stop',
            question: 'What do we no longer do?',
            side,
            decides: 'somebody',
            drives: 'the other',
            scope: 'team',
            tieBreak: undefined,
            why: 'Whoever answers for it decides.',
            presets: [{ name: 'A small company', text: 'The founder decides.' }],
          })),
        },
      ],
    },
  ],
  edition: (['current', 'withdrawn'] as const).map((status) => ({
    kind: 'edition',
    id: `sample-edition-${status}`,
    title: status === 'current' ? 'Edition 2.0' : 'Edition 1.0',
    status,
    date: '1 May 2030',
    reason: status === 'withdrawn' ? 'Two decisions had changed places.' : undefined,
    paragraphs: ['What is new in it, in a sentence or two.'],
    links: linked('Read it', 'What changed'),
  })),
  changes: [
    {
      kind: 'changes',
      id: 'sample-changes',
      title: 'What changed',
      changes: [
        { id: 'sample-new', heading: { text: 'A new entry' }, kind: 'added', note: 'What it is about.', lines: [] },
        {
          id: 'sample-changed',
          heading: { text: 'An entry that says it better', href: HERE },
          kind: 'changed',
          note: undefined,
          lines: [
            {
              label: 'Summary',
              said: 'Reworded',
              isLong: false,
              details: [
                {
                  runs: [
                    { kind: 'same', text: 'Look again ' },
                    { kind: 'removed', text: 'some day' },
                    { kind: 'added', text: 'after a month' },
                    { kind: 'same', text: '.' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  credit: [{ kind: 'credit', text: 'This model is by somebody else.', link: { href: HERE, text: 'Where it is from' } }],
  body: [{ kind: 'body' }],
  sources: [
    {
      kind: 'sources',
      id: 'sample-sources',
      title: 'Sources',
      sources: [{ href: HERE, text: 'A book', by: 'Somebody', evidence: 'Experience', hedge: 'One company only.' }],
    },
  ],
} satisfies { [Kind in Block['kind']]: readonly BlockOf<Kind>[] };
