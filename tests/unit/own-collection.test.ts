import { writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collections as ours } from '../../src/collections/index.ts';
import { Collections } from '../../src/core/collection.ts';
import { editionFile } from '../../src/core/schema/edition.ts';
import { composedSchema } from '../../src/core/schema/composed.ts';
import { compose } from '../../src/core/compose.ts';
import type { ComposedPlaybook } from '../../src/core/compose.ts';
import { comparePlaybooks } from '../../src/core/diff.ts';
import { sayEntry } from '../../src/core/diff/words.ts';
import { entryJsonSchema } from '../../src/core/entry-json-schema.ts';
import { mergeEntries, schemaAtPath } from '../../src/core/merge.ts';
import { applyOverlays } from '../../src/core/overlay/apply-overlays.ts';
import { writeComposed } from '../../src/disk/write-composed.ts';
import { composeProject } from '../../src/disk/project.ts';
import { searchPages } from '../../src/site/search-pages.ts';
import { viewEntry } from '../../src/site/view-entry.ts';
import { chrome } from '../../src/view/chrome.ts';
import type { PageCollection } from '../../src/view/collection.ts';
import { entryPage } from '../../src/view/entry-page.ts';
import { homePage } from '../../src/view/home-page.ts';
import { indexPage } from '../../src/view/index-page.ts';
import { pageAsMarkdown } from '../../src/view/markdown.ts';
import { Playbook } from '../../src/view/playbook.ts';
import { placeOf, Shelf } from '../../src/view/shelf.ts';
import { rituals } from '../fixtures/collections/rituals/index.ts';
import { PLAYBOOK } from './entries.ts';
import { temporaryFolder } from './temporary-folder.ts';

const collections = new Collections<PageCollection>([...ours.all, rituals]);

const WALK = `---
calledBy: The Friday walk
summary: An hour outside, once a week.
inOneLine: The two walk and talk, without a screen.
nicknames: [walk and talk]
hosts: ["the {product.leader}", the VP]
mood: calm
moments:
  - at: Friday
    what: Walk to the river.
  - at: Monday
    what: Write down what came of it.
pairsWith: [team-rituals/lunch]
---

See [what happens when](#moments), and [all rituals](team-rituals).

## Rain [#rain]

Take an umbrella.
`;
const LUNCH = `---
calledBy: The long lunch
summary: Food helps.
inOneLine: The two eat.
hosts: [anybody]
mood: lively
moments: []
pairsWith: [team-rituals/walk]
---
`;

const source = (slug: string, text: string) => ({
  id: `team-rituals/${slug}`,
  file: `content/team-rituals/${slug}.mdx`,
  text,
});

const composed = (walk = WALK, lunch = LUNCH) =>
  compose({
    collections,
    playbookFile: PLAYBOOK,
    publicFiles: [],
    sources: [source('walk', walk), source('lunch', lunch)],
  });

const playbookOf = (walk = WALK): ComposedPlaybook => {
  const { playbook, problems } = composed(walk);
  if (!playbook) throw new Error(problems.map(({ message }) => message).join('\n'));
  return playbook;
};

const problemsOf = (walk: string, lunch?: string) =>
  composed(walk, lunch).problems.map(({ code, line, hint }) => `${code} ${line} ${hint}`);

const shown = (): Playbook => {
  const { settings, entries } = playbookOf();
  const viewed = entries.map((entry) => viewEntry(entry, collections));
  const place = placeOf({ path: '', label: 'Working text', entries: viewed });
  return new Playbook({ collections, settings, entries: viewed, site: '/', place, shelf: new Shelf([place]) });
};

