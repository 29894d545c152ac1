import { describe, expect, it } from 'vitest';
import { tandemOptions } from '../config/options.ts';
import { BLOCK_KINDS, PAGE_PARTS } from '../view/replaceable.ts';
import { optionsReference } from './options-reference.ts';
import { readPlaybookFile } from './playbook-file.ts';
import { SETTINGS_EXAMPLES } from './settings-examples.ts';
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

  it('shows an example of each setting, which holds', () => {
    const read = readPlaybookFile(Object.values(SETTINGS_EXAMPLES).join('\n'));
    expect('problems' in read ? read.problems : []).toEqual([]);
    const shown = settingsReference().filter(({ example }) => example !== undefined);
    expect(shown.map(({ name }) => name).sort()).toEqual(Object.keys(SETTINGS_EXAMPLES).sort());
  });
});

describe('optionsReference', () => {
  const rows = optionsReference({ parts: PAGE_PARTS, kinds: BLOCK_KINDS });

  it('describes every option, and shows an example of each', () => {
    expect(rows.filter(({ about }) => about === '')).toEqual([]);
    const shown = rows.filter(({ example }) => example !== undefined).map(({ name }) => name);
    expect(shown.sort()).toEqual(Object.keys(tandemOptions.shape).sort());
  });

  it('tells what is alike in one row', () => {
    expect(rows.find(({ name }) => name === 'components.pages')?.about).toContain('`SiteFooter`');
    expect(rows.filter(({ name }) => name.startsWith('policy'))).toHaveLength(1);
  });
});
