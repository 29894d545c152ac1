import { describe, expect, it } from 'vitest';
import { idWithin, readAddress } from './address.ts';
import { collections } from '../collections/index.ts';

describe('readAddress', () => {
  it.each([
    ['faqs/why', { kind: 'inside', id: 'faqs/why', fragment: undefined, path: 'faqs/why/' }],
    ['faqs/why/', { kind: 'inside', id: 'faqs/why', fragment: undefined, path: 'faqs/why/' }],
    ['faqs/why#part', { kind: 'inside', id: 'faqs/why', fragment: 'part', path: 'faqs/why/#part' }],
    ['faqs/why/#part', { kind: 'inside', id: 'faqs/why', fragment: 'part', path: 'faqs/why/#part' }],
    ['faqs', { kind: 'inside', id: 'faqs', fragment: undefined, path: 'faqs/' }],
    ['faqs/', { kind: 'inside', id: 'faqs', fragment: undefined, path: 'faqs/' }],
    ['#part', { kind: 'here', fragment: 'part' }],
    ['https://a.example/x?y#z', { kind: 'outside' }],
    ['HTTP://a.example', { kind: 'outside' }],
    ['mailto:a@b.example', { kind: 'outside' }],
  ])('reads %s', (url, expected) => {
    expect(readAddress(url, collections)).toEqual(expected);
  });

  it.each([
    '',
    '.',
    '..',
    '/',
    '/faqs/why',
    './faqs/why',
    '../faqs/why',
    'faqs/../why',
    'Faqs/why',
    'faqs/Why',
    'faqs/why?x',
    'faqs/why.md',
    'faqs/why/more',
    'nothing',
    'constructor',
    'faqs/why#',
    '?x',
    'a%3Ab',
  ])('takes %j for no address', (url) => {
    expect(readAddress(url, collections)).toEqual({ kind: 'refused', code: 'T405' });
  });

  it.each([
    'javascript:x',
    'JAVASCRIPT:x',
    ' javascript:x',
    'java\nscript:x',
    'java\tscript:x',
    '\u0001javascript:x',
    'data:x',
    'vbscript:x',
    'blob:x',
    'file:///x',
    'tel:1',
    'ftp://x',
    '//evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    'https:evil',
    'https:///x',
    'https:// x',
    'mailto:',
    'mailto:x',
    'faqs/w hy',
    'faqs/why\u00a0',
    'x:y',
  ])('takes %j for one that is not allowed', (url) => {
    expect(readAddress(url, collections)).toEqual({ kind: 'refused', code: 'T506' });
  });
});

describe('idWithin', () => {
  it.each([
    '/faqs/why',
    '/faqs/why/',
    './faqs/why',
    '../../faqs/why',
    '../faqs/why.mdx',
    'faqs/why.md#x',
    '/faqs/why?x=1',
  ])('finds the id in %s', (url) => {
    expect(idWithin(url, collections)).toBe('faqs/why');
  });

  it.each(['/other/why', 'faqs', 'https://a.example/faqs/why', '/faqs/why/more', '/faqs/../why'])(
    'finds none in %s',
    (url) => {
      expect(idWithin(url, collections)).toBe('');
    },
  );
});
