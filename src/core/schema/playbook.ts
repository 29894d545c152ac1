import { z } from 'astro/zod';
import { editionVersion } from './edition.ts';
import { NOT_BLANK, ONE_LINE, slug, webAddress } from './fields.ts';

const line = (max: number) =>
  z
    .string()
    .min(1, 'is empty')
    .max(max, `is longer than ${max} characters`)
    .regex(ONE_LINE, 'must be one line without control characters')
    .regex(/^[^{}]*$/, 'cannot hold braces')
    .regex(NOT_BLANK, 'holds nothing but spaces');

const term = z.union([
  line(60).transform((value): { value: string; plural?: string; article?: 'a' | 'an' } => ({ value })),
  z.strictObject({
    /** The name as it stands in a sentence. */
    value: line(60),
    /** Its plural, where the rule would get it wrong. */
    plural: line(60).optional(),
    /** Its article, where the rule would get it wrong. */
    article: z.enum(['a', 'an']).optional(),
  }),
]);

const searchWords = () => line(60).regex(/^[^\p{Lu}]*$/u, 'must be in lower case');

/** The settings of a playbook: `playbook.yaml`. */
export const playbookSettings = z.strictObject({
  /** The playbook's name, as it stands in the header. */
  name: line(60),
  /** One sentence under the name. */
  tagline: line(160),
  /** What search engines and link previews say of the whole. */
  description: line(300),
  /** Where the site is published, path included. */
  url: webAddress(),
  /** Where a reader suggests a change; `{path}` stands for the file. */
  suggest: z
    .string()
    .regex(/^https?:\/\/[^\s{}]*\{path\}[^\s{}]*$/, 'must be an address that holds {path}')
    .optional(),
  /** What others may do with the text; the footer says so. */
  licence: z
    .strictObject({
      /** Its name, such as CC BY 4.0. */
      name: line(60),
      /** Where its text is. */
      url: webAddress(),
    })
    .optional(),
  /** The language of the text, as a BCP 47 tag. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is not a language tag such as en-GB')
    .default('en-GB'),
  /** The edition of another playbook that this one builds on; `tandem upgrade` moves it. */
  base: z
    .strictObject({
      /** The npm package that brings it, or the path of its folder from here, such as ../upstream. */
      package: z
        .string()
        .regex(
          /^(?:\.{1,2}(?:\/[\w.@-]+)+|(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*)$/,
          'is no package and no path such as ../upstream',
        )
        .default('tandem-playbook'),
      /** The version of the edition. */
      edition: editionVersion(),
    })
    .optional(),
  /** How the pages show whose playbook it is. */
  brand: z
    .strictObject({
      /** The colour of links, such as `#1d4f91`; it must be dark enough to be read. Dark pages get a lighter one. */
      accent: z
        .string()
        .regex(/^#[0-9a-fA-F]{6}$/, 'is not a colour such as "#1d4f91", in quotes')
        .optional(),
      /** A picture in public/ that stands before the name, such as /logo.svg. */
      logo: z
        .string()
        .regex(/^\/[\w./-]+\.(?:svg|png|webp)$/, 'is not the path of a picture such as /logo.svg')
        .optional(),
    })
    .default({}),
  /** What stands at the root of the site: the text being written, or the newest edition (the text is then under /next/). */
  root: z.enum(['content', 'latest']).default('content'),
  /** How content may use MDX: `safe` allows terms and the listed components only. */
  content: z
    .strictObject({
      /** `trusted` lifts the limits of `safe`. */
      mdx: z.enum(['safe', 'trusted']).default('safe'),
    })
    .default({ mdx: 'safe' }),
  /** Names that an organisation may change, by key. */
  terms: z.record(z.string().regex(/^[a-z]+(?:\.[a-z]+)*$/, 'is not a key such as product.leader'), term).default({}),
  /** What entries are about: key and name. */
  topics: z.record(slug(), line(60)).default({}),
  /** The groups of the questions, in order: key and name. */
  categories: z.record(slug(), line(60)).default({}),
  /** How search reads what people type. */
  search: z
    .strictObject({
      /** Words that people type, in lower case, and the words by which the playbook says the same. */
      synonyms: z.record(searchWords(), z.array(searchWords()).min(1, 'needs at least one item')).default({}),
    })
    .default({ synonyms: {} }),
});

export type PlaybookSettings = z.infer<typeof playbookSettings>;
