import { describe, expect, it } from 'vitest';
import { headFaults, headHtml, notAllowed } from './own-head.ts';
import type { HeadElement } from './own-head.ts';
import { allows, sourceFault } from './own-policy.ts';

describe('a source of the policy', () => {
  it.each(['https://a.example', 'https://*.a.example:8443/b/', 'wss://a.example', 'data:', "'self'", "'sha256-q80='"])(
    'may be %s',
    (source) => expect(sourceFault(source)).toBeUndefined(),
  );

  it.each([
    "'unsafe-inline'",
    "'unsafe-eval'",
    '*',
    'https:',
    'http://a.example',
    'a.example',
    "https://a.example; x 'none'",
    'https://a',
  ])('cannot be %s', (source) => expect(sourceFault(source)).toEqual(expect.any(String)));

  it('allows what lies at its host, and under its path', () => {
    expect(allows(['https://a.example'], 'https://a.example/b.js')).toBe(true);
    expect(allows(['https://a.example/c/'], 'https://a.example/b.js')).toBe(false);
    expect(allows(['https://*.a.example'], 'https://b.a.example/b.js')).toBe(true);
    expect(allows(['https://*.a.example'], 'https://nota.example/b.js')).toBe(false);
    expect(allows(undefined, 'https://a.example/')).toBe(false);
  });
});

describe('an element of the head', () => {
  const faultsOf = (element: Partial<HeadElement> & Pick<HeadElement, 'tag'>) =>
    headFaults({ attributes: {}, ...element }).map(({ path }) => path.join('.'));

  it('is printed with everything escaped, and files of public/ under the path of the site', () => {
    const elements: HeadElement[] = [
      { tag: 'meta', attributes: { name: 'a"b', content: '<&>' } },
      { tag: 'script', attributes: { src: '/a.js', defer: true } },
      { tag: 'script', attributes: {}, content: 'if (1 < 2) go();' },
    ];
    expect(headHtml(elements, '/book/')).toBe(
      '<meta name="a&quot;b" content="&lt;&amp;&gt;">' +
        '<script src="/book/a.js" defer></script><script>if (1 < 2) go();</script>',
    );
  });

  it.each<[string, Partial<HeadElement> & Pick<HeadElement, 'tag'>, string[]]>([
    ['the code of an address', { tag: 'link', attributes: { href: 'javascript:alert(1)' } }, ['attributes.href']],
    ['another host without a scheme', { tag: 'link', attributes: { href: '//a.example/' } }, ['attributes.href']],
    ['a policy of its own', { tag: 'meta', attributes: { 'http-equiv': 'refresh' } }, ['attributes.http-equiv']],
    ['what every page says', { tag: 'meta', attributes: { name: 'viewport' } }, ['attributes.name']],
    ['an end of the element', { tag: 'style', content: 'a{}</STYLE><script>x' }, ['content']],
    ['text where none can be', { tag: 'meta', content: 'x' }, ['content']],
    ['a script that does nothing', { tag: 'script' }, ['attributes.src']],
    ['two scripts in one', { tag: 'script', attributes: { src: '/a.js' }, content: 'x' }, ['attributes.src']],
  ])('cannot hold %s', (_, element, paths) => {
    expect(faultsOf(element)).toEqual(paths);
  });

  it('needs the host of what it loads in the policy', () => {
    const script: HeadElement = { tag: 'script', attributes: { src: 'https://a.example/b.js' } };
    expect(notAllowed(script, {})).toEqual({ directive: 'script-src', address: 'https://a.example/b.js' });
    expect(notAllowed(script, { 'script-src': ['https://a.example'] })).toBeUndefined();
    expect(notAllowed({ tag: 'script', attributes: { src: '/b.js' } }, {})).toBeUndefined();
  });
});
