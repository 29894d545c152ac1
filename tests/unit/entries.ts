import type { EntryContext, EntrySource } from '../../src/core/parse-entry.ts';
import { readPlaybookFile } from '../../src/core/playbook-file.ts';
import type { PlaybookSettings } from '../../src/core/schema/playbook.ts';
import { collections } from '../../src/collections/index.ts';

/** A `playbook.yaml` with some terms. */
export const PLAYBOOK = `name: Small
tagline: A small playbook.
description: A playbook with little in it.
url: https://small.example/
terms:
  product.leader: head of product
  engineering.leader: { value: VP of engineering }
  hostile: "<b>*x*</b> | ](javascript:alert(1)) \`y\` & _z_ #1 ~~s~~ !["
topics: { boundary: The boundary }
categories: { basics: The basics }
`;

/** The settings of `PLAYBOOK`, with lines added. */
const settings = (more = ''): PlaybookSettings => {
  const read = readPlaybookFile(PLAYBOOK + more);
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.settings;
};

/** What an entry is read with: the settings, and one picture in `public/`. */
export const context = (more = ''): EntryContext => ({
  collections,
  settings: settings(more),
  publicFiles: new Set(['pictures/map.svg', 'pictures/two words.svg']),
});

/** The number of the line on which the body of `guide` begins. */
export const BODY_LINE = 9;

/** A guide with a body; `fields` replaces or adds lines of its frontmatter. */
export const guide = (body = '', { id = 'guides/case', fields = '' } = {}): EntrySource => {
  const lines = [
    'title: A guide',
    'summary: What it is for.',
    'keyMessage: One thing.',
    'checklist: [One]',
    'pitfalls: [Two]',
  ];
  const given = new Set(fields.split('\n').map((line) => line.split(':', 1)[0]));
  const kept = lines.filter((line) => !given.has(line.split(':', 1)[0]));
  const frontmatter = [...kept, ...fields.split('\n').filter(Boolean)].join('\n');
  return { id, file: `content/${id}.mdx`, text: `---\n${frontmatter}\n---\n\n${body}` };
};
