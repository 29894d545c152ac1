import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectWithEditions } from '../../bench/project-with-editions.ts';
import { composeAll } from '../../src/disk/project.ts';
import { collections } from '../../src/collections/index.ts';

describe('the project that the benchmark builds', () => {
  it('has so many editions of the full playbook, is without problems, and goes when it is no longer needed', async () => {
    const project = await projectWithEditions(2);
    try {
      project.editOneWord('one');
      project.editOneWord('two');
      const { editions, problems, playbook } = await composeAll(project.folder, collections);
      expect(problems).toEqual([]);
      expect(editions.map(({ about }) => [about.version, about.status])).toEqual([
        ['1.0', 'superseded'],
        ['1.1', 'current'],
      ]);
      expect(new Set(editions.map(({ digest }) => digest)).size).toBe(2);
      expect(Math.min(...editions.map((edition) => edition.playbook.entries.length))).toBeGreaterThan(100);
      const edited = playbook?.entries
        .filter(({ markdown }) => markdown.includes('One word: '))
        .map(({ markdown }) => markdown.trim());
      expect(edited?.map((body) => body.slice(body.indexOf('One word: ')))).toEqual(['One word: two.']);
      project.forget();
      expect(existsSync(join(project.folder, '.tandem'))).toBe(false);
    } finally {
      project.remove();
    }
    expect(existsSync(project.folder)).toBe(false);
  });
});
