import type { HtmlElement } from 'html-validate';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import Changes from '../../src/components/blocks/Changes.astro';
import type { BlockOf } from '../../src/view/blocks.ts';
import { textOf } from '../site/parse-html.ts';
import { wordsOf } from '../../src/core/words/words.ts';
import { render, renderText } from './render.ts';

const WORDS = wordsOf('en');

const REPLACED = [
  { kind: 'same', text: 'Who has the ' },
  { kind: 'removed', text: 'final say' },
  { kind: 'added', text: 'last <word>' },
  { kind: 'same', text: ', and why' },
] as const;

const BLOCK: BlockOf<'changes'> = {
  kind: 'changes',
  id: 'decisions',
  title: 'Decisions',
  changes: [
    {
      id: 'decisions_a',
      heading: { text: 'Decision A', href: '/decisions/a/' },
      kind: 'changed',
      note: undefined,
      lines: [
        { label: 'Decides', said: 'Moved from product to both together', details: [], isLong: false },
        { label: 'Summary', said: 'Reworded', details: [{ runs: [...REPLACED] }], isLong: true },
        {
          label: 'Section “Code”',
          said: 'Extended',
          details: [{ label: 'Added', isCode: true, runs: [{ kind: 'added', text: 'a\n  b' }] }],
          isLong: false,
        },
      ],
    },
    { id: 'decisions_b', heading: { text: 'Decision B' }, kind: 'removed', note: 'What it was.', lines: [] },
  ],
};

const textsOf = (html: HtmlElement, selector: string) => html.querySelectorAll(selector).map(textOf);

describe('Changes', () => {
  let html: HtmlElement;
  beforeAll(async () => {
    html = await render(Changes, { words: WORDS, block: BLOCK, rank: 2 });
  });

  it('is valid', async () => {
    const text = await renderText(Changes, { words: WORDS, block: BLOCK });
    const { results } = await new HtmlValidate().validateString(text);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`))).toEqual(
      [],
    );
  });

  it('heads each entry with its title, the way to it where it exists, and what happened in words', () => {
    expect(html.querySelectorAll('h3').map((heading) => [heading.id, textOf(heading)])).toEqual([
      ['decisions_a', 'Decision A changed'],
      ['decisions_b', 'Decision B removed'],
    ]);
    expect(html.querySelectorAll('h3 a').map((link) => link.getAttributeValue('href'))).toEqual(['/decisions/a/']);
  });

  it('lists what changed by field, each named', () => {
    expect(textsOf(html, 'dt')).toEqual(['Decides', 'Summary', 'Section “Code”']);
    expect(textsOf(html, 'dd > p')).toEqual(['Moved from product to both together', 'Extended']);
  });

  it('opens many changes and a long text on demand; each summary says of what it is and what happened', () => {
    expect(textsOf(html, 'summary')).toEqual(['Decision A: 3 changes', 'Summary: Reworded']);
    expect(html.querySelectorAll('details[open]').length).toBe(0);
  });

  it('marks changes as such, for eyes and in words for ears, and puts no space where there is none', () => {
    expect(textsOf(html, 'details details .changed-text')).toEqual([
      'Who has the removed: final say added: last &lt;word&gt; (end of change) , and why',
    ]);
    expect(textsOf(html, 'details del > .visually-hidden')).toEqual(['removed:']);
    expect(textsOf(html, 'details ins > .visually-hidden')).toEqual(['added:', '(end of change)']);
  });

  it('keeps the lines of code', () => {
    expect(html.querySelector('pre')?.textContent).toBe('a\n  b');
    expect(html.querySelectorAll('pre ins').length).toBe(1);
  });
});
