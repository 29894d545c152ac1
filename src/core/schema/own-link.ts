import { z } from 'astro/zod';
import { idFrom } from '../id-from.ts';
import { COLLECTION_NAME, ENTRY_ID, line } from './fields.ts';

const WEB_ADDRESS = /^https:\/\/[^\s\p{Cc}]+$/u;

/** Whether a link leads out of the site. */
export const isWebAddress = (to: string): boolean => WEB_ADDRESS.test(to) && URL.canParse(to);

const PAGE = '/(?:[\\w-]+/)+';
const TARGET = new RegExp(`^(?:${ENTRY_ID}|${COLLECTION_NAME}|${PAGE})$`);

/** Whether a link leads to a page of the project besides its entries. */
export const isOwnPage = (to: string): boolean => to.startsWith('/');
const target = () =>
  z
    .string()
    .refine(
      (to) => TARGET.test(to) || isWebAddress(to),
      'is neither the id of an entry or a collection, nor a page such as /strategy/, nor an https:// address',
    );

/** A link of an organisation's own: an id, an address, or either with what it says. */
export const ownLink = z
  .union([
    target().transform((to): OwnLink => ({ to })),
    z.strictObject({
      to: target().describe(
        'The id of an entry, the name of a collection, a page of src/pages such as /strategy/, or an https:// address.',
      ),
      text: line(60).optional().describe('What the link says; the title of what it leads to where left out.'),
    }),
  ])
  .refine(({ to, text }) => text !== undefined || !(isWebAddress(to) || isOwnPage(to)), {
    path: ['text'],
    error: ({ input }) => `is what the link says${orEntry(input)}`,
  });

/** What looks like a page may be the address of an entry. */
const orEntry = (link: unknown): string => {
  const { to } = link as OwnLink; // what is refined
  const id = idFrom(to);
  return id === to || isWebAddress(to) ? '' : `; if it leads to an entry, write its id instead: ${id}`;
};

/** A link of header or footer. */
export interface OwnLink {
  to: string;
  text?: string | undefined;
}
