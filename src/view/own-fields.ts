import type { FieldMeta } from '../core/schema/field-meta.ts';
import { labelOf, metaOf } from '../core/schema/field-meta.ts';
import type { Block, BlockOf, Item } from './blocks.ts';
import type { Playbook } from './playbook.ts';

type Schema = Parameters<typeof metaOf>[0];
type Fact = BlockOf<'facts'>['facts'][number];

/** The blocks of a page with fields that a project has added: with the facts of the page, each under its label. */
export const withOwnFields = (blocks: readonly Block[], { fields, data, playbook }: OwnFields): Block[] => {
  const facts = Object.entries(fields).flatMap(([name, schema]) =>
    factOf(name, schema, { value: data[name], playbook }),
  );
  if (facts.length === 0) return [...blocks];
  const first = blocks.findIndex(({ kind }) => kind === 'facts');
  if (first === -1) return [{ kind: 'facts', facts }, ...blocks];
  return blocks.map((block, index) =>
    index === first && block.kind === 'facts' ? { ...block, facts: [...block.facts, ...facts] } : block,
  );
};

/** What no line can say is left to the collection's own `page`. */
const factOf = (name: string, schema: Schema, { value, playbook }: { value: unknown; playbook: Playbook }): Fact[] => {
  const meta = metaOf(schema);
  const label = labelOf(name, meta);
  if (label === null || value === undefined) return [];
  const { references } = { ...metaOf(itemOf(schema)), ...meta };
  const items = [value]
    .flat()
    .flatMap((one) => itemsOf(one, { meta, isReference: references !== undefined, playbook }));
  return items.length === 0 ? [] : [{ label, items }];
};

const itemsOf = (value: unknown, { meta, isReference, playbook }: ValueContext): Item[] => {
  if (typeof value === 'boolean') return [{ text: value ? 'Yes' : 'No' }];
  if (typeof value === 'number')
    return [{ text: meta.unit ? `${value} ${meta.unit}${value === 1 ? '' : 's'}` : String(value) }];
  if (typeof value !== 'string') return [];
  if (!isReference) return [{ text: meta.values?.[value] ?? value }];
  const { href, text } = playbook.link(value);
  return [{ href, text }];
};

/** The schema of an item of a list; that of the field itself where it is none. */
const itemOf = (schema: Schema): Schema => {
  const { innerType, element } = schema.def as { innerType?: Schema; element?: Schema }; // zod's own names
  if (element) return element;
  return innerType ? itemOf(innerType) : schema;
};

interface OwnFields {
  /** The fields that were added, by name. */
  fields: Readonly<Record<string, Schema>>;
  data: Readonly<Record<string, unknown>>;
  playbook: Playbook;
}

interface ValueContext {
  meta: FieldMeta;
  isReference: boolean;
  playbook: Playbook;
}
