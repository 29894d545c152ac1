import { describe, expect, it } from 'vitest';
import { playbookSettings } from './playbook.ts';

const SETTINGS = { name: 'Acme', tagline: 'Ours.', description: 'All of it.', url: 'https://acme.example/playbook/' };

/** The fields of settings in which something is wrong. */
const wrongIn = (settings: object): string[] =>
  (playbookSettings.safeParse({ ...SETTINGS, ...settings }).error?.issues ?? []).map(({ path }) => path.join('.'));

describe('playbookSettings', () => {
  it.each(['https://acme.example', 'http://localhost:4321/', 'https://a.example/~me/play-book/1.0'])(
    'takes the address %s',
    (url) => {
      expect(wrongIn({ url })).toEqual([]);
    },
  );

  it.each([
    'https://a.example//b.example/',
    'https://a.example/x//',
    'https://a.example/\\b.example/',
    'https://a.example/a b/',
    'https://a.example/"><script>/',
    'javascript:alert(1)',
    'acme',
  ])('refuses the address %s, under which links would lead elsewhere or nowhere', (url) => {
    expect(wrongIn({ url })).toEqual(['url']);
  });

  it.each([
    [{ parts: ['doors', 'doors'] }, 'home.parts'],
    [{ parts: ['door'] }, 'home.parts.0'],
    [{ doors: [{ door: 'decide' }, 'decide'] }, 'home.doors'],
    [{ title: '{product.leader}' }, 'home.title'],
  ])('refuses the front page %j', (home, field) => {
    expect(wrongIn({ home })).toEqual([field]);
  });

  it.each(['A\uFFFFb', 'A\uFFFEb', 'A\u{1FFFF}b', 'A\uD800b', 'A\u0001b', 'A\u2028b'])(
    'refuses a name with a character that feeds and pages cannot hold: %j',
    (name) => {
      expect(wrongIn({ name })).toEqual(['name']);
    },
  );
});
