import { describe, expect, it } from 'vitest';
import { idFrom } from './id-from.ts';

describe('idFrom', () => {
  it.each([
    'guides/start',
    'https://acme.example/guides/start/',
    'https://acme.example/playbook/guides/start/#first',
    'https://acme.example/editions/1.0/guides/start',
    'http://localhost:4321/guides/start/?q=a',
    '/guides/start/',
    '/guides/start',
    '/guides/start.md',
    '/home/us/acme/content/guides/start.mdx',
    'content/guides/start.mdx',
    './content/guides/start.mdx',
    'content\\guides\\start.mdx',
    'guides/start.md',
    'guides/start.mdx',
    'guides/start/',
    ' guides/start\n',
  ])('understands %j', (text) => {
    expect(idFrom(text)).toBe('guides/start');
  });

  it.each([
    '',
    'guides',
    '/guides/',
    '../guides/start',
    'guides/../guides/start',
    'guides/Start',
    'guides/start.waits.yaml',
    'https://acme.example/',
    'javascript://a/guides/start',
    '__proto__',
  ])('leaves %j as it is', (text) => {
    expect(idFrom(text)).toBe(text);
  });

  it('takes time in proportion to the text', () => {
    expect(idFrom(`/${'a/'.repeat(200_000)}!`)).toHaveLength(400_002);
  });
});
