import { BASE, files, guide, overlay } from './row.ts';
import type { Row } from './row.ts';

const FILE = 'content/guides/base.mdx';
const patch = (fields: string, text = '') => `---\noverlay: patch\nbasedOn: "1.0"\n${fields}---\n\n${text}\n`;
const hide = (fields = '') => `---\noverlay: hide\nbasedOn: "1.0"\n${fields}---\n`;
const row = (code: Row['code'], given: string, hint: string, repaired: string): Row =>
  overlay(code, { [FILE]: given }, hint, { [FILE]: repaired });
const OURS = 'name: Ours\nurl: https://ours.example/\nbase:\n  package: ./upstream\n  edition: "1.0"\n';
const organisationWith = (term: string): string => `${OURS}terms:\n  ${term}\n`;
const BARE = (key: string): string =>
  `write its value here (take the # away from all its lines), or take the line out to keep what the base has; \`${key}: null\` removes it from the entry`;
const DEFINED = '[l]: guides/start';

/** Entries that change one of the base. */
export const OVERLAYS: readonly Row[] = [
  row('T901', patch('').replace('patch', 'pach'), 'did you mean `patch`?', patch('')),
  row('T901', patch('').replace('patch', '[x]'), 'values are: replace, patch, hide', patch('')),
  row(
    'T902',
    patch('').replace('"1.0"', '1.0'),
    'name the edition that this text changes, in quotes: basedOn: "1.0"',
    patch(''),
  ),
  files(
    'T903',
    { [FILE]: `---\noverlay: replace\nbasedOn: "1.0"\n${BASE.slice(4)}` },
    'remove `overlay` and `basedOn`, or name a base in playbook.yaml',
    { [FILE]: BASE },
  ),
  overlay(
    'T904',
    { 'content/guides/bsae.mdx': patch('') },
    'did you mean guides/base? The name of the file says which entry it changes',
    { 'content/guides/bsae.mdx': null, [FILE]: patch('') },
  ),
  overlay(
    'T904',
    { 'content/guides/mentoring.mdx': `---\noverlay: replace\nbasedOn: "1.0"\n${BASE.slice(4)}` },
    'to write a new entry, remove `overlay` and `basedOn`',
    { 'content/guides/mentoring.mdx': BASE },
  ),
  row(
    'T905',
    guide('pitfalls: [Two]\n'),
    'add overlay: replace or patch, and basedOn: "1.0"; or choose another name for the file',
    guide('pitfalls: [Two]\noverlay: replace\nbasedOn: "1.0"\n'),
  ),
  row(
    'T905',
    patch('keyMessage: Ours.\n').replace('overlay: patch\n', ''),
    'add to its fields: overlay: patch',
    patch('keyMessage: Ours.\n'),
  ),
  row(
    'T905',
    '---\nkeyMessage: Ours.\n---\n',
    'add to its fields: overlay: patch, and basedOn: "1.0"',
    patch('keyMessage: Ours.\n'),
  ),
  row(
    'T905',
    guide('pitfalls: [Two]\nbasedOn: "1.0"\n'),
    'add to its fields: overlay: replace',
    guide('pitfalls: [Two]\noverlay: replace\nbasedOn: "1.0"\n'),
  ),
  row('T905', patch('').replace('overlay', 'overaly'), 'write `overlay` for `overaly`', patch('')),
  row('T906', hide('title: X\n'), 'remove it, or write overlay: patch or replace', hide()),
  row('T906', hide('title: X\n'), 'remove it, or write overlay: patch or replace', patch('title: X\n')),
  overlay('T907', { 'content/jobs/create.mdx': hide() }, 'hide or replace decisions/scope too, or patch its `job`', {
    'content/decisions/scope.mdx': hide(),
    'content/jobs/create.mdx': hide(),
  }),
  overlay(
    'T908',
    { 'content/guides/base.mdx': hide(), 'content/guides/ours.mdx': guide('pitfalls: [Two]\n', '[a](guides/base)') },
    'take it out here, or delete content/guides/base.mdx to show the entry again',
    { 'content/guides/ours.mdx': guide('pitfalls: [Two]\n', 'a') },
  ),
  ...['navigation', 'footer'].map((name) =>
    overlay(
      'T908',
      { [FILE]: hide(), 'playbook.yaml': `${OURS}${name}: [guides, guides/base]\n` },
      'take it out here, or delete content/guides/base.mdx to show the entry again',
      { 'playbook.yaml': `${OURS}${name}: [guides]\n` },
    ),
  ),
  row('T909', patch('summary: { append: [x] }\n'), 'write the new value itself', patch('summary: x\n')),
  row(
    'T909',
    patch('checklist: { change: { One: { text: x } } }\n'),
    'use `remove` and `append`',
    patch('checklist: { remove: [One], append: [x] }\n'),
  ),
  row('T910', patch('checklist: { apend: [x] }\n'), 'did you mean `append`?', patch('checklist: { append: [x] }\n')),
  row(
    'T910',
    patch('checklist: { Xylophone: x }\n'),
    'write a new list, or use: remove, change, prepend, append',
    patch('checklist: [x]\n'),
  ),
  row(
    'T911',
    patch('checklist: { remove: [On], append: [x] }\n'),
    'did you mean `One`?',
    patch('checklist: { remove: [One], append: [x] }\n'),
  ),
  row(
    'T911',
    patch('checklist: { remove: [Xylophone] }\n'),
    'take it out here; if the base has moved on, run tandem upgrade',
    patch('checklist: { remove: [] }\n'),
  ),
  row(
    'T912',
    patch('summary: null\n'),
    'give it another value, or leave it out here to keep that of the base',
    patch(''),
  ),
  row('T913', patch('sumary: null\n'), 'did you mean `summary`?', patch('summary: x\n')),
  row('T913', patch('nextPlay: null\n'), 'take it out here; if the base has moved on, run tandem upgrade', patch('')),
  row('T914', patch('sections: { on: hide }\n'), 'did you mean `one`?', patch('sections: { one: hide }\n')),
  row(
    'T914',
    patch('sections: { xylophone: hide }\n'),
    'sections are: one, two. If the base has moved on, run tandem upgrade',
    patch('sections: { one: hide }\n'),
  ),
  row(
    'T915',
    patch('', '## One\n\n## Again [#one]'),
    'keep one of the two, or give one another id by [#another-id] at its end',
    patch('', '## One\n\n## Again [#another-id]'),
  ),
  row(
    'T916',
    patch('sections: { one: hide }\n', '## One'),
    'remove the section, or remove it from `sections`',
    patch('sections: { one: hide }\n'),
  ),
  row(
    'T917',
    patch('sections: { one: hide, two: { after: one } }\n'),
    'place it before or after a section that stays where it is',
    patch('sections: { one: hide, three: { before: two } }\n', '## Three'),
  ),
  row(
    'T918',
    patch('', `## Three\n\nA [link][l].\n\n${DEFINED}`),
    'choose another label',
    patch('', '## Three\n\nA [link][m].\n\n[m]: guides/start'),
  ),
  overlay('T919', { [FILE]: patch('sections: { two: hide }\n') }, 'copy the definition into the body of this file', {
    [FILE]: patch('sections: { two: hide }\n', DEFINED),
  }),
  row('T920', patch('related:\n# - guides/start\n'), BARE('related'), patch('related:\n- guides/start\n')),
  row('T920', patch('pitfalls:\n'), BARE('pitfalls'), patch('')),
  row('T920', patch('related:\nsummary: x\n'), BARE('related'), patch('summary: x\n')),
  row('T920', patch('topics:\n'), BARE('topics'), patch('topics: []\n')),
  overlay('T604', { 'playbook.yaml': organisationWith('product.leder: boss') }, 'did you mean `product.leader`?', {
    'playbook.yaml': organisationWith('product.leader: boss'),
  }),
  overlay(
    'T971',
    { [FILE]: patch('').replace('1.0', '7.0') },
    'name the edition that this text was written for; the playbook builds on 1.0',
    { [FILE]: patch('') },
  ),
];
