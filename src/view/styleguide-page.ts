import { BLOCK_SAMPLES } from './block-samples.ts';
import { entriesBlock } from './blocks.ts';
import type { Block, EntryLink, Link } from './blocks.ts';
import type { Page } from './page.ts';
import type { Playbook } from './playbook.ts';
import type { Standing } from './standing.ts';

/** The parts of the page by their ids; under the last one stand the kinds of blocks. */
export const PARTS = {
  colours: 'Colours',
  type: 'Type',
  space: 'Space',
  marks: 'Marks',
  controls: 'Links, buttons and fields',
  notices: 'Notices',
  search: 'Search',
  blocks: 'Blocks',
} as const;

const NEXT: EntryLink[] = [
  { href: '#', text: 'A play', kind: 'Play', summary: 'Why to read it.' },
  { href: '#', text: 'A decision', kind: 'Decision', summary: 'Why to read that.' },
];

/** What stands around the text. */
const AROUND: ReadonlySet<string> = new Set(['credit', 'sources'] satisfies Block['kind'][]);

/** What stands on lists, which take the whole width. */
const LISTED: ReadonlySet<Block['kind']> = new Set(['questions', 'definitions', 'decision-map']);

/** What the fields look for: something that is there, and nothing. */
export const QUERIES = {
  found: (playbook: Playbook): string | undefined =>
    playbook.shown.flatMap((collection) => playbook.in(collection)).at(0)?.title,
  nothing: 'Xqzvw',
};

/** What readers of an edition that was withdrawn are told, and where the page is in others. */
export const STANDING: Standing = {
  label: 'Edition 1.0',
  notice: 'Withdrawn: two decisions had changed places.',
  isWarning: true,
  links: [{ href: '#', text: 'Read it as it is now' }],
  versions: [
    { text: 'Edition 2.0', href: '#', isHere: false },
    { text: 'Edition 1.0', note: 'withdrawn', href: '#', isHere: true },
    { text: 'Edition 0.9', isHere: false },
  ],
  canonical: '',
};

/** Every kind of block that stands in the text, with its samples. */
export const specimens = (): Specimen[] =>
  Object.entries<readonly Block[]>(BLOCK_SAMPLES)
    .filter(([kind]) => !AROUND.has(kind))
    .map(([kind, blocks]) => ({
      id: `block-${kind}`,
      kind,
      title: capital(kind.replace('-', ' ')),
      samples: blocks.map((block) => ({ block, look: isListed(block) ? 'list' : undefined })),
    }));

/** A page of everything that pages are made of, for whoever designs them: only the dev server has it. */
export const styleguidePage = (playbook: Playbook): Page => ({
  path: 'styleguide/',
  title: 'Style guide',
  lead: 'All that pages are made of, in the colours and fonts of this playbook. What it says is invented, and only the dev server shows it.',
  description: 'All that pages are made of.',
  breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
  blocks: [],
  contents: contentsOfPage(),
  around: [
    ...entriesBlock('sample-next', 'Read next', NEXT),
    ...entriesBlock('sample-used', 'Where it is used', NEXT, 'plain'),
    ...BLOCK_SAMPLES.sources,
    ...BLOCK_SAMPLES.credit,
  ],
  about: { facts: [{ label: 'Last change', items: [{ text: '1 May 2030' }] }], markdown: '#', word: '#', suggest: '#' },
  previous: { href: '#', text: 'The entry before', kind: 'Play' },
  next: { href: '#', text: 'The entry after', kind: 'Play' },
});

const contentsOfPage = (): Link[] => [
  ...Object.entries(PARTS).map(([id, text]) => ({ href: `#${id}`, text })),
  ...specimens().map(({ id, title }) => ({ href: `#${id}`, text: title })),
  { href: '#around', text: 'Credit, sources' },
];

const isListed = (block: Block): boolean =>
  LISTED.has(block.kind) || (block.kind === 'entries' && block.look === 'cards');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface Specimen {
  /** Where it stands on the page. */
  id: string;
  kind: string;
  title: string;
  /** Each block as a page has it, with the look of that page. */
  samples: { block: Block; look: 'list' | undefined }[];
}