describe('a collection that is nothing but a folder', () => {
  it('is read from the disk and composed, with terms in its fields', async () => {
    const root = temporaryFolder();
    for (const [path, text] of [
      ['playbook.yaml', PLAYBOOK],
      ['content/team-rituals/walk.mdx', WALK],
      ['content/team-rituals/lunch.mdx', LUNCH],
    ] as const) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const { playbook, problems } = await composeProject(root, collections);
    expect(problems).toEqual([]);
    expect(playbook?.entries.map(({ id }) => id)).toEqual(['team-rituals/lunch', 'team-rituals/walk']);
    expect(playbook?.entries[1]?.data.hosts).toEqual(['the head of product', 'the VP']);
    const without = await composeProject(root, ours);
    expect(without.problems.map(({ code }) => code)).toContain('T105');
  });

  it('has its fields, references, parts and links checked', () => {
    expect(problemsOf(WALK)).toEqual([]);
    expect(problemsOf(WALK.replace('mood:', 'moood:'))).toEqual(['T301 7 did you mean `mood`?']);
    expect(problemsOf(WALK, LUNCH.replace('pairsWith: [team-rituals/walk]\n', ''))).toEqual([
      expect.stringMatching(/^T402 13 /) as string,
    ]);
    expect(problemsOf(WALK.replace('(#moments)', '(#momens)'))).toEqual([
      expect.stringMatching(/^T404 .*moments/) as string,
    ]);
    expect(problemsOf(WALK.replace('[#rain]', '[#hosts-of-it]'))).toEqual([expect.stringMatching(/^T407 /) as string]);
    expect(problemsOf(WALK.replace('(team-rituals)', '(../team-rituals/walk.mdx)'))).toEqual([
      expect.stringMatching(/^T405 .*team-rituals\/walk/) as string,
    ]);
  });

  it('has pages, an index, a place in the header and behind a door of the front page', () => {
    const playbook = shown();
    const page = entryPage(playbook.entry('team-rituals/walk'), playbook);
    expect(page).toMatchObject({ path: 'team-rituals/walk/', title: 'The Friday walk' });
    expect(page.contents.map(({ href }) => href)).toEqual(['#moments', '#rain', '#pairs-with']);
    const index = indexPage(rituals, playbook);
    expect(index).toMatchObject({ title: 'Rituals', description: `${rituals.lead} 2 entries.` });
    expect(index.blocks).toMatchObject([
      { kind: 'entries', entries: [{ text: 'The Friday walk', kind: '2 moments' }, {}] },
    ]);
    expect(chrome('', playbook).main).toEqual([{ href: '/team-rituals/', text: 'Rituals' }]);
    expect(homePage(playbook).doors).toMatchObject([
      { title: 'Sit down together', shown: [{ text: 'The Friday walk' }, { text: 'The long lunch' }] },
    ]);
    expect(rituals.files?.['hosts.json']?.(playbook)).toBe('["the head of product","the VP","anybody"]');
  });

  it('is printed as Markdown', () => {
    const playbook = shown();
    const page = entryPage(playbook.entry('team-rituals/walk'), playbook);
    const text = pageAsMarkdown(page, {
      body: '',
      words: playbook.words,
      origin: 'https://x.example',
      root: 'https://x.example/',
      site: 'https://x.example/',
    });
    expect(text).toContain('# The Friday walk\n');
    expect(text).toContain('- Friday: Walk to the river.');
    expect(text).toContain('[The long lunch](https://x.example/team-rituals/lunch/)');
  });

  it('is found by what people call it, with its answer', () => {
    const pages = searchPages(playbookOf(), collections);
    expect(pages.map(({ record }) => [record.id, record.title, record.said, record.answer])).toEqual([
      ['team-rituals/lunch', 'The long lunch', [], 'The two eat.'],
      ['team-rituals/walk', 'The Friday walk', ['walk and talk'], 'The two walk and talk, without a screen.'],
      ['team-rituals', 'Rituals', ['team-rituals', 'Ritual', 'ceremonies'], undefined],
    ]);
    const lines = pages.flatMap(({ parts }) => parts.flatMap((part) => part.lines));
    expect(lines).toContain('Friday: Walk to the river.');
    expect(lines).not.toContain('Food helps.');
  });

  it('has a JSON Schema that describes every field, and data that passes it', () => {
    const { properties = {}, additionalProperties } = entryJsonSchema(rituals.name, rituals.schema);
    expect(additionalProperties).toBe(false);
    const silent = Object.entries(properties).filter(([, field]) => typeof field === 'boolean' || !field.description);
    expect(silent).toEqual([]);
    expect(properties.hosts).toEqual({
      type: 'array',
      description: 'Who may lead it.',
      items: expect.objectContaining({ type: 'string', maxLength: 80 }) as object,
    });
    const schema = composedSchema(rituals.schema);
    const read = playbookOf().entries.map(({ data, file, words, headings, parts, markdown }) =>
      schema.safeParse({ ...data, composed: { file, words, headings, parts, markdown } }),
    );
    expect(read.map(({ success }) => success)).toEqual([true, true]);
  });

  it('has its changes told in words', () => {
    const later = WALK.replace('mood: calm', 'mood: lively')
      .replace('"the {product.leader}", the VP', 'the VP, "the {product.leader}", a guest')
      .replace('Walk to the river.', 'Walk to the old river.');
    const { entries } = comparePlaybooks(playbookOf().entries, playbookOf(later).entries, { collections });
    expect(entries.flatMap((change) => sayEntry(change))).toEqual([
      '“Led by”: “a guest” added.',
      'Mood changed from “quiet and slow” to “loud and quick”.',
      'Moment “Friday” reworded.',
    ]);
  });

  it('merges by what its fields mean', () => {
    const merge = (mine: string, theirs: string) =>
      mergeEntries({ base: WALK, mine, theirs, schema: schemaAtPath('content/team-rituals/walk.mdx', collections) });
    const set = merge(WALK.replace('the VP]', 'the VP, a guest]'), WALK.replace('the VP]', 'the VP, the chair]'));
    expect(set.outcome).toBe('clean');
    expect(set.text).toContain('the VP, a guest, the chair]');
    const rows = merge(
      WALK.replace('Walk to the river.', 'Walk uphill.'),
      WALK.replace('  - at: Friday\n', '  - at: Sunday\n    what: Rest.\n  - at: Friday\n'),
    );
    expect(rows.text).toContain('  - at: Sunday\n    what: Rest.\n  - at: Friday\n    what: Walk uphill.\n');
    const broken = merge(WALK.replace('mood: calm', 'mood: lively'), WALK.replace('mood: calm', 'mood: mixed'));
    expect(broken.conflicts.map(({ place }) => place)).toEqual(['frontmatter: mood']);
  });

  it('takes patches of its rows and lists', () => {
    const patch = `---
overlay: patch
basedOn: "1.0"
mood: lively
hosts: { append: [a guest] }
moments:
  change:
    Monday: { what: Do nothing. }
  remove: [Friday]
---
`;
    const { sources, problems } = applyOverlays({
      collections,
      base: [source('walk', WALK), source('lunch', LUNCH)],
      content: [source('walk', patch)],
      edition: '1.0',
    });
    expect(problems).toEqual([]);
    const { playbook } = compose({ collections, playbookFile: PLAYBOOK, publicFiles: [], sources });
    expect(playbook?.entries[1]?.data).toMatchObject({
      mood: 'lively',
      hosts: ['the head of product', 'the VP', 'a guest'],
      moments: [{ at: 'Monday', what: 'Do nothing.' }],
    });
  });
});

