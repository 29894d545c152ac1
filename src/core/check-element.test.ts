import type { MdxJsxAttribute, MdxJsxExpressionAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { describe, expect, it } from 'vitest';
import { checkElement } from './check-element.ts';

const element = (name: string | null, ...attributes: MdxJsxFlowElement['attributes']): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes,
  children: [],
});
const attribute = (name: string, value?: MdxJsxAttribute['value']): MdxJsxAttribute => ({
  type: 'mdxJsxAttribute',
  name,
  value,
});
const expression = (value: string): MdxJsxAttribute['value'] => ({ type: 'mdxJsxAttributeValueExpression', value });
const spread: MdxJsxExpressionAttribute = { type: 'mdxJsxExpressionAttribute', value: '...x' };

describe('checkElement', () => {
  it.each([
    ['<Note>', element('Note')],
    ['<Say by="product">', element('Say', attribute('by', 'product'))],
  ])('allows %s', (_, node) => {
    expect(checkElement(node)).toEqual([]);
  });

  it.each([
    ['script', ''],
    ['note', 'Note'],
    ['Sidess', 'Sides'],
    ['constructor', ''],
    ['__proto__', ''],
    ['Note.Inner', ''],
    [null, ''],
  ])('refuses <%s>, which is no component', (name, suggestion) => {
    expect(checkElement(element(name))).toEqual([
      { code: 'T504', details: expect.objectContaining({ name: name ?? '', suggestion }) as object },
    ]);
  });

  it.each([
    ['onClick', element('Note', attribute('onClick', 'x'))],
    ['__proto__', element('Note', attribute('__proto__', 'x'))],
    ['{...x}', element('Note', spread)],
    ['by="nobody"', element('Say', attribute('by', 'nobody'))],
    ['by', element('Say', attribute('by'))],
    ['by', element('Say', attribute('by', expression('x')))],
  ])('refuses the attribute %s', (name, node) => {
    expect(checkElement(node)).toEqual([
      { code: 'T505', details: expect.objectContaining({ attribute: name }) as object },
    ]);
  });

  it('asks for the attributes that a component needs', () => {
    expect(checkElement(element('Say', spread)).map(({ code }) => code)).toEqual(['T505', 'T510']);
  });
});
