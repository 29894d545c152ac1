import { describe, expect, it } from 'vitest';
import { PLAYBOOK } from '../../tests/unit/entries.ts';
import { readPlaybookFile } from './playbook-file.ts';
import type { PlaybookSettings } from './schema/playbook.ts';

const settingsOf = (text: string, base?: PlaybookSettings): PlaybookSettings => {
  const read = readPlaybookFile(text, base);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.settings;
};
const upstream = settingsOf(
  `${PLAYBOOK}licence: { name: CC BY 4.0, url: https://licences.example/ }\nvisibility: internal\n`,
);

describe('the settings of a division', () => {
  it('are those of the base where it says nothing', () => {
    const { licence, visibility } = settingsOf('url: https://division.example/\n', upstream);
    expect({ licence, visibility }).toEqual({
      licence: { name: 'CC BY 4.0', url: 'https://licences.example/' },
      visibility: 'internal',
    });
  });

  it('add names of collections to those of the base', () => {
    const base = settingsOf(`${PLAYBOOK}collections: { plays: { title: Exercises }, faqs: { hide: true } }\n`);
    const { collections } = settingsOf('url: https://division.example/\ncollections: { faqs: { one: Asked } }\n', base);
    expect(collections).toEqual({ plays: { title: 'Exercises', hide: false }, faqs: { one: 'Asked', hide: false } });
  });

  it('can say that there is no licence, and that everybody may find the site', () => {
    const own = 'url: https://division.example/\nlicence: none\nvisibility: public\n';
    const { licence, visibility } = settingsOf(own, upstream);
    expect({ licence, visibility }).toEqual({ licence: undefined, visibility: 'public' });
  });
});