describe('an edition with entries of a collection that the project does not have', () => {
  it('is a problem, told once for the collection', () => {
    const sources = [source('walk', WALK), source('lunch', LUNCH)];
    const { problems } = compose({ collections: ours, playbookFile: PLAYBOOK, publicFiles: [], sources });
    expect(problems.map(({ code, file, message }) => `${file} ${code} ${message}`)).toEqual([
      'content/team-rituals/walk.mdx T704 an entry of the collection "team-rituals", which this project does not have',
    ]);
  });
});

describe('a name of two words', () => {
  it('is known in links, to search and to what changed', () => {
    const linked = playbookOf(`${WALK}\nTo [the lunch](team-rituals/lunch).\n`).entries[1];
    const links = linked?.sections.flatMap(({ blocks }) => blocks).flatMap((block) => block.links);
    expect(links).toContainEqual({ url: 'team-rituals/lunch/', entry: 'team-rituals/lunch' });
  });

  it('is that of a file of the composed tree, which is taken away once it is not wanted', async () => {
    const folder = temporaryFolder();
    await writeComposed(playbookOf(), folder);
    const { settings, entries } = playbookOf();
    expect(await writeComposed({ settings, entries: entries.slice(1) }, folder)).toEqual({
      written: [],
      removed: ['team-rituals/lunch.md'],
      unchanged: 1,
    });
  });

  it('is that of a file of an edition', () => {
    const files = { 'team-rituals/walk.mdx': '0'.repeat(64) };
    const edition = { version: '1.0', date: '2026-01-31', status: 'current', schema: 1, files };
    expect(editionFile.safeParse(edition).success).toBe(true);
    expect(editionFile.safeParse({ ...edition, files: { '../walk.mdx': '0'.repeat(64) } }).success).toBe(false);
  });
});

describe('the collections of a playbook', () => {
  it('have names of their own that can be part of an address', () => {
    expect(() => new Collections([...ours.all, ours.get('plays')])).toThrow('Two collections have one name');
    for (const name of ['Rituals', 'a/b', 'search', ''])
      expect(() => new Collections([{ ...rituals, name }])).toThrow(`A collection cannot be called "${name}".`);
  });
});
