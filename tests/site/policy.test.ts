import { createHash } from 'node:crypto';
import type { HtmlElement } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { THEME_SCRIPT } from '../../src/view/theme-script.ts';
import type { Page } from './dist.ts';
import { findOnPages, LOOKED_AT } from './dist.ts';

const SELF = "'self'";

/** The directives of a page's content policy, by name. */
const policyOf = ({ document }: Page): Map<string, string[]> => {
  const metas = document
    .querySelectorAll('meta')
    .filter((meta) => meta.getAttributeValue('http-equiv')?.toLowerCase() === 'content-security-policy');
  const content = metas.length === 1 ? (metas[0]?.getAttributeValue('content') ?? '') : '';
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.filter(([name]) => name).map(([name = '', ...sources]) => [name, sources]));
};

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Scripts that a browser runs; data for a tool is none. */
const inlineScripts = ({ document }: Page): string[] =>
  document
    .querySelectorAll('script')
    .filter((script) => !script.hasAttribute('src') && script.getAttributeValue('type') !== 'application/json')
    .map(sourceOf);

const sourceOf = (element: HtmlElement): string => element.textContent;

describe('the content policy of every page', () => {
  it('allows nothing that it does not name, and for the rest only what is meant', () => {
    const found = LOOKED_AT.map((page) =>
      Object.fromEntries([...policyOf(page)].map(([name, sources]) => [name, withoutHashes(sources)])),
    );
    const unlike = found.filter((policy) => JSON.stringify(policy) !== JSON.stringify(found[0]));
    expect({ first: found[0], unlike }).toEqual({
      first: {
        'default-src': ["'none'"],
        'img-src': [SELF, 'data:'],
        'font-src': [SELF],
        'connect-src': [SELF],
        'form-action': [SELF],
        'base-uri': ["'none'"],
        'manifest-src': [SELF],
        'require-trusted-types-for': ["'script'"],
        // The search is WebAssembly; this allows that, and no code made from text.
        'script-src': [SELF, "'wasm-unsafe-eval'"],
        'style-src': [SELF],
      },
      unlike: [],
    });
  });

  it('allows neither inline code nor code made from text', () => {
    expect(
      findOnPages((page) => [...policyOf(page).values()].flat().filter((source) => source.startsWith("'unsafe-"))),
    ).toEqual([]);
  });

  it('knows each inline script by its hash', () => {
    expect(
      findOnPages((page) =>
        inlineScripts(page).filter((script) => !policyOf(page).get('script-src')?.includes(hashOf(script))),
      ),
    ).toEqual([]);
  });

  it('knows each inline style by its hash', () => {
    expect(
      findOnPages((page) =>
        page.document
          .querySelectorAll('style')
          .map(sourceOf)
          .filter((style) => !policyOf(page).get('style-src')?.includes(hashOf(style))),
      ),
    ).toEqual([]);
  });

  it('stands before everything that it governs, but the theme script', () => {
    expect(
      findOnPages(({ html }) => {
        const start = html.indexOf('<meta http-equiv="content-security-policy"');
        const before = html.slice(0, start).replace(`<script>${THEME_SCRIPT}</script>`, '');
        return [...before.matchAll(/<(?:script|style|link rel="stylesheet"|img|body)\b[^>]*>/g)].map(([tag]) => tag);
      }),
    ).toEqual([]);
  });
});

describe('the theme script', () => {
  it('is the only inline script', () => {
    expect(LOOKED_AT.map(inlineScripts)).toEqual(LOOKED_AT.map(() => [THEME_SCRIPT]));
  });
});

function withoutHashes(sources: string[]): string[] {
  return sources.filter((source) => !source.startsWith("'sha256-"));
}
