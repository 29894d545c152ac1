import type { z } from 'astro/zod';
import type { CommonData } from '../core/schema/entry.ts';
import type { Block } from '../view/blocks.ts';
import type { PageCollection } from '../view/collection.ts';
import { withOwnFields } from '../view/own-fields.ts';
import type { Entry } from '../view/entry.ts';
import type { Playbook } from '../view/playbook.ts';

/**
 * One of `ours` with more fields, which mean what their metadata says, as all fields do. Each must be optional or have a
 * default, because the entries of editions do not have it. Throws where one is neither, or where a name is taken.
 */
export const extendCollection = <Data extends CommonData, Fields extends MoreFields>(
  collection: PageCollection<Data>,
  { fields, page, pageIds = [] }: Extension<Data, Fields>,
): PageCollection<Data & Added<Fields>> => {
  const { name, schema } = collection;
  for (const [key, field] of Object.entries(fields)) {
    if (Object.hasOwn(schema.shape, key)) throw new Error(`extendCollection: ${name} has a field "${key}" already.`);
    if (!field.safeParse(undefined).success)
      throw new Error(
        `extendCollection: the field "${key}" must be .optional() or have a .default(…), because the entries of editions do not have it.`,
      );
  }
  return {
    ...collection,
    schema: schema.safeExtend(fields),
    pageIds: [...(collection.pageIds ?? []), ...pageIds],
    page: (entry, playbook) => {
      const blocks = collection.page(entry, playbook);
      return page
        ? [...blocks, ...page(entry, playbook)]
        : withOwnFields(blocks, { fields, data: entry.data, playbook });
    },
    isExtended: true,
  };
};

/** What is added to a collection. */
export interface Extension<Data extends CommonData, Fields extends MoreFields> {
  /** The fields, by name. */
  readonly fields: Fields;
  /** The parts of an entry's page that follow those that it has; the fields stand with its facts where this is left out. */
  readonly page?: (entry: Entry<Data & Added<Fields>>, playbook: Playbook) => Block[];
  /** Ids of the headings of these parts that are not named for a field. */
  readonly pageIds?: readonly string[];
}

type MoreFields = Readonly<Record<string, z.ZodType>>;

type Added<Fields extends MoreFields> = z.output<z.ZodObject<Fields>>;
