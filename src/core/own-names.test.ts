import { describe, expect, it } from 'vitest';
import { collections } from '../collections/index.ts';
import { PLAYBOOK } from '../../tests/unit/entries.ts';
import { checkOwnNames, withOwnNames } from './own-names.ts';

const named = (text: string) =>
  checkOwnNames(PLAYBOOK + text, collections).map(
    ({ code, line, column, hint }) => `${code}:${line}:${column} ${hint}`,
  );

describe('the names of collections', () => {
  it('are those that the playbook gives, where it gives any', () => {
    const { plays, guides } = Object.fromEntries(
      withOwnNames(collections, {
        language: 'en-GB',
        collections: { plays: { title: 'Exercises', hide: false } },
      }).all.map(({ name, title, one }) => [name, { title, one }]),
    );
    expect({ plays, guides }).toEqual({
      plays: { title: 'Exercises', one: collections.get('plays').one },
      guides: { title: collections.get('guides').title, one: collections.get('guides').one },
    });
  });

  it('belong to collections that there are', () => {
    expect(named('collections:\n  plays: { hide: true }\n')).toEqual([]);
    expect(named('collections:\n  plys: { hide: true }\n')).toEqual(['T301:12:3 did you mean `plays`?']);
  });

  it('are not checked where only the base gives them', () => {
    expect(named('')).toEqual([]);
  });
});
