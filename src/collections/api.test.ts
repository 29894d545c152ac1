import { describe, expect, expectTypeOf, it } from 'vitest';
import type { TandemOptions } from '../config/options.ts';
import tandem from '../integration.ts';
import type { Block, Entry, Extension, FieldMeta, PageCollection, Playbook } from './api.ts';
import * as api from './api.ts';

const bets = api.defineCollection({
  name: 'bets',
  title: 'Bets',
  one: 'Bet',
  lead: 'What we try.',
  schema: api.z.strictObject({
    title: api.title,
    ...api.commonFields,
    stake: api.z.int().meta(api.about('What we put in.')),
    after: api.reference('bets').optional().meta(api.about('The bet that it follows.')),
  }),
  page: ({ data }, playbook) => {
    expectTypeOf(data.stake).toEqualTypeOf<number>();
    expectTypeOf(data.after).toEqualTypeOf<string | undefined>();
    expectTypeOf(data.summary).toEqualTypeOf<string>();
    expectTypeOf(playbook).toEqualTypeOf<Playbook>();
    return [];
  },
});

describe('what others import from tandem-playbook/collections', () => {
  it('are these names', () => {
    expect(Object.keys(api).sort()).toEqual([
      'about',
      'asItems',
      'commonFields',
      'day',
      'defineCollection',
      'entriesBlock',
      'extendCollection',
      'listBlock',
      'listedIn',
      'ours',
      'publicFile',
      'reference',
      'someTexts',
      'text',
      'texts',
      'title',
      'webAddress',
      'z',
    ]);
    expect(Object.keys(api.ours)).toEqual(Object.values(api.ours).map(({ name }) => name));
  });

  it('has types', () => {
    expectTypeOf<ReturnType<PageCollection['page']>>().toEqualTypeOf<Block[]>();
    expectTypeOf(api.about).parameter(1).toEqualTypeOf<Omit<FieldMeta, 'description'> | undefined>();
    expectTypeOf<Parameters<typeof api.ours.plays.page>[0]>().toExtend<Entry>();
    const fields = { one: api.text(9).optional() };
    expectTypeOf<Extension<Entry['data'], typeof fields>['fields']>().toEqualTypeOf(fields);
  });
});

describe('what astro.config.mjs gives to tandem()', () => {
  it('has types', () => {
    expectTypeOf(tandem).parameter(0).toEqualTypeOf<TandemOptions | undefined>();
    expectTypeOf({ collections: [bets, api.ours.plays] }).toExtend<TandemOptions>();
    expectTypeOf<{ collections: string[] }>().not.toExtend<TandemOptions>();
    expectTypeOf<{ collection: [] }>().not.toExtend<TandemOptions>();
  });
});
