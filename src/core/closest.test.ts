import { describe, expect, it } from 'vitest';
import { closest } from './closest.ts';

const known = ['title', 'summary', 'keyMessage', 'checklist', 'pitfalls', 'nextPlay', 'order', 'owner'];

describe('closest', () => {
  it.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['TITLE', 'title'],
    ['sumary', 'summary'],
    ['key_message', 'keyMessage'],
    ['KEYMESSAGE', 'keyMessage'],
    ['checklists', 'checklist'],
    ['pitfals', 'pitfalls'],
    ['ordr', 'order'],
    ['message', 'keyMessage'],
  ])('takes %s for %s', (word, expected) => {
    expect(closest(word, known)).toBe(expected);
  });

  it.each(['', 'x', 'no', 'tie', 'hello', 'description', 'play', 'author'])('takes %j for nothing', (word) => {
    expect(closest(word, known)).toBeUndefined();
  });

  it('takes the first of two that are equally near, and the exact one before all', () => {
    expect(closest('rat', ['bat', 'cat'])).toBe('bat');
    expect(closest('cat', ['bat', 'cat'])).toBe('cat');
    expect(closest('Cat', ['CAT', 'cat'])).toBe('CAT');
  });

  it('knows nothing where nothing is known', () => {
    expect(closest('title', [])).toBeUndefined();
  });
});
