import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { anyBody, RUNS, soundBody } from '../../../tests/unit/any-body.ts';
import { treeOf } from '../../../tests/unit/html-tree.ts';
import type { Tree } from '../../../tests/unit/html-tree.ts';
import { collections } from '../../collections/index.ts';
import { componentOf } from '../components.ts';
import { PLAYBOOK_FILE, readPlaybookFile } from '../playbook-file.ts';
import { splitSource } from '../source-text.ts';
import type { Part } from './body-parts.ts';
import { composeBody } from './compose-body.ts';
import { withRoots } from './roots.ts';

const ROOT = join(import.meta.dirname, '../../..');
const judge = unified().use(remarkParse).use(remarkGfm).freeze();

/** The page of a body, components as the copy says them. */
const htmlOf = (parts: readonly Part[]): string =>
  parts.map((part) => ('html' in part ? part.html : componentAsHtml(part))).join('');

const componentAsHtml = ({ component, props, children }: Exclude<Part, { html: string }>): string => {
  const content = componentOf(component)?.isSpeech ? `<blockquote>${htmlOf(children)}</blockquote>` : htmlOf(children);
  return props.title === undefined ? content : `<p><strong>${props.title}</strong></p>${content}`;
};

/** What readers of the page and of the copy meet. */
const both = ({ parts, markdown }: { parts: readonly Part[]; markdown: string }): { page: Tree[]; copy: Tree[] } => {
  const roots = { playbook: '../../', site: '/' };
  const copied = toHast(judge.parse(withRoots(markdown, roots)));
  return { page: treeOf(withRoots(htmlOf(parts), roots)), copy: treeOf(toHtml(copied)) };
};

const settingsOf = (folder: string) => {
  const read = readPlaybookFile(readFileSync(join(ROOT, folder, PLAYBOOK_FILE), 'utf8'));
  if ('problems' in read) throw new Error(read.problems[0]?.message);
  return read.settings;
};

const written = [
  ['content', '.'],
  ['editions/1.1', 'editions/1.1'],
].flatMap(([folder = '', playbook = '']) => {
  const { terms } = settingsOf(playbook);
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => ({ file: join(folder, name), terms }));
});
const publicFiles = new Set(readdirSync(join(ROOT, 'public'), { recursive: true, encoding: 'utf8' }));

const options = {
  file: 'f.mdx',
  collections,
  terms: {
    leader: { value: 'the <b>head</b>' },
    evil: { value: '</p><script>alert(1)</script>{1+1} *a* [b](c) `d` # e' },
  },
  publicFiles: new Set(['p.svg']),
  takenIds: new Set<string>(),
};

describe('the Markdown copy of a body, read by others,', () => {
  it.each(written)('says what the page says: $file', ({ file, terms }) => {
    const split = splitSource(readFileSync(join(ROOT, file), 'utf8'), file);
    if ('code' in split) throw new Error(split.message);
    const composed = composeBody(split.body, { file, collections, terms, publicFiles, takenIds: new Set() });
    expect(composed.problems).toEqual([]);
    const { page, copy } = both(composed);
    expect(copy).toEqual(page);
  });

  it.each([
    ['whatever a body is', anyBody],
    ['whatever blocks it is made of', soundBody],
  ] as const)('says what the page says, %s', { timeout: 60_000 + RUNS * 20 }, (_, bodies) => {
    let printed = 0;
    fc.assert(
      fc.property(bodies, (body) => {
        const composed = composeBody(body, options);
        if (composed.problems.length > 0) return;
        printed++;
        const { page, copy } = both(composed);
        expect(copy, composed.markdown).toEqual(page);
      }),
      { numRuns: RUNS, ignoreEqualValues: true },
    );
    expect(printed).toBeGreaterThan(RUNS / 10);
  });
});
