import { describe, expect, it } from 'vitest';
import { comparedEditions, nameOf } from './compared-editions.ts';

const EDITIONS = [
  { version: '1.0', status: 'superseded' },
  { version: '1.9', status: 'current' },
  { version: '1.10', status: 'withdrawn' },
] as const;

describe('the two that are compared', () => {
  it.each([
    [['1.9'], { from: '1.0', to: '1.9' }],
    [['1.10'], { from: '1.9', to: '1.10' }],
    [['content'], { from: '1.9', to: 'content' }],
    [['1.0', 'content'], { from: '1.0', to: 'content' }],
    [['1.10', '1.0'], { from: '1.10', to: '1.0' }],
  ])('%j: %j', (operands, compared) => {
    expect(comparedEditions(operands, EDITIONS)).toEqual(compared);
  });

  it.each([
    [['2.0'], 'There is no edition "2.0". There are: 1.0, 1.9, 1.10, content.'],
    [['1.0'], 'Edition 1.0 is the first; there is nothing to compare it with.'],
  ])('say why they cannot be: %j', (operands, message) => {
    expect(() => comparedEditions(operands, EDITIONS)).toThrow(message);
  });

  it.each([
    [['1.0', '2.0'], { from: '1.0', to: 'base/2.0' }],
    [['2.0'], { from: 'base/1.0', to: 'base/2.0' }],
    [['base/1.0', 'content'], { from: 'base/1.0', to: 'content' }],
  ])('may be editions of the base, which give way to those of the playbook: %j', (operands, compared) => {
    expect(comparedEditions(operands, EDITIONS, ['1.0', '2.0'])).toEqual(compared);
  });

  it('say so where there are no editions', () => {
    expect(() => comparedEditions(['content'], [])).toThrow('Working text is the first;');
  });

  it('have names', () => {
    expect(['1.0', 'base/1.0', 'content'].map(nameOf)).toEqual([
      'Edition 1.0',
      'Edition 1.0 of the base',
      'Working text',
    ]);
  });
});
