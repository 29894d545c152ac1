import { describe, expect, it } from 'vitest';
import { brandRules, hasBrandRules } from './brand-rules.ts';

describe('the style sheet of a brand', () => {
  it('is empty where a playbook sets nothing', () => {
    expect(brandRules({ fonts: {} }, '/')).toBe('');
    expect(hasBrandRules({ fonts: {} })).toBe(false);
  });

  it('brings a font of its own from under the path of the site, with those of each machine behind it', () => {
    const rules = brandRules({ fonts: { text: '/fonts/own.woff2' } }, '/book/');
    expect(rules).toContain("src:url('/book/fonts/own.woff2')");
    expect(rules).toMatch(/:root\{--font-text:'Own text',Charter,.*serif\}\n$/);
  });

  it('takes the fonts of each machine where a playbook asks for that, and loads none', () => {
    const rules = brandRules({ fonts: { labels: 'system' } }, '/');
    expect(rules).toMatch(/^:root\{--font-ui:system-ui,/);
    expect(rules).not.toContain('@font-face');
  });

  it('has the accent for light and for dark', () => {
    expect(brandRules({ accent: '#7a1f5c', fonts: {} }, '/')).toMatch(
      /^:root\{--color-link:light-dark\(#7a1f5c,#[0-9a-f]{6}\)\}\n$/,
    );
  });
});
