import type { Element, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words/words.ts';
import { allowed } from './allow-list.ts';

const element = (tagName: string, properties: Element['properties'], ...children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string) => ({ type: 'text', value }) as const;
const printed = (nodes: RootContent[], language = 'en') => allowed(nodes, wordsOf(language));

describe('what a body may print', () => {
  it('is no node of another kind, whatever it holds', () => {
    const others = [
      { type: 'raw', value: '<script>alert(1)</script>' },
      { type: 'comment', value: 'a' },
      { type: 'doctype' },
      { type: 'mdxTextExpression', value: 'alert(1)' },
      { type: 'mdxFlowExpression', value: 'alert(1)' },
      { type: 'mdxjsEsm', value: 'import "a"' },
    ] as RootContent[];
    expect(printed(others)).toEqual([]);
    expect(printed([element('p', {}, ...(others as Element['children']), text('a'))])).toEqual([
      element('p', {}, text('a')),
    ]);
  });

  it('is the text alone of an element that is not on the list', () => {
    expect(printed([element('script', { src: 'a' }, text('a'), element('em', { onClick: 'b' }, text('b')))])).toEqual([
      text('a'),
      element('em', {}, text('b')),
    ]);
  });
});

describe('a box of a list of tasks', () => {
  it('says whether it is ticked, and in which language where that is not the language of the text', () => {
    const box = (checked: boolean) => element('input', { type: 'checkbox', checked, disabled: true });
    const said = (checked: boolean, language: string) => (printed([box(checked)], language)[0] as Element).properties;
    const { done, toDo } = wordsOf('en').blocks;
    expect(said(true, 'en')).toMatchObject({ ariaLabel: done });
    expect(said(false, 'en')).toMatchObject({ ariaLabel: toDo });
    expect(said(true, 'en')).not.toHaveProperty('lang');
    expect(said(true, 'cs')).toMatchObject({ ariaLabel: done, lang: 'en' });
  });
});

describe('a table', () => {
  it('is named by the texts of its headings, whatever marks stand in them', () => {
    const heading = element('th', {}, text('Who '), element('strong', {}, text('decides')), element('br', {}));
    const table = element(
      'table',
      {},
      element('thead', {}, element('tr', {}, heading, element('th', {}, text('Why')))),
    );
    expect((printed([table])[0] as Element).properties.ariaLabel).toBe(wordsOf('en').blocks.table('Who decides, Why'));
  });
});
