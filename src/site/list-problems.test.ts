import { describe, expect, it } from 'vitest';
import { askedFor } from './list-problems.ts';

describe('a request to the dev server', () => {
  it.each([
    ['/tandem/', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'sec-fetch-dest': 'document' }, 'page'],
    // As a program asks that is no browser.
    ['/', { accept: '*/*' }, 'page'],
    ['/', {}, 'page'],
    ['/tandem/faqs/one/?from=here', { accept: '*/*' }, 'page'],
    ['/nowhere', { accept: '*/*' }, 'page'],
    ['/llms.txt', { accept: '*/*' }, 'text'],
    ['/tandem/faqs/one.md', { accept: '*/*' }, 'text'],
    ['/api/latest/faqs.json', { accept: '*/*' }, 'text'],
    // What a page needs, the one that lists problems among them.
    ['/tandem/@vite/client', { accept: '*/*', 'sec-fetch-dest': 'script' }, undefined],
    ['/tandem/@vite/client', { accept: '*/*' }, undefined],
    ['/node_modules/.vite/deps/_metadata.json', { accept: '*/*' }, undefined],
    ['/src/client/search/page.ts', { accept: '*/*' }, undefined],
    ['/brand.css', { accept: 'text/css,*/*;q=0.1', 'sec-fetch-dest': 'style' }, undefined],
    ['/logo.svg', { accept: '*/*' }, undefined],
    ['/pagefind/playbook.json', { accept: '*/*', 'sec-fetch-dest': 'empty' }, undefined],
    ['/', { accept: 'text/x-vite-ping' }, undefined],
  ])('for %s with %o asks for %s', (url, headers, asked) => {
    expect(askedFor({ url, headers })).toBe(asked);
  });
});
