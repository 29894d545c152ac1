import { z } from 'astro/zod';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { context, PLAYBOOK } from '../../tests/unit/entries.ts';
import { playbookOn } from '../../tests/unit/shelves.ts';
import { Collections } from '../core/collection.ts';
import { compose } from '../core/compose.ts';
import { entryJsonSchema } from '../core/entry-json-schema.ts';
import { mergeEntries } from '../core/merge.ts';
import { about } from '../core/schema/field-meta.ts';
import { reference, text, texts } from '../core/schema/fields.ts';
import type { PageCollection } from '../view/collection.ts';
import { placeOf } from '../view/shelf.ts';
import { listBlock } from '../view/blocks.ts';
import { extendCollection } from './extend.ts';
import { ours } from './index.ts';

const glossary = extendCollection(ours.glossary, {
  fields: {
    team: text(40)
      .default('everybody')
      .meta(about('Whose word it is.', { label: 'Word of' })),
    usedBy: texts(40)
      .optional()
      .meta(about('Who says it.', { label: 'Used by', set: true })),
  },
  pageIds: ['who-says-it'],
  page: ({ data }) => listBlock('who-says-it', `Said by ${data.team}`, data.usedBy),
});

const entry = (fields = '') => `---
title: Bet
summary: What a bet is.
term: bet
definition: Something tried.
${fields}---
`;
const composed = (text: string) => {
  const collections = new Collections<PageCollection>([glossary]);
  const sources = [{ id: 'glossary/bet', file: 'content/glossary/bet.mdx', text }];
  return compose({ collections, playbookFile: PLAYBOOK, publicFiles: [], sources });
};

describe('a collection of ours with more fields', () => {
  it('reads them, with terms in them, and their defaults', () => {
    expect(composed(entry('usedBy: ["the {product.leader}"]\n')).playbook?.entries[0]?.data).toMatchObject({
      definition: 'Something tried.',
      team: 'everybody',
      usedBy: ['the head of product'],
    });
  });

  it('still refuses any other', () => {
    expect(composed(entry('usedby: [a]\n')).problems.map(({ code, hint }) => `${code} ${hint}`)).toEqual([
      'T301 did you mean `usedBy`?',
    ]);
  });

  it('prints them after its own, and keeps their ids from headings', () => {
    const of = (collection: PageCollection<never>) => collection.pageIds;
    expect(of(glossary)).toEqual(['who-says-it']);
    expect(composed(`${entry()}\n## Said [#who-says-it]\n\nText.\n`).problems.map(({ code }) => code)).toEqual([
      'T407',
    ]);
  });

  it('describes and merges them by what they mean', () => {
    expect(entryJsonSchema('glossary', glossary.schema).properties).toMatchObject({
      usedBy: { description: 'Who says it.' },
    });
    const { outcome, text: merged } = mergeEntries({
      base: entry('usedBy: [a]\n'),
      mine: entry('usedBy: [a, b]\n'),
      theirs: entry('usedBy: [a, c]\n'),
      schema: glossary.schema,
    });
    expect(outcome).toBe('clean');
    expect(merged).toContain('usedBy: [a, b, c]');
  });

  it('keeps what must hold among the fields that there are', () => {
    const more = extendCollection(ours.decisions, {
      fields: { cost: text(40).optional().meta(about('What it costs.')) },
    });
    const joint = { decides: 'joint' };
    const messages = (schema: z.ZodType) => schema.safeParse(joint).error?.issues.map(({ message }) => message);
    expect(messages(more.schema)).toEqual(messages(ours.decisions.schema));
    expect(context().collections.get('decisions').schema.shape).not.toHaveProperty('cost');
  });

  it('takes no field that entries of editions would lack, and none that is there', () => {
    const add = (fields: Record<string, z.ZodType>) => () => extendCollection(ours.glossary, { fields });
    expect(add({ team: text(40) })).toThrow('the field "team" must be .optional() or have a .default(…)');
    expect(add({ term: z.string().optional() })).toThrow('glossary has a field "term" already');
  });

  it('has types', () => {
    type Page = Parameters<typeof glossary.page>[0];
    expectTypeOf<Page['data']['team']>().toEqualTypeOf<string>();
    expectTypeOf<Page['data']['usedBy']>().toEqualTypeOf<string[] | undefined>();
    expectTypeOf<Page['data']['definition']>().toEqualTypeOf<string>();
    expectTypeOf<Page['data']>().not.toHaveProperty('other');
  });
});

describe('fields without a page of their own', () => {
  const plain = extendCollection(ours.glossary, {
    fields: {
      rooms: texts(40)
        .optional()
        .meta(about('Where.', { label: 'Rooms' })),
      minutes: z
        .int()
        .optional()
        .meta(about('How long.', { unit: 'minute' })),
      taped: z.boolean().optional().meta(about('Whether it is taped.')),
      before: z.array(reference('glossary')).optional().meta(about('What comes first.')),
      secret: text(40)
        .optional()
        .meta(about('For nobody.', { label: null })),
    },
  });
  const word = (id: string, data: object = {}) =>
    ({
      id,
      slug: id.split('/')[1],
      collection: 'glossary',
      title: id,
      data: { summary: 'S', definition: 'Something tried.', ...data },
      file: '',
      words: 0,
      headings: [],
    }) as unknown as Parameters<typeof plain.page>[0]; // all that its page reads
  const place = placeOf({ path: '', label: 'Working text', entries: [] });
  const playbook = playbookOn([place], place, [word('glossary/a')]);
  const blocksOf = (data: object) => plain.page(word('glossary/bet', data), playbook);

  it('stand with the facts of the page', () => {
    const data = { rooms: ['One', 'Two'], minutes: 1, taped: false, before: ['glossary/a'], secret: 'x' };
    const facts = blocksOf(data).filter((block) => block.kind === 'facts');
    expect(facts).toEqual([
      {
        kind: 'facts',
        facts: [
          { label: 'Rooms', items: [{ text: 'One' }, { text: 'Two' }] },
          { label: 'Minutes', items: [{ text: '1 minute' }] },
          { label: 'Taped', items: [{ text: 'No' }] },
          { label: 'Before', items: [{ href: '/base/glossary/a/', text: 'glossary/a' }] },
        ],
      },
    ]);
  });

  it('print nothing where an entry does not have them', () => {
    expect(blocksOf({}).some((block) => block.kind === 'facts')).toBe(false);
  });
});
