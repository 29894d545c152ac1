import { z } from 'astro/zod';
import { day, listedIn, reference, text, texts } from './fields.ts';

/** Where a claim comes from. */
const citation = z.strictObject({
  /** The source, by its full id. */
  source: reference('sources'),
  /** Ids of the facts in the inventory of that source that this entry carries. */
  facts: z.array(z.string().regex(/^S\d-\d{3}$/, 'is not a fact id such as S0-001')).optional(),
  /** How far the claim goes, in words a reader sees beside the source. */
  hedge: text(200).optional(),
});

/** Fields that every entry of every collection may have, besides its title. */
export const commonFields = {
  /** One plain sentence for lists, search results and link previews. */
  summary: text(160),
  /** Other names a reader may look for. */
  aliases: texts(80).optional(),
  /** Topics, from `topics` in playbook.yaml. */
  topics: z.array(listedIn('topics')).optional(),
  /** Entries worth reading next. */
  related: z.array(reference()).optional(),
  /** What this entry rests on. */
  sources: z.array(citation).optional(),
  /** Set where the text is the playbook's own and rests on no source. */
  origin: z.literal('playbook').optional(),
  /** Full ids this entry had before; redirects and upgrades follow them. */
  formerly: z.array(reference()).optional(),
  /** Place in lists; entries without one come last, by title. */
  order: z.int().min(0).optional(),
  /** The day the text last changed in meaning. */
  updated: day().optional(),
  /** Who keeps this entry right: a role, not a person. */
  owner: text(80).optional(),
  /** The day by which someone should read it again. */
  reviewBy: day().optional(),
};

/** What a page is headed with. */
export const title = text(120);
