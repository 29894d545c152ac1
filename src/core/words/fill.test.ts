import { describe, expect, it } from 'vitest';
import { fill } from './fill.ts';

describe('a text with places to fill', () => {
  it('has the values in them', () => {
    expect(fill('{count} of {all}, {count}', { count: 2, all: 9 })).toBe('2 of 9, 2');
  });

  it('begins a name within a sentence with a small letter, but no abbreviation', () => {
    expect(['Shared trust', 'AI', 'Über uns'].map((label) => fill('{label|lower}: {label}', { label }))).toEqual([
      'shared trust: Shared trust',
      'AI: AI',
      'über uns: Über uns',
    ]);
  });

  it('leaves what a value says as it is', () => {
    expect(fill('“{text}” {count}', { text: '{count} $& $1', count: 1 })).toBe('“{count} $& $1” 1');
  });
});
