import { describe, expect, it } from 'vitest';
import Items from '../../src/components/blocks/Items.astro';
import Linked from '../../src/components/blocks/Linked.astro';
import Questions from '../../src/components/blocks/Questions.astro';
import Text from '../../src/components/blocks/Text.astro';
import { attributesOf, parseHtml } from '../site/parse-html.ts';
import { wordsOf } from '../../src/core/words/words.ts';
import { renderText } from './render.ts';

const WORDS = wordsOf('en');

const MARKUP = `<script>alert(1)</script> & "quoted" 'text' <img src=x onerror=alert(1)> {braces}`;
const ADDRESS = '/a/"onmouseover="alert(1)';

const elementsIn = (html: string) =>
  parseHtml(html)
    .querySelectorAll('*')
    .map(({ tagName }) => tagName);

/** The names of all attributes, but those by which Astro's dev server finds the source. */
const attributesIn = (html: string) =>
  parseHtml(html)
    .querySelectorAll('*')
    .flatMap((element) => attributesOf(element).map(([name]) => name))
    .filter((name) => !name.startsWith('data-astro-source-'));

describe('text that looks like markup', () => {
  it('stays text in a line', async () => {
    const html = await renderText(Linked, { item: { text: MARKUP } });
    expect(elementsIn(html)).toEqual([]);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; ');
  });

  it('stays text in a link, and cannot leave its address', async () => {
    const html = await renderText(Linked, { item: { text: MARKUP, href: ADDRESS } });
    expect(elementsIn(html)).toEqual(['a']);
    expect(attributesIn(html)).toEqual(['href']);
  });

  it.for([
    [true, 'ol'],
    [false, 'ul'],
  ] as const)('stays text in a list; ordered: %s', async ([ordered, list]) => {
    const html = await renderText(Items, { items: [{ text: MARKUP }, { text: 'Plain', href: '/plain/' }], ordered });
    expect(elementsIn(html)).toEqual([list, 'li', 'li', 'a']);
  });

  it('stays text in a question and its answer', async () => {
    const questions = [{ id: 'a', text: MARKUP, href: ADDRESS, answer: MARKUP }];
    const html = await renderText(Questions, {
      words: WORDS,
      block: { kind: 'questions', groups: [{ id: 'g', title: MARKUP, questions }] },
    });
    const allowed = new Set(['open-by-hash', 'section', 'h2', 'h3', 'details', 'summary', 'p', 'a', 'span']);
    expect(elementsIn(html).filter((name) => !allowed.has(name))).toEqual([]);
    expect(attributesIn(html).filter((name) => name.startsWith('on'))).toEqual([]);
  });

  it('stays text in a passage', async () => {
    const html = await renderText(Text, {
      words: WORDS,
      block: { kind: 'text', id: 't', title: MARKUP, tone: 'plain', text: MARKUP },
      rank: 2,
    });
    expect(elementsIn(html)).toEqual(['section', 'h2', 'p']);
  });
});
