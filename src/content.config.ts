import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { composedSchema } from './core/schema/composed.ts';
import type { CollectionName } from './core/schema/fields.ts';
import { releaseRecord } from './core/schema/release.ts';

/** Entries of the text being written and of editions; the id is the path of the file below `.tandem/`. */
const composed = (name: CollectionName) =>
  defineCollection({
    loader: glob({
      base: '.tandem',
      pattern: [`composed/${name}/*.{md,mdx}`, `editions/*/${name}/*.{md,mdx}`],
      generateId: ({ entry }) => entry.replace(/\.mdx?$/, ''),
    }),
    schema: composedSchema(name),
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
  situations: composed('situations'),
  plays: composed('plays'),
  decisions: composed('decisions'),
  tensions: composed('tensions'),
  signals: composed('signals'),
  checks: composed('checks'),
  roles: composed('roles'),
  comparisons: composed('comparisons'),
  jobs: composed('jobs'),
  guides: composed('guides'),
  faqs: composed('faqs'),
  glossary: composed('glossary'),
  examples: composed('examples'),
  sources: composed('sources'),
};
