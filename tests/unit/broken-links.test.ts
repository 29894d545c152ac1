import { expect, it } from 'vitest';
import { findBrokenLinks } from '../../scripts/broken-links.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const brokenIn = (links: string, base = '/') =>
  findBrokenLinks({
    directory: temporaryFolder({
      'index.html': `<p id="here">${links}</p>`,
      'one two/index.html': '<h2 id="a&amp;b">A</h2>',
      'data.json': '{}',
    }),
    base,
  });

it('accepts pages, files, places in pages, and whatever lies elsewhere', () => {
  const links = [
    '<a href="/">',
    '<a href="#here">',
    '<a href="#">',
    '<a class="x" href="one%20two/?q=1#a&amp;b">',
    '<link rel="alternate" href="/data.json#any">',
    '<a href="https://other.example/missing">',
    '<a href="mailto:us@ours.example">',
    '<a href="//other.example/missing">',
  ].join('');
  expect(brokenIn(links)).toEqual({ pages: 2, links: 5, broken: [] });
});

it('finds missing pages, files and places, and names each once on a page', () => {
  const links =
    '<a href="/gone/"><a href="/gone/"><img src="no.png"><a href="#there"><a href="/%E0"><a href="/one two">';
  expect(brokenIn(links).broken).toEqual([
    'index.html: /gone/',
    'index.html: no.png',
    'index.html: #there',
    'index.html: /%E0',
    'index.html: /one two',
  ]);
});

it('takes a site under a path, and finds links that leave it', () => {
  expect(brokenIn('<a href="/book/"><a href="data.json"><a href="/data.json">', '/book/').broken).toEqual([
    'index.html: /data.json',
  ]);
});
