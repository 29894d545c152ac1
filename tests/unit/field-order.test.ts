import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections/index.ts';
import { Collections } from '../../src/core/collection.ts';
import type { EntrySchema } from '../../src/core/collection.ts';
import { compose } from '../../src/core/compose.ts';
import type { ComposedEntry, ComposedPlaybook } from '../../src/core/compose.ts';
import { comparePlaybooks } from '../../src/core/diff.ts';
import { entryJsonSchema } from '../../src/core/entry-json-schema.ts';
import { mergeEntries } from '../../src/core/merge.ts';
import { applyOverlays } from '../../src/core/overlay/apply-overlays.ts';
import { readPlaybook } from '../../src/disk/read-playbook.ts';
import { searchPages } from '../../src/site/search-pages.ts';
import { viewEntry } from '../../src/site/view-entry.ts';
import type { PageCollections } from '../../src/view/collection.ts';
import { entryPage } from '../../src/view/entry-page.ts';
import { homePage } from '../../src/view/home-page.ts';
import { indexPage } from '../../src/view/index-page.ts';
import { Playbook } from '../../src/view/playbook.ts';
import { placeOf, Shelf } from '../../src/view/shelf.ts';

const MERGES = 'tests/fixtures/merge';

/** A schema with the fields of every object in it the other way round, and otherwise the same. */
const turned = (schema: z.ZodType): z.ZodType => {
  const { shape, element, innerType, items, valueType } = schema.def as Parts;
  const parts = {
    ...(shape && {
      shape: Object.fromEntries(
        Object.entries(shape)
          .reverse()
          .map(([key, field]) => [key, turned(field)]),
      ),
    }),
    ...(element && { element: turned(element) }),
    ...(innerType && { innerType: turned(innerType) }),
    ...(items && { items: items.map(turned) }),
    ...(valueType && { valueType: turned(valueType) }),
  };
  return Object.keys(parts).length === 0 ? schema : schema.clone({ ...schema.def, ...parts }, { parent: true });
};

interface Parts {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  items?: z.ZodType[];
  valueType?: z.ZodType;
}

const others: PageCollections = new Collections(
  // An object stays an object.
  collections.all.map((definition) => ({ ...definition, schema: turned(definition.schema) as EntrySchema })),
);

const input = await readPlaybook(process.cwd(), collections);

const composedWith = (known: PageCollections): ComposedPlaybook => {
  const { playbook } = compose({ ...input, collections: known });
  if (!playbook) throw new Error('The content has problems; tandem check lists them.');
  return playbook;
};
const [composed, composedTurned] = [composedWith(collections), composedWith(others)];

const shownWith = ({ settings, entries }: ComposedPlaybook, known: PageCollections): Playbook => {
  const viewed = entries.map((entry) => viewEntry(entry, known));
  const place = placeOf({ path: '', label: 'Working text', entries: viewed });
  return new Playbook({ collections: known, settings, entries: viewed, site: '/', place, shelf: new Shelf([place]) });
};

const pagesOf = (playbook: Playbook) => [
  homePage(playbook),
  ...playbook.collections.map((collection) => indexPage(collection, playbook)),
  ...composed.entries.map(({ id }) => entryPage(playbook.entry(id), playbook)),
];

/** An entry in which every line of text and every list is another one. */
const changed = (entry: ComposedEntry): ComposedEntry => ({
  ...entry,
  data: Object.fromEntries(Object.entries(entry.data).map(([key, value]) => [key, changedValue(value)])),
});

const changedValue = (value: unknown): unknown => {
  if (typeof value === 'string') return /\s/.test(value) ? `${value} And more.` : value;
  if (Array.isArray(value)) return value.map(changedValue).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changedValue(inner)]));
};

describe('the order of fields in a schema means nothing', () => {
  it('and is another one here, at every depth', () => {
    const keys = (known: PageCollections) => Object.keys(known.get('plays').schema.shape);
    expect(keys(others)).toEqual(keys(collections).reverse());
    expect(others.get('plays').schema.safeParse({}).success).toBe(false);
  });

  it('to what is composed', () => {
    expect(JSON.stringify(composedTurned)).toBe(JSON.stringify(composed));
  });

  it('to pages', () => {
    const [before, after] = [shownWith(composed, collections), shownWith(composedTurned, others)].map(pagesOf);
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  });

  it('to search', () => {
    expect(JSON.stringify(searchPages(composedTurned, others))).toBe(
      JSON.stringify(searchPages(composed, collections)),
    );
  });

  it('to what changed', () => {
    const changes = (known: PageCollections) =>
      comparePlaybooks(composed.entries, composed.entries.map(changed), {
        collections: known,
        names: composed.settings,
      });
    expect(changes(collections).counts.changed).toBe(composed.entries.length);
    expect(JSON.stringify(changes(others))).toBe(JSON.stringify(changes(collections)));
  });

  it('to JSON Schemas, but for the order of their keys', () => {
    const schemaOf = (known: PageCollections, name: string) =>
      JSON.parse(JSON.stringify(entryJsonSchema(name, known.get(name).schema)), (key, value: unknown) =>
        key === 'required' && Array.isArray(value) ? value.toSorted() : value,
      ) as object;
    for (const name of collections.names) expect(schemaOf(others, name)).toEqual(schemaOf(collections, name));
  });

  it.each(readdirSync(MERGES))('to a merge: %s', (name) => {
    const [base, mine, theirs] = ['base.mdx', 'mine.mdx', 'theirs.mdx'].map((file) =>
      readFileSync(join(MERGES, name, file), 'utf8'),
    ) as [string, string, string];
    const merged = (known: PageCollections) => mergeEntries({ base, mine, theirs, schema: known.get('guides').schema });
    expect(merged(others)).toEqual(merged(collections));
  });

  it('to a patch', () => {
    const base = input.sources.filter(({ id }) => id.startsWith('plays/') || id.startsWith('jobs/'));
    const patch = (id: string, fields: string) => ({
      id,
      file: `content/${id}.mdx`,
      text: `---\noverlay: patch\nbasedOn: "1.0"\n${fields}\n---\n`,
    });
    const content = [
      patch('plays/draw-the-line', 'followUp: { change: { 30: { check: Ask. } } }\nuseWhen: { append: [Now] }'),
      patch('jobs/create-clarity', 'product: { append: [{ text: Ask }] }\naskYourselves: { prepend: [Why?] }'),
    ];
    const overlaid = (known: PageCollections) =>
      applyOverlays({ collections: known, base, content, edition: '1.0' }).sources.map(({ text }) => text);
    expect(overlaid(others)).toEqual(overlaid(collections));
    expect(overlaid(others).join('')).toContain('Why?');
  });
});
