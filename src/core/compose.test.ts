import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guide, PLAYBOOK } from '../../tests/unit/entries.ts';
import { RUNS } from '../../tests/unit/thoroughness.ts';
import type { ComposeInput } from './compose.ts';
import { compose } from './compose.ts';
import { parseEntry } from './parse-entry.ts';
import { problem } from './problems.ts';
import { collections } from '../collections/index.ts';

const inputOf = (sources: ComposeInput['sources'], more: Partial<ComposeInput> = {}): ComposeInput => ({
  collections,
  playbookFile: PLAYBOOK,
  publicFiles: [],
  sources,
  ...more,
});
const found = (input: ComposeInput) => compose(input).problems.map(({ code, file, line }) => `${code} ${file}:${line}`);

const GOOD = [
  guide('See [b](guides/b#one).\n', { id: 'guides/a', fields: 'related: [guides/c]' }),
  guide('## One\n', { id: 'guides/b', fields: 'formerly: [guides/older]' }),
  guide('<Note>\n\n{product.leader}\n\n</Note>\n', { id: 'guides/c' }),
  guide('', { id: 'guides/d' }),
];
const BAD = [
  guide('# One\n\n[x](guides/none) {who}\n', { id: 'guides/a', fields: 'related: [guides/x]' }),
  guide('', { id: 'guides/b', fields: 'titel: B\nformerly: [guides/old]' }),
  guide('', { id: 'guides/c', fields: 'formerly: [guides/old, guides/a]' }),
  guide('', { id: 'guides/d', fields: 'formerly: [guides/old]' }),
  guide('<script/>\n', { id: 'guides/e' }),
];

describe('compose', () => {
  it('gives the playbook, its entries ordered by id', () => {
    const { playbook, problems } = compose(inputOf(GOOD.toReversed()));
    expect(problems).toEqual([]);
    expect(playbook?.settings.name).toBe('Small');
    expect(playbook?.entries.map(({ id, parts }) => [id, parts.some((part) => 'component' in part)])).toEqual([
      ['guides/a', false],
      ['guides/b', false],
      ['guides/c', true],
      ['guides/d', false],
    ]);
    expect(playbook?.entries[0]?.parts).toEqual([{ html: '<p>See <a href="../../guides/b/#one">b</a>.</p>' }]);
  });

  it('prints a frozen entry as it is, even where its text would be lost today', () => {
    const sources = [guide('A[^1].\n\n[^1]: B.\n\n[c]: guides/a\n', { id: 'guides/a', fields: 'owner: us # them' })];
    expect(found(inputOf(sources))).toEqual(['T210 content/guides/a.mdx:7', 'T517 content/guides/a.mdx:14']);
    const { playbook, problems } = compose(
      inputOf(sources, { isFrozen: true, playbookFile: PLAYBOOK.replace('\n', ' # ours\n') }),
    );
    expect(problems).toEqual([]);
    expect(JSON.stringify(playbook?.entries[0]?.parts)).toContain('<p>A<sup>');
  });

  it('reports all problems at once, ordered by place, and then gives no playbook', () => {
    const input = inputOf(BAD, { found: [problem('T103', { file: 'content/faqs/x.mdx', line: 1, column: 1 })] });
    expect(found(input)).toEqual([
      'T103 content/faqs/x.mdx:1',
      'T401 content/guides/a.mdx:7',
      'T507 content/guides/a.mdx:10',
      'T403 content/guides/a.mdx:12',
      'T601 content/guides/a.mdx:12',
      'T301 content/guides/b.mdx:7',
      'T406 content/guides/c.mdx:7',
      'T406 content/guides/d.mdx:7',
      'T504 content/guides/e.mdx:9',
    ]);
    expect(compose(input).playbook).toBeUndefined();
  });

  it('reports what is wrong with playbook.yaml and with the files, where there are no settings to read entries by', () => {
    const unreadable = problem('T103', { file: 'content/faqs/x.mdx', line: 1, column: 1 });
    expect(found(inputOf(BAD, { playbookFile: undefined, found: [unreadable] }))).toEqual([
      'T103 content/faqs/x.mdx:1',
      'T701 playbook.yaml:1',
    ]);
    expect(found(inputOf(BAD, { playbookFile: `${PLAYBOOK}x: 1\nname: Again\n` }))).toEqual(['T204 playbook.yaml:12']);
  });

  it('does not say twice that playbook.yaml cannot be read', () => {
    const unreadable = problem('T103', { file: 'playbook.yaml', line: 1, column: 1 });
    expect(found(inputOf(GOOD, { playbookFile: undefined, found: [unreadable] }))).toEqual(['T103 playbook.yaml:1']);
  });

  it('says that there are no entries, unless files were there that are none', () => {
    expect(found(inputOf([]))).toEqual(['T702 content:1']);
    const unreadable = problem('T103', { file: 'content/faqs/x.mdx', line: 1, column: 1 });
    expect(found(inputOf([], { found: [unreadable] }))).toEqual(['T103 content/faqs/x.mdx:1']);
  });

  it('does not call a reference dangling whose file is there and cannot be read', () => {
    const unreadable = problem('T103', { file: 'content/faqs/x.mdx', line: 1, column: 1 });
    const source = guide('', { fields: 'related: [faqs/x]' });
    expect(found(inputOf([source], { found: [unreadable] }))).toEqual(['T103 content/faqs/x.mdx:1']);
    expect(found(inputOf([source]))).toEqual(['T401 content/guides/case.mdx:7']);
  });

  it('parses each entry once', () => {
    const read: string[] = [];
    compose(inputOf(GOOD, { parse: (source, context) => (read.push(source.id), parseEntry(source, context)) }));
    expect(read.toSorted()).toEqual(GOOD.map(({ id }) => id));
  });

  it.each([
    ['a playbook', GOOD],
    ['problems', BAD],
  ])('gives the same whatever the order of files: %s', (_, sources) => {
    // Parsed once: what is tested is compose.
    const parsed = new Map<string, ReturnType<typeof parseEntry>>();
    const parse: ComposeInput['parse'] = (source, context) => {
      const entry = parsed.get(source.id) ?? parseEntry(source, context);
      parsed.set(source.id, entry);
      return entry;
    };
    const publicFiles = ['a.svg', 'b.svg', 'c.svg'];
    const expected = JSON.stringify(compose(inputOf(sources, { publicFiles, parse })));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(sources, { minLength: sources.length }),
        fc.shuffledSubarray(publicFiles, { minLength: publicFiles.length }),
        (shuffled, files) => {
          expect(JSON.stringify(compose(inputOf(shuffled, { publicFiles: files, parse })))).toBe(expected);
        },
      ),
      RUNS,
    );
  });
});
