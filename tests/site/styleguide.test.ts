import { describe, expect, it } from 'vitest';
import { FILES } from './dist.ts';

describe('the style guide', () => {
  it('is no part of the site', () => {
    expect(FILES.filter((file) => /style-?guide/i.test(file))).toEqual([]);
  });
});
