import type { Block } from '../../view/blocks.ts';
import type { EntryOf } from '../../view/entry.ts';
import type { schema } from './schema.ts';

/** A page is its text. */
export const pageBlocks = (): Block[] => [{ kind: 'body' }];

/** The text says it all; only a page without one is led by its summary. */
export const leadOfPage = ({ data, hasBody }: EntryOf<typeof schema>): string | undefined =>
  hasBody ? undefined : data.summary;
