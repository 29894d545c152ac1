import { body, entry, fields, files, guide, settings } from './row.ts';
import type { Row } from './row.ts';

const QUOTES = 'put the whole value in quotes';
const LOST = 'put the whole value in quotes; if this is a comment, give it a line of its own';
const CONFLICT =
  'keep what shall stand, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>; to show such a line, put a space before it';
const GOOD = guide('pitfalls: [Two]\n');
const ID = 'write the full id of an entry (<collection>/<slug>)';
const KEYS =
  'keys here are: title, summary, aliases, topics, related, sources, origin, formerly, order, updated, owner, reviewBy, rules, keyMessage, checklist, pitfalls, calendar, nextPlay';
const DECISION = (row: string) => `---
title: Scope
summary: Who says what is in.
question: What is in?
job: jobs/create
drives: product
decides: joint
mustAgree: ["{engineering.leader}"]
consulted: []
informed: []
carriesOut: [Both]
${row}escalatesTo: Nobody
reversible: easy
cascadesTo: []
presets: {}
whyDefault: Both pay for it.
---
`;
const WORD = (word: string, other: string) =>
  `---\ntitle: ${word}\nsummary: The word.\nterm: ${word}\ndefinition: What it means.\n${other}---\n`;

/** Frontmatter as YAML, against its schema, and its references. */
export const FRONTMATTER: readonly Row[] = [
  ...[
    ['<<<<<<< HEAD\nowner: us\n=======\nowner: them\n>>>>>>> ours', 'owner: us'],
    ['<<<<<<< HEAD\nowner: us', 'owner: us'],
  ].map(([given = '', repaired = '']) => fields('T109', given, CONFLICT, repaired)),
  body('T109', '```text\n<<<<<<< HEAD\n```', CONFLICT, '```text\n <<<<<<< HEAD\n```'),
  entry('T201', GOOD.slice(4), 'start the file with a line ---, the fields, and a line ---', GOOD),
  entry('T202', GOOD.replace(/---\n\n\n$/, ''), 'end it with a line that holds only ---', GOOD),
  fields(
    'T203',
    'owner: a: b',
    'put the whole value in quotes; if this is a field of its own, indent it like those around it',
    'owner: "a: b"',
  ),
  fields('T203', 'owner: @us', QUOTES, 'owner: "@us"'),
  fields('T203', 'owner: "us', 'close it at the end of the value', 'owner: "us"'),
  fields('T203', "owner: 'us", 'close it at the end of the value', "owner: 'us'"),
  fields(
    'T203',
    'owner: "Us" and them',
    'put the whole value in one pair of quotes, and write \\" for a double quote in it',
    'owner: "\\"Us\\" and them"',
  ),
  fields(
    'T203',
    'aliases: [a, b',
    'close it at the end of the value; if it is text, put the whole value in quotes',
    'aliases: [a, b]',
  ),
  fields(
    'T203',
    'owner: [us] and them',
    'put the whole value in one pair of quotes, and write \\" for a double quote in it',
    'owner: "[us] and them"',
  ),
  fields(
    'T203',
    'aliases: [a, , b]',
    'write one comma between two items, and put items that hold commas, colons or brackets in quotes',
    'aliases: [a, b]',
  ),
  fields('T203', 'owner: - us', 'begin the list on the next line; if it is text, put it in quotes', 'owner: "- us"'),
  fields('T203', 'aliases:\n\t- a', 'indent it with spaces', 'aliases:\n  - a'),
  fields('T203', 'owner: "a\\q"', 'write two backslashes for one', 'owner: "a\\\\q"'),
  fields(
    'T203',
    'aliases:\n  - a\n - b',
    'indent all names of a map, and all dashes of a list, alike; put text of several lines in quotes',
    'aliases:\n  - a\n  - b',
  ),
  fields(
    'T203',
    'owner: us\nand them',
    'write a colon and a space behind the name; put text of several lines in quotes',
    'owner: "us\n  and them"',
  ),
  fields(
    'T203',
    'owner: > us',
    'begin the text on the next line, indented; or put the whole value in quotes',
    'owner: "> us"',
  ),
  fields('T203', '...\nowner: us', 'take that line out', 'owner: us'),
  fields('T203', '? [a]\n: b', 'write a word before the colon; if this is text, put it in quotes', 'owner: b'),
  entry('T203', GOOD.replace('---\n', '---\n%YAML 1.2\n'), 'take the line out', GOOD),
  fields('T204', 'owner: us\nowner: them', 'keep one of the two', 'owner: us'),
  fields(
    'T205',
    'owner: &us us\naliases: [*us]',
    'write the value out where it is needed; quote text that starts with & or *',
    'owner: us\naliases: [us]',
  ),
  fields(
    'T205',
    'owner: "x"\naliases: [*important*]',
    'write the value out where it is needed; quote text that starts with & or *',
    'owner: "x"\naliases: ["*important*"]',
  ),
  fields('T206', '__proto__: us', 'remove it: the name is reserved by JavaScript', ''),
  fields(
    'T207',
    `aliases: ${'['.repeat(20)}a${']'.repeat(20)}`,
    'write the value itself: no field needs so many brackets, dashes or names in each other',
    'aliases: [a]',
  ),
  fields('T208', 'owner: !us us', 'remove the tag; quote text that starts with !', 'owner: "!us us"'),
  entry('T209', '---\n---\n', 'write fields as "name: value", one to a line', GOOD),
  entry('T209', '---\nA guide\n---\n', 'write fields as "name: value", one to a line', GOOD),
  fields('T210', 'owner: Those in #us', LOST, 'owner: "Those in #us"'),
  fields('T210', 'owner: us # for now', LOST, '# for now\nowner: us'),
  fields('T210', 'aliases:\n  - in #help\n  - b', LOST, 'aliases:\n  - "in #help"\n  - b'),
  fields('T210', 'owner: those\n  in #us\n  and them', LOST, 'owner: "those in #us and them"'),
  settings(
    'T210',
    'licence:\n  url: https://small.example/\n  name: Ours #1',
    LOST,
    'licence:\n  url: https://small.example/\n  name: "Ours #1"',
  ),
  fields('T301', 'owmer: us', 'did you mean `owner`?', 'owner: us'),
  fields('T301', 'xylophone: us', KEYS, 'owner: us'),
  entry('T301', GOOD.replace('checklist', 'cheklist'), 'did you mean `checklist`?', GOOD),
  settings('T301', 'langauge: en', 'did you mean `language`?', 'language: en'),
  entry('T302', guide(''), 'add it: a list', GOOD),
  files('T302', { 'content/decisions/scope.mdx': DECISION('') }, 'add it: it is required when `decides` is joint', {
    'content/decisions/scope.mdx': DECISION('tieBreak: Toss a coin.\n'),
  }),
  fields('T303', 'owner: 5', 'put the value in quotes', 'owner: "5"'),
  fields('T303', 'owner: true', 'put the value in quotes', 'owner: "true"'),
  fields('T303', 'owner: [us]', 'write one line of text', 'owner: us'),
  fields('T303', 'owner:', 'write one line of text', 'owner: us'),
  fields(
    'T303',
    'aliases:\n  - First: ask in the channel',
    'put the whole value in quotes: a colon with a space behind it makes a map',
    'aliases:\n  - "First: ask in the channel"',
  ),
  fields('T303', 'aliases:\n# - us', 'write a list', 'aliases:\n - us'),
  settings('T303', 'navigation:', 'write a list', 'navigation: [guides]'),
  settings('T303', 'search:', 'write a map', 'search: { synonyms: {} }'),
  settings('T303', 'base:', 'write a map', ''),
  fields('T303', 'aliases: us', 'write a list', 'aliases: [us]'),
  fields('T303', 'order: first', 'write a number', 'order: 1'),
  fields('T304', 'owner: "  "', 'change the value', 'owner: us'),
  fields(
    'T304',
    'formerly: [guides]',
    'write the full id of an entry (<collection>/<slug>)',
    'formerly: [guides/older]',
  ),
  fields('T304', `owner: ${'a'.repeat(500)}`, 'change the value; it is 500 characters long', 'owner: us'),
  fields('T304', 'related: [/guides/start/]', 'did you mean `guides/start`?', 'related: [guides/start]'),
  fields('T304', 'related: [../guides/start.mdx]', ID, 'related: [guides/start]'),
  fields('T304', 'topics: [Boundary]', 'did you mean `boundary`?', 'topics: [boundary]'),
  fields('T304', 'updated: "31.1.2026"', 'write a date such as 2026-01-31', 'updated: "2026-01-31"'),
  settings(
    'T304',
    'licence: CC BY 4.0',
    'write its name and address, such as { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ } or none',
    'licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }',
  ),
  settings(
    'T304',
    'licence: { name: CC BY 4.0, url: creativecommons.org/licenses/by/4.0/ }',
    'did you mean `https://creativecommons.org/licenses/by/4.0/`?',
    'licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }',
  ),
  settings(
    'T304',
    'ask: our wiki',
    'write an https:// address such as https://www.example.org/',
    'ask: https://www.example.org/',
  ),
  settings('T304', 'brand:\n  accent: purple', 'did you mean `"#800080"`?', 'brand:\n  accent: "#800080"'),
  settings(
    'T304',
    'brand:\n  accent: mauve',
    'write a colour such as "#1d4f91", in quotes',
    'brand:\n  accent: "#1d4f91"',
  ),
  settings(
    'T304',
    'footer: [{ to: content/guides/start.mdx, text: Start }]',
    'did you mean `guides/start`?',
    'footer: [{ to: guides/start, text: Start }]',
  ),
  settings(
    'T403',
    'footer: [{ to: /guides/start/, text: Start }]',
    'did you mean `guides/start`?',
    'footer: [guides/start]',
  ),
  settings(
    'T302',
    'navigation: [/guides/start/]',
    'add it: it is what the link says; if it leads to an entry, write its id instead: guides/start',
    'navigation: [guides/start]',
  ),
  files(
    'T305',
    { 'content/decisions/scope.mdx': DECISION('tieBreak: Toss.\n').replace('easy', 'easily') },
    'did you mean `easy`?',
    { 'content/decisions/scope.mdx': DECISION('tieBreak: Toss.\n') },
  ),
  fields('T306', 'topics: [boundry]', 'did you mean `boundary`?', 'topics: [boundary]'),
  fields('T306', 'topics: [music]', 'it lists: boundary', 'topics: [boundary]'),
  fields('T401', 'related: [guides/strat]', 'did you mean `guides/start`?', 'related: [guides/start]'),
  files(
    'T401',
    { 'content/guides/case.mdx': guide('pitfalls: [Two]\nrelated: [guides/mentoring]\n') },
    'write the entry, or remove the reference',
    {
      'content/guides/mentoring.mdx': GOOD,
    },
  ),
  files(
    'T402',
    { 'content/glossary/outcome.mdx': WORD('outcome', '') },
    'add glossary/output to `notSameAs` of glossary/outcome, or remove it here',
    { 'content/glossary/outcome.mdx': WORD('outcome', 'notSameAs: [glossary/output]\n') },
  ),
  fields('T406', 'formerly: [guides/start]', 'an id names one entry for ever: remove it here or there', ''),
  fields('T408', 'related: [guides/case]', 'remove it', 'related: []'),
  fields('T601', 'owner: "{product.leadr}"', 'did you mean {product.leader}?', 'owner: "{product.leader}"'),
  fields(
    'T603',
    'owner: "The } of us"',
    'write a term, such as {product.leader}, or take the brace out: text in fields holds no other',
    'owner: "The of us"',
  ),
];
