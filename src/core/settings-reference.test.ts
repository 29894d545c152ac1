import { describe, expect, it } from 'vitest';
import { settingsReference, settingsSchema } from './settings-reference.ts';

const formOf = (name: string) => settingsReference().find((row) => row.name === name)?.form;

describe('settingsSchema', () => {
  it('asks a playbook with a base only for what it cannot take from there', () => {
    expect(settingsSchema()).toMatchObject({
      required: ['url'],
      if: { required: ['base'] },
      else: { required: ['name', 'tagline', 'description', 'url'] },
    });
  });
});

describe('settingsReference', () => {
  it('says how each kind of setting is written', () => {
    const names = [
      'name',
      'terms',
      'collections',
      'collections.<key>.hide',
      'search.synonyms',
      'navigation',
      'licence',
    ];
    expect(names.map((name) => [name, formOf(name)])).toEqual([
      ['name', 'text'],
      ['terms', 'a line for each key'],
      ['collections', 'settings for each key'],
      ['collections.<key>.hide', 'true or false'],
      ['search.synonyms', 'a list for each key'],
      ['navigation', 'a list'],
      ['licence', 'settings of its own or none'],
    ]);
  });

  it('describes every setting', () => {
    expect(settingsReference().filter(({ about }) => about === '')).toEqual([]);
  });
});
