import { z } from 'astro/zod';
import { brand } from './brand.ts';
import { editionVersion } from './edition.ts';
import { line, siteUrl, slug, webAddress } from './fields.ts';
import { home } from './home.ts';
import { ownLink } from './own-link.ts';

const TERM_KEY = /^[a-z]+(?:\.[a-z]+)*$/;
const termKey = () => z.string().regex(TERM_KEY, 'is not a key such as product.leader');

const term = z.union([
  line(60).transform((value): TermForms => ({ value })),
  z.strictObject({
    value: line(60).describe('The name as it stands in a sentence.'),
    plural: line(60).optional().describe('Its plural, where the rules of English would get it wrong or do not hold.'),
    possessive: line(60).optional().describe('Its possessive form, where the rules of English do not hold.'),
    article: line(20).optional().describe('Its article, where the rules of English would get it wrong or do not hold.'),
    forms: z
      .record(z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'is not the name of a filter such as dativ'), line(60))
      .optional()
      .describe(
        'Other forms, each under the filter that asks for it: `dativ` is `{key|dativ}`, `plural-dativ` is `{key|plural|dativ}`.',
      ),
    formerly: z
      .array(termKey())
      .optional()
      .describe('The keys that it had before: playbooks that build on this one may still set or use these.'),
  }),
]);

export interface TermForms {
  value: string;
  plural?: string;
  possessive?: string;
  article?: string;
  forms?: Record<string, string>;
  formerly?: string[];
}

const searchWords = () => line(60).regex(/^[^\p{Lu}]*$/u, 'must be in lower case');

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const languageTag = () =>
  z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is not a language tag such as en-GB')
    .refine(isLanguage, 'is not a language tag such as en-GB');

/** The settings of a playbook: `playbook.yaml`. */
export const playbookSettings = z.strictObject({
  name: line(60).describe("The playbook's name, as it stands in the header."),
  tagline: line(160).describe('One sentence under the name.'),
  description: line(300).describe('What search engines and link previews say of the whole.'),
  url: siteUrl().describe('Where the site is published, path included.'),
  suggest: z
    .string()
    .regex(
      /^https?:\/\/[^\s{}]*\{path\}[^\s{}]*$/,
      'is not an address that holds {path}, such as https://git.example/edit/main/{path}',
    )
    .optional()
    .describe('Where a reader suggests a change; `{path}` stands for the file.'),
  ask: webAddress()
    .optional()
    .describe('Where a reader asks for what the playbook lacks; search leads there where it has no answer.'),
  licence: z
    .union(
      [
        z.strictObject({
          name: line(60).describe('Its name, such as CC BY 4.0.'),
          url: webAddress().describe('Where its text is.'),
        }),
        z.literal('none').transform(() => undefined),
      ],
      {
        error:
          'is neither its name and address, such as { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }, nor none',
      },
    )
    .optional()
    .describe('What others may do with the text; the footer says so. `none` says nothing, whatever the base says.'),
  visibility: z
    .enum(['public', 'unlisted', 'internal'])
    .default('public')
    .describe(
      'Who the site is for. `unlisted` keeps it out of search engines; `internal` also publishes no feed and nothing for language models, and says so in the footer. Neither locks it: that is the host’s work.',
    ),
  home: home.prefault({}).describe('What the front page holds, and in which words.'),
  navigation: z
    .array(ownLink)
    .min(1, 'needs at least one item')
    .max(12, 'has more than 12 items')
    .optional()
    .describe(
      'What the header of every page leads to, in this order: entries, collections, web addresses; each an id, or `to` and `text`.',
    ),
  footer: z
    .array(ownLink)
    .max(20, 'has more than 20 items')
    .default([])
    .describe('More links at the foot of every page, such as a legal notice; written as those of `navigation`.'),
  language: languageTag().default('en-GB').describe('The language of the text, as a BCP 47 tag.'),
  alternates: z
    .array(
      z.strictObject({
        language: languageTag().describe('The language, as a BCP 47 tag.'),
        url: siteUrl().describe('Where that site is published, path included.'),
        name: line(60).optional().describe('What the link says; the language’s own name where left out.'),
        samePages: z
          .boolean()
          .default(false)
          .describe('Whether every page of this playbook is there too, under the same address within the site.'),
      }),
    )
    .max(40, 'has more than 40 items')
    .default([])
    .describe(
      'The same playbook in other languages; the footer of every page leads there, and search engines are told.',
    ),
  base: z
    .strictObject({
      package: z
        .string()
        .regex(
          /^(?:\.{1,2}(?:\/[\w.@-]+)+|(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*)$/,
          'is neither a package such as tandem-playbook nor a path such as ../upstream',
        )
        .default('tandem-playbook')
        .describe('The npm package that brings it, or the path of its folder from here, such as ../upstream.'),
      edition: editionVersion().describe('The version of the edition.'),
    })
    .optional()
    .describe('The edition of another playbook that this one builds on; `tandem upgrade` moves it.'),
  brand: brand.default({ fonts: {} }).describe('How the pages show whose playbook it is.'),
  root: z
    .enum(['content', 'latest'])
    .default('content')
    .describe(
      'What stands at the root of the site: the text being written, or the newest edition (the text is then under /next/).',
    ),
  differences: z
    .enum(['public', 'none'])
    .default('public')
    .describe('Whether readers see what differs from the base, entry by entry; `none` leaves the credit and no more.'),
  content: z
    .strictObject({
      mdx: z.enum(['safe', 'trusted']).default('safe').describe('`trusted` lifts the limits of `safe`.'),
    })
    .default({ mdx: 'safe' })
    .describe('How content may use MDX: `safe` allows terms and the listed components only.'),
  terms: z.record(termKey(), term).default({}).describe('Names that an organisation may change, by key.'),
  topics: z.record(slug(), line(60)).default({}).describe('What entries are about: key and name.'),
  categories: z.record(slug(), line(60)).default({}).describe('The groups of the questions, in order: key and name.'),
  collections: z
    .record(
      slug(),
      z.strictObject({
        title: line(60).optional().describe('What the whole is called, such as Exercises.'),
        one: line(60).optional().describe('What one entry of it is called, such as Exercise.'),
        hide: z
          .boolean()
          .default(false)
          .describe(
            'Whether lists, search, the site map and the texts for language models leave it out, and its tools are not there; pages that lead to its entries still do.',
          ),
      }),
    )
    .default({})
    .describe('What collections are called, and which are shown: by name, the folder in content/.'),
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

/** Settings of the whole site, whichever edition a page is of: an edition keeps all others as they were. */
export const settingsOfSite = ({ alternates, brand, visibility, navigation, footer }: PlaybookSettings) => ({
  alternates,
  brand,
  visibility,
  navigation,
  footer,
});
