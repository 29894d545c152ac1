import { z } from 'astro/zod';
import { about } from './field-meta.ts';
import { day, listedIn, reference, text, texts } from './fields.ts';

/** Where a claim comes from. */
const citation = z.strictObject({
  source: reference('sources').meta(about('The source, by its full id.', { label: null })),
  facts: z
    .array(z.string().regex(/^S\d-\d{3}$/, 'is not a fact id such as S0-001'))
    .optional()
    .meta(
      about('Ids of the facts in the inventory of that source that this entry carries.', { label: null, set: true }),
    ),
  hedge: text(200)
    .optional()
    .meta(about('How far the claim goes, in words a reader sees beside the source.', { label: 'How far it goes' })),
});

/** Fields that every entry of every collection may have, besides what heads its page. */
export const commonFields = {
  summary: text(160).meta(
    about('One plain sentence for lists, search results and link previews.', { label: 'Summary' }),
  ),
  aliases: texts(80)
    .optional()
    .meta(about('Other names a reader may look for.', { label: 'Other names', set: true, said: true })),
  topics: z
    .array(listedIn('topics'))
    .optional()
    .meta(about('Topics, from `topics` in playbook.yaml.', { label: 'Topics', set: true })),
  related: z
    .array(reference())
    .optional()
    .meta(about('Entries worth reading next.', { label: 'Read next', set: true })),
  sources: z
    .array(citation)
    .optional()
    .meta(
      about('What this entry rests on.', {
        label: 'What this rests on',
        one: 'source',
        key: 'source',
        set: true,
        // A source may carry facts about itself.
        reflexive: true,
      }),
    ),
  origin: z
    .literal('playbook')
    .optional()
    .meta(
      about('Set where the text is the playbook’s own and rests on no source.', {
        label: 'Origin',
        values: { playbook: 'the playbook’s own' },
      }),
    ),
  formerly: z
    .array(reference())
    .optional()
    .meta(about('Full ids this entry had before; redirects and upgrades follow them.', { label: null, set: true })),
  order: z
    .int()
    .min(0)
    .optional()
    .meta(about('Place in lists; entries without one come last, by title.', { label: null })),
  updated: day()
    .optional()
    .meta(about('The day the text last changed in meaning.', { label: null, latest: true })),
  owner: text(80)
    .optional()
    .meta(about('Who keeps this entry right: a role, not a person.', { label: 'Kept by' })),
  reviewBy: day()
    .optional()
    .meta(about('The day by which someone should read it again.', { label: null })),
};

/** What a page is headed with. */
export const title = text(120).meta(about('What the page is headed with.', { label: 'Title', heads: true }));

/** What every entry has, whatever its collection. */
export type CommonData = z.infer<z.ZodObject<typeof commonFields>>;
