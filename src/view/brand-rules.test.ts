import { describe, expect, it } from 'vitest';
import type { FontMetrics } from '../core/font-metrics.ts';
import { brandRules, hasBrandRules } from './brand-rules.ts';

const NONE: ReadonlyMap<string, FontMetrics> = new Map();
const METRICS: FontMetrics = { ascent: 900, descent: -300, lineGap: 0, unitsPerEm: 1000, xWidthAvg: 500 };
const rules = (brand: Parameters<typeof brandRules>[0], site = '/') => brandRules(brand, { site, metrics: NONE });

describe('the style sheet of a brand', () => {
  it('is empty where a playbook sets nothing, or nothing that needs one', () => {
    expect(rules({ fonts: {} })).toBe('');
    expect(hasBrandRules({ fonts: {}, icon: '/own.ico', logo: '/logo.svg' })).toBe(false);
  });

  it('brings a font of its own from under the path of the site, with those of each machine behind it', () => {
    expect(rules({ fonts: { text: '/fonts/own.woff2' } }, '/book/')).toBe(
      "@font-face{font-family:'Own text';src:url('/book/fonts/own.woff2') format('woff2');font-weight:100 900;font-style:normal;font-display:optional}\n" +
        ":root{--font-text:'Own text',Charter,'Bitstream Charter','Sitka Text',Cambria,Georgia,serif}\n",
    );
  });

  it('spaces the fonts of machines as its own, so that nothing moves when that comes', () => {
    const font = {
      family: 'Acme Sans',
      files: [
        { file: '/fonts/slanted.woff2', weight: 400, style: 'italic' as const },
        { file: '/fonts/own.woff2', weight: '400 700', style: 'normal' as const },
      ],
      like: 'sans-serif' as const,
      display: 'swap' as const,
      preload: true,
    };
    const metrics = new Map([['/fonts/own.woff2', METRICS]]);
    expect(brandRules({ fonts: { headings: font } }, { site: '/', metrics })).toBe(
      "@font-face{font-family:'Acme Sans';src:url('/fonts/slanted.woff2') format('woff2');font-weight:400;font-style:italic;font-display:swap}\n" +
        "@font-face{font-family:'Acme Sans';src:url('/fonts/own.woff2') format('woff2');font-weight:400 700;font-style:normal;font-display:swap}\n" +
        "@font-face{font-family:'Acme Sans as Arial for headings';src:local('Arial'),local('Liberation Sans'),local('Arimo'),local('Helvetica');" +
        'size-adjust:112.16%;ascent-override:80.24%;descent-override:26.75%;line-gap-override:0%}\n' +
        ":root{--font-headings:'Acme Sans','Acme Sans as Arial for headings',system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',sans-serif}\n" +
        ':is(h1,h2,h3,.wordmark){font-family:var(--font-headings)}\n',
    );
  });

  it('takes the fonts of each machine where a playbook asks for that, and loads none', () => {
    const found = rules({ fonts: { labels: 'system' } });
    expect(found).toMatch(/^:root\{--font-ui:system-ui,/);
    expect(found).not.toContain('@font-face');
  });

  it('has the accent for light and for dark', () => {
    expect(rules({ accent: '#7a1f5c', fonts: {} })).toBe(':root{--color-link:light-dark(#7a1f5c,#f195cc)}\n');
  });

  it('has the colours of the sides with their tints, those of dark pages made of those of light ones or given', () => {
    const colours = { product: '#a83a12', together: { light: '#005500', dark: '#aaffaa' } };
    expect(rules({ colours, fonts: {} })).toBe(
      ':root{--color-product:light-dark(#a83a12,#fe9979);--color-product-tint:light-dark(#f9f0eb,#252022);' +
        '--color-together:light-dark(#005500,#aaffaa);--color-together-tint:light-dark(#edf2e9,#1f2725)}\n',
    );
  });

  it('shows the logo of the theme, of which there may be one for each', () => {
    const found = rules({ logo: { light: '/a.svg', dark: '/b.svg' }, fonts: {} });
    expect(found).toContain('@media screen and (prefers-color-scheme:dark)');
    expect(rules({ logo: { light: '/a.svg' }, fonts: {} })).toBe('');
  });

  it('brings a style sheet of its own in a layer after all others', () => {
    expect(rules({ styles: '/own.css', fonts: {} }, '/book/')).toBe(
      "@layer tokens, base, prose, components, print, own;\n@import url('/book/own.css') layer(own);\n",
    );
  });
});
