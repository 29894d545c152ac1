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
    value: line(60).describe('The name as it stands in a sentence.'),
    plural: line(60).optional().describe('Its plural, where the rule would get it wrong.'),
    article: z.enum(['a', 'an']).optional().describe('Its article, where the rule would get it wrong.'),
  }),
]);

const searchWords = () => line(60).regex(/^[^\p{Lu}]*$/u, 'must be in lower case');

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

/** The settings of a playbook: `playbook.yaml`. */
export const playbookSettings = z.strictObject({
  name: line(60).describe("The playbook's name, as it stands in the header."),
  tagline: line(160).describe('One sentence under the name.'),
  description: line(300).describe('What search engines and link previews say of the whole.'),
  url: webAddress().describe('Where the site is published, path included.'),
  suggest: z
    .string()
    .regex(/^https?:\/\/[^\s{}]*\{path\}[^\s{}]*$/, 'must be an address that holds {path}')
    .optional()
    .describe('Where a reader suggests a change; `{path}` stands for the file.'),
  licence: z
    .strictObject({
      name: line(60).describe('Its name, such as CC BY 4.0.'),
      url: webAddress().describe('Where its text is.'),
    })
    .optional()
    .describe('What others may do with the text; the footer says so.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is not a language tag such as en-GB')
    .refine(isLanguage, 'is not a language tag such as en-GB')
    .default('en-GB')
    .describe('The language of the text, as a BCP 47 tag.'),
  base: z
    .strictObject({
      package: z
        .string()
        .regex(
          /^(?:\.{1,2}(?:\/[\w.@-]+)+|(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*)$/,
          'is no package and no path such as ../upstream',
        )
        .default('tandem-playbook')
        .describe('The npm package that brings it, or the path of its folder from here, such as ../upstream.'),
      edition: editionVersion().describe('The version of the edition.'),
    })
    .optional()
    .describe('The edition of another playbook that this one builds on; `tandem upgrade` moves it.'),
  brand: z
    .strictObject({
      accent: z
        .string()
        .regex(/^#[0-9a-fA-F]{6}$/, 'is not a colour such as "#1d4f91", in quotes')
        .optional()
        .describe(
          'The colour of links, in quotes, such as "#1d4f91"; it must be dark enough to be read. Dark pages get a lighter one.',
        ),
      logo: z
        .string()
        .regex(/^\/[\w./-]+\.(?:svg|png|webp)$/, 'is not the path of a picture such as /logo.svg')
        .optional()
        .describe('A picture in public/ that stands before the name, such as /logo.svg.'),
    })
    .default({})
    .describe('How the pages show whose playbook it is.'),
  root: z
    .enum(['content', 'latest'])
    .default('content')
    .describe(
      'What stands at the root of the site: the text being written, or the newest edition (the text is then under /next/).',
    ),
  content: z
    .strictObject({
      mdx: z.enum(['safe', 'trusted']).default('safe').describe('`trusted` lifts the limits of `safe`.'),
    })
    .default({ mdx: 'safe' })
    .describe('How content may use MDX: `safe` allows terms and the listed components only.'),
  terms: z
    .record(z.string().regex(/^[a-z]+(?:\.[a-z]+)*$/, 'is not a key such as product.leader'), term)
    .default({})
    .describe('Names that an organisation may change, by key.'),
  topics: z.record(slug(), line(60)).default({}).describe('What entries are about: key and name.'),
  categories: z.record(slug(), line(60)).default({}).describe('The groups of the questions, in order: key and name.'),
  search: z
    .strictObject({
      synonyms: z
        .record(searchWords(), z.array(searchWords()).min(1, 'needs at least one item'))
        .default({})
        .describe('Words that people type, in lower case, and the words by which the playbook says the same.'),
    })
    .default({ synonyms: {} })
    .describe('How search reads what people type.'),
});

export type PlaybookSettings = z.infer<typeof playbookSettings>;
