import { describe, expect, it } from 'vitest';
import { withOurHeaders, withOurRedirects, withOurSitemap } from './own-server-files.ts';

const OURS = [
  {
    path: '/base/*',
    headers: [
      ['X-Frame-Options', 'DENY'],
      ['Referrer-Policy', 'same-origin'],
    ],
  },
  { path: '/base/_astro/*', headers: [['Cache-Control', 'immutable']] },
] as const;
const FRAMES = '/base/*\n  X-Frame-Options: DENY\n  Referrer-Policy: same-origin\n';
const CACHE = '/base/_astro/*\n  Cache-Control: immutable\n';

describe('headers of an organisation', () => {
  it.each([
    ['none', '', `${FRAMES}\n${CACHE}`],
    ['others', '# Ours\n/other/*\n  X-Ours: yes\n', `# Ours\n/other/*\n  X-Ours: yes\n\n${FRAMES}\n${CACHE}`],
    [
      'a header for all pages',
      '/*\n  x-frame-options: SAMEORIGIN\n',
      `/*\n  x-frame-options: SAMEORIGIN\n\n/base/*\n  Referrer-Policy: same-origin\n\n${CACHE}`,
    ],
    [
      'a header for some pages',
      '/base/plays/:slug\n  ! X-Frame-Options\n',
      `/base/plays/:slug\n  ! X-Frame-Options\n\n/base/*\n  Referrer-Policy: same-origin\n\n${CACHE}`,
    ],
    [
      'one for other pages',
      '/base/files/*\n  Cache-Control: no-store\n',
      `/base/files/*\n  Cache-Control: no-store\n\n${FRAMES}\n${CACHE}`,
    ],
    [
      'a rule for the same path',
      '/base/*\n  X-Frame-Options: SAMEORIGIN\n\n/other\n  X-Ours: yes\n',
      `/base/*\n  X-Frame-Options: SAMEORIGIN\n  Referrer-Policy: same-origin\n\n/other\n  X-Ours: yes\n\n${CACHE}`,
    ],
  ])('win, and ours are added: %s', (_, own, expected) => {
    expect(withOurHeaders(own, OURS)).toBe(expected);
  });
});

it('redirects of an organisation come first, and those of ours from the same address are left out', () => {
  const ours = ['/faqs/old/ /faqs/new/ 301', '/faqs/older/ /faqs/new/ 301'];
  expect(withOurRedirects('', ours)).toBe(`${ours.join('\n')}\n`);
  expect(withOurRedirects('/faqs/old/   /elsewhere/\n', ours)).toBe(`/faqs/old/   /elsewhere/\n${ours[1] ?? ''}\n`);
});

it('a robots.txt of an organisation is as it is, and names the sitemap', () => {
  const sitemap = 'https://acme.example/sitemap-index.xml';
  expect(withOurSitemap('User-agent: *\nDisallow: /\n', sitemap)).toBe(
    `User-agent: *\nDisallow: /\n\nSitemap: ${sitemap}\n`,
  );
  const own = `User-agent: *\nSitemap: https://acme.example/own.xml\n`;
  expect(withOurSitemap(own, sitemap)).toBe(own);
});
