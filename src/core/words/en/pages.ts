import type { Say } from '../say.ts';
import { COPIED, NOT_COPIED } from './copying.ts';
import { BROWSE, EVERYTHING, LOOK_IN } from './searching.ts';

/** What pages say in English, by the place where it stands. */
export const englishPages = (say: Say) => ({
  /** The two sides and what they share: heads of columns, and within a sentence. */
  sides: { product: 'Product', engineering: 'Engineering', together: 'Together' },
  sidesWithin: { product: 'product', engineering: 'engineering', together: 'together', either: 'either side' },
  /** Over what belongs to one side. */
  partOf: { product: 'Product’s part', engineering: 'Engineering’s part' },
  quoted: say.quote,
  minutes: (count: number) => say.count(count, { one: '# minute', other: '# minutes' }),
  /** The same where there is little room. */
  shortMinutes: (count: number) => `${say.number(count)} min`,
  days: (count: number) => say.count(count, { one: '# day', other: '# days' }),
  rhythms: {
    weekly: 'every week',
    fortnightly: 'every two weeks',
    monthly: 'every month',
    quarterly: 'every quarter',
    'half-yearly': 'twice a year',
    yearly: 'once a year',
  },
  /** Header, footer and what stands around every page. */
  chrome: {
    skip: 'Skip to the text',
    menu: 'Menu',
    main: 'Main',
    search: 'Search',
    everything: 'Everything',
    /** On a button that is pressed or not. */
    dark: 'Use dark colours',
    topics: 'Topics',
    editions: 'Editions',
    makeItYours: 'Make it yours',
    internal: 'Internal: do not share outside.',
    /** Before a link to the licence, and behind it. */
    licence: { before: 'The text may be used under', after: '.' },
    /** Before the name of the playbook that this one builds on, and behind it. */
    builtOn: {
      before: 'Built on',
      after: (edition: string, licence: string | undefined) =>
        `, edition ${edition}${licence === undefined ? '' : `, under ${licence}`}.`,
    },
    different: 'What is different here',
    /** Before a link to the model of the three jobs, and behind it. */
    model: { before: 'The three jobs are Humanizing Work’s', after: '.' },
    languages: 'This playbook in other languages',
  },
  /** Around one page. */
  page: {
    breadcrumb: 'Breadcrumb',
    onThisPage: 'On this page',
    around: 'Around this page',
    about: 'About this page',
    pager: 'Previous and next',
    previous: 'Previous: ',
    next: 'Next: ',
    print: 'Print',
    download: 'Download Markdown',
    downloadWord: 'Download for Word',
    copy: 'Copy as Markdown',
    copied: COPIED,
    notCopied: NOT_COPIED,
    suggest: 'Suggest a change',
    more: 'More on this',
    readNext: 'Read next',
    seeAlso: 'See also',
    restsOn: 'What this rests on',
    /** In a Markdown copy, before the address of the page. */
    source: 'Source',
    movedTitle: (title: string) => `Moved: ${title}`,
  },
  /** What a page says about itself. */
  facts: {
    edition: 'Edition',
    updated: 'Last changed',
    history: 'History',
    owner: 'Kept by',
    reviewBy: 'To be read again by',
    topics: 'Topics',
    origin: 'Origin',
    own: 'The playbook’s own',
    adapted: (base: string) => `Adapted from ${base}`,
    added: (base: string) => `Added to ${base}`,
    differs: (name: string, base: string) => `What ${name} changed in ${base}`,
    /** What became of an entry, in or since an edition. */
    became: {
      in: {
        added: (edition: string) => `New in edition ${edition}`,
        removed: (edition: string) => `Removed in edition ${edition}`,
        renamed: (edition: string) => `Renamed in edition ${edition}`,
        changed: (edition: string) => `Changed in edition ${edition}`,
      },
      since: {
        added: (edition: string) => `New since edition ${edition}`,
        removed: (edition: string) => `Removed since edition ${edition}`,
        renamed: (edition: string) => `Renamed since edition ${edition}`,
        changed: (edition: string) => `Changed since edition ${edition}`,
      },
    },
  },
  /** What fields of every entry are called where a change of them is told. */
  fields: {
    title: 'Title',
    summary: 'Summary',
    aliases: 'Other names',
    topics: 'Topics',
    related: 'Read next',
    sources: 'What this rests on',
    source: 'source',
    hedge: 'How far it goes',
    origin: 'Origin',
    own: 'the playbook’s own',
    owner: 'Kept by',
    rules: 'The rule, as it is decided',
  },
  /** Editions: where a page stands among them, and their list. */
  editions: {
    working: 'Working text',
    label: (version: string) => `Edition ${version}`,
    /** A base as readers know it. */
    ofBase: (name: string, edition: string) => `${name}, edition ${edition}`,
    region: 'Edition',
    reading: 'You are reading: ',
    notThere: 'does not have this page',
    status: { current: 'current', superseded: 'superseded', withdrawn: 'withdrawn' },
    released: (day: string) => `Released on ${say.day(day)}, and kept as it was.`,
    superseded: (day: string) => `Released on ${say.day(day)}, and superseded since.`,
    withdrawn: (reason: string) => `Withdrawn: ${reason}`,
    unreleased: 'Nobody has released this text yet.',
    asNow: 'As it reads now',
    inRoot: (label: string) => `In ${say.lower(label)}`,
    gone: 'No longer in the playbook: go to its front page',
    notYet: (label: string) => `Not yet in ${say.lower(label)}: go to its front page`,
    title: 'Editions',
    lead: 'An edition is a frozen release of the whole playbook. Cite one, and the page will always say what it said.',
    description: 'Every edition of the playbook, with its date, what changed in it, and whether it still stands.',
    read: (version: string) => `Read edition ${version}`,
  },
  /** The front page. */
  home: {
    finder: 'What is going on?',
    example: 'We never get time to fix anything',
    find: 'Find',
    pick: 'Or pick what you would say',
    asked: 'Asked first',
    doors: {
      trouble: {
        title: 'Something is wrong',
        text: 'Say what is going on, and get ten minutes of help before the theory.',
      },
      together: {
        title: 'Sit down together',
        text: 'Run an exercise with your counterpart, and leave with something in writing.',
      },
      decide: {
        title: 'Who decides?',
        text: 'See who has the final say, and what happens when the two of you differ.',
      },
      understand: {
        title: 'Understand',
        text: 'See what each of you optimises, and why you so often pull apart.',
      },
    },
  },
  /** Lists of entries. */
  lists: {
    /** The way to all entries of a collection, or of something else that has a name. */
    all: (title: string) => `All ${title.replace(/^The /, '').toLowerCase()}`,
    entries: (count: number) => say.count(count, { one: '# entry', other: '# entries' }),
    /** What search engines say of a list: its lead, and how many entries it has. */
    described: (lead: string, count: number) =>
      `${lead} ${say.count(count, { one: 'One entry.', other: '# entries.' })}`,
    topics: {
      title: 'Topics',
      all: 'All topics',
      lead: 'The same playbook, cut the other way: all kinds of entries about one thing.',
      description: 'All topics of the playbook, each with every entry about it.',
    },
    topic: {
      lead: 'Everything the playbook says about this, by kind.',
      description: (topic: string) =>
        `Situations, plays, decisions and questions of the playbook about this topic: ${topic}.`,
    },
  },
  /** The page of the search, as far as it is there without a script. */
  searchPage: {
    title: 'Search',
    description: 'Search the questions, situations, plays, decisions and words of the playbook.',
    field: 'Search the playbook',
    placeholder: 'Ask it in your own words',
    noScript: 'Searching needs JavaScript, which is off.',
    lookIn: LOOK_IN,
    everything: EVERYTHING,
    browse: BROWSE,
    /** Said where search has no thesaurus of the language. */
    noThesaurus:
      'Search knows no words of like meaning in this language: try those that the playbook itself would use.',
    /** Said where the index knows no endings of the language. */
    wholeWords:
      'Search finds words in the form in which the playbook writes them: if nothing is found, try another form of the word.',
  },
  /** Pages at addresses that lead elsewhere or nowhere. */
  lost: {
    title: 'There is no page at this address',
    lead: 'The link may be old or mistyped. Everything in the playbook is in one of these lists.',
    gone: (title: string | undefined) =>
      title === undefined ? 'No longer in the playbook' : `“${title}” is no longer in the playbook`,
    description: (name: string, id: string, edition: string) =>
      `${name} no longer has this page (${id}); edition ${edition} keeps it as it was.`,
    goneLead: 'The text of today has no such page. An earlier edition keeps it as it was.',
    onward: 'Where to go on',
    readIn: (edition: string) => `Read it in edition ${edition}`,
    searchNow: 'Search the playbook of today',
    /** Of an entry that has another address now. */
    moved: 'This page has moved',
  },
  /** Parts of pages. */
  blocks: {
    example: 'Filled in: an invented example',
    upside: 'What it is good for',
    overdone: 'When it always wins',
    boundary: {
      text: 'What belongs to product, what to engineering, and what the two must settle together, under the three jobs.',
      asTable: 'Read the boundary as a table',
      caption: 'Whose part is what in each of the three jobs',
      job: 'Job',
      /** Over the overlap of the two sides. */
      shared: 'Settled together',
    },
    columns: 'Columns',
    decision: 'Decision',
    somebodyElse: 'Somebody else',
    map: {
      job: 'Job',
      allJobs: 'All jobs',
      reach: 'Reach',
      anyReach: 'Any reach',
      caption: (job: string) => `Who decides what: ${job}`,
      decides: (who: string) => `${who} decides`,
      together: 'Decided together',
      brings: (who: string) => `${who} brings the options`,
      why: 'Why',
      /** Behind it, for those who listen. */
      whyOf: (decision: string) => `: ${decision}, and what others do`,
      differ: 'If you still differ.',
      /** A decision in a Markdown copy. */
      line: (who: string, why: string) => `${who}. ${why}`,
      /** How many decisions are shown; a script puts the number in the place of `#`. */
      shown: { one: '# decision', other: '# decisions' },
    },
    alsoCalled: (names: string) => `Also called ${names}`,
    longerAnswer: 'The longer answer',
    you: 'You have',
    sayThis: 'Say',
    steps: { next: 'Next step', again: 'Start over' },
    /** What the timer of a play says: `{step}`, `{of}` and `{title}` stand for the step. A script puts them in. */
    timer: {
      start: 'Start the timer',
      pause: 'Pause',
      step: 'Step {step} of {of}: {title}',
      over: 'The play is over',
      up: 'Time is up.',
    },
    /** How people work in a step, by the key that it has in content. */
    modes: {
      alone: 'alone',
      pairs: 'pairs',
      together: 'together',
      aloud: 'aloud',
      'in writing': 'in writing',
    },
    credit: {
      text: 'The three jobs come from the 3 Jobs of Management model by Humanizing Work.',
      link: 'About the model',
    },
    footnotes: 'Footnotes',
    /** The way from a footnote back to the text. */
    backTo: (place: string) => `Back to reference ${place}`,
    /** What a table that scrolls by itself is called, and the boxes of a list of tasks. */
    table: (columns: string) => `Table: ${columns}`,
    done: 'Done',
    toDo: 'To do',
  },
  /** What the two leaders do on screen: the list of tools, and what stands around each. */
  tools: {
    title: 'Tools',
    lead: 'For two people, one table and a quarter of an hour. What you say stays on your devices.',
    description: 'Tools for the two leaders: answer apart, compare, and leave with one decision, an owner and a date.',
    all: 'All tools',
    /** Before the tool that does on screen what an entry does on paper, and above what a tool is on paper. */
    onScreen: 'On screen',
    onPaper: 'On paper',
    inPlaybook: 'In the playbook',
  },
  /** Titles of the components that bodies use. */
  components: {
    tryThis: 'Try this',
    productCanSay: 'Product can say',
    engineeringCanSay: 'Engineering can say',
    eitherCanSay: 'Either can say',
  },
});
