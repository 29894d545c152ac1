import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context } from '../../../tests/unit/entries.ts';
import { isToMend } from '../losses.ts';
import { parseEntry } from '../parse-entry.ts';
import type { EntrySource } from '../parse-entry.ts';
import { formatProblem, sortProblems } from '../problems.ts';
import { checkReferences } from '../references.ts';
import { applyOverlays, withOwnPlaces } from './apply-overlays.ts';
import { checkHidden } from './hidden-references.ts';
import { OVERLAY_PROBLEMS } from './overlay-problems.ts';
import { collections } from '../../collections/index.ts';

const FIXTURES = join(import.meta.dirname, '../../../tests/fixtures/overlays');

const readEntries = (folder: string, prefix: string): EntrySource[] => {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));
  return names.map((name) => ({
    id: name.replace(/\.mdx$/, ''),
    file: `${prefix}/${name}`,
    text: readFileSync(join(folder, name), 'utf8'),
  }));
};

const situations = readdirSync(FIXTURES).map((name) => {
  const folder = join(FIXTURES, name);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  const base = readEntries(join(folder, 'base'), 'editions/1.0');
  const content = readEntries(join(folder, 'content'), 'content');
  return { name, folder, base, content, expected, written: readEntries(join(folder, 'expected'), 'expected') };
});

/** The way of an organisation's playbook from its sources to its problems. */
const composed = ({ base, content }: { base: EntrySource[]; content: EntrySource[] }) => {
  const overlaid = applyOverlays({ collections, base, content, edition: '1.0' });
  const parsed = overlaid.sources.map((source) => withOwnPlaces(parseEntry(source, context()), source));
  const own = new Set(content.map(({ file }) => file));
  const unreadable = overlaid.problems.map(({ file }) => file.replace(/^content\/|\.mdx$/g, ''));
  const problems = sortProblems([
    ...overlaid.problems,
    ...parsed.flatMap((entry) => entry.problems).filter(isToMend({ own, found: overlaid.problems })),
    ...checkHidden(parsed, overlaid),
    ...checkReferences(parsed, { collections, unreadable: new Set([...unreadable, ...overlaid.hidden.keys()]) }),
  ]);
  return { ...overlaid, problems };
};

describe('overlays', () => {
  it.each(situations.filter(({ folder }) => existsSync(join(folder, 'expected'))))(
    '$name: gives exactly these entries',
    ({ base, content, written }) => {
      const given = new Map([...base, ...content].map(({ id, text }) => [id, text]));
      const { sources } = composed({ base, content });
      const changed = sources.filter(({ id, text }) => given.get(id) !== text);
      expect(Object.fromEntries(changed.map(({ id, text }) => [id, text]))).toEqual(
        Object.fromEntries(written.map(({ id, text }) => [id, text])),
      );
    },
  );

  it.each(situations)('$name: reports exactly these problems', ({ base, content, expected }) => {
    const { problems, hidden } = composed({ base, content });
    const places = problems.map(({ code, file, line, column }) => ({ code, file, line, column }));
    expect(places, problems.map(formatProblem).join('\n')).toEqual(
      expected.problems.map(({ code, file, line, column }) => ({ code, file, line, column })),
    );
    for (const [index, problem] of problems.entries()) {
      expect(problem.message).toContain(expected.problems[index]?.message ?? '');
      expect(problem.hint).toContain(expected.problems[index]?.hint ?? '');
      expect(formatProblem(problem)).not.toMatch(/undefined|\[object|: $/m);
    }
    expect([...hidden.keys()].sort()).toEqual(expected.hidden ?? []);
  });

  // Whoever tries all ways to part the empty lines does not end within the limit that ends what hangs.
  it('are read whatever empty lines stand in their frontmatter', () => {
    const entry = (head: string) => `---\n${head}title: Decide\nsummary: How to decide.\n---\n`;
    const text = entry(`${'\n'.repeat(100)}overlay: replace\nbasedOn: "1.0"\n`);
    const [source] = composed({
      base: [{ id: 'pages/decide', file: 'editions/1.0/pages/decide.mdx', text: entry('') }],
      content: [{ id: 'pages/decide', file: 'content/pages/decide.mdx', text }],
    }).sources;
    expect(source?.text).toBe(entry('\n'.repeat(100)));
  });

  it('have a situation for every code', () => {
    const covered = new Set(situations.flatMap(({ expected }) => expected.problems.map(({ code }) => code)));
    expect(Object.keys(OVERLAY_PROBLEMS).filter((code) => !covered.has(code))).toEqual([]);
  });
});

interface Expected {
  problems: { code: string; file: string; line: number; column: number; message?: string; hint?: string }[];
  hidden?: string[];
}
