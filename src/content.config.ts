import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as playbookCollections } from './collections/index.ts';
import type { CollectionDefinition } from './core/collection.ts';
import { composedSchema } from './core/schema/composed.ts';
import { releaseRecord } from './core/schema/release.ts';

/** Entries of the text being written and of editions; the id is the path of the file below `.tandem/`. */
const composed = ({ name, schema }: CollectionDefinition) =>
  defineCollection({
    loader: glob({
      base: '.tandem',
      pattern: [`composed/${name}/*.{json,mdx}`, `editions/*/${name}/*.{json,mdx}`],
      generateId: ({ entry }) => entry.replace(/\.(?:json|mdx)$/, ''),
    }),
    schema: composedSchema(schema),
  });

/** What pages must know of each edition, and of the text being written. */
const releases = defineCollection({
  loader: glob({
    base: '.tandem/releases',
    pattern: '*.json',
    generateId: ({ entry }) => entry.replace(/\.json$/, ''),
  }),
  schema: releaseRecord,
});

export const collections = {
  releases,
  ...Object.fromEntries(playbookCollections.all.map((definition) => [definition.name, composed(definition)])),
};
