import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseEntry } from '../parse-entry.ts';
import type { EntrySource } from '../parse-entry.ts';
import { readPlaybookFile } from '../playbook-file.ts';
import { applyOverlays } from './apply-overlays.ts';
import { collections } from '../../collections/index.ts';

const ROOT = join(import.meta.dirname, '../../..');
const readText = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const sourceOf = (id: string, file: string): EntrySource => ({ id, file, text: readText(file) });

const readSettings = () => {
  const read = readPlaybookFile(readText('editions/1.0/playbook.yaml'));
  if ('problems' in read) throw new Error('The playbook.yaml of edition 1.0 has problems.');
  return read.settings;
};

const examples = [...readText('src/core/overlay/README.md').matchAll(/^```mdx content\/(.+)\.mdx\n([^]*?)^```$/gm)].map(
  ([, id = '', text = '']) => ({ id, file: `content/${id}.mdx`, text }),
);

it.each(examples)('the example $file changes the entry of edition 1.0, and has no problems', (example) => {
  const base = sourceOf(example.id, `editions/1.0/${example.id}.mdx`);
  const { sources, hidden, problems } = applyOverlays({
    collections,
    base: [base],
    content: [example],
    edition: '1.0',
  });
  expect(problems).toEqual([]);
  expect([...sources.map(({ id }) => id), ...hidden.keys()]).toEqual([example.id]);
  for (const source of sources) {
    expect(source.text).not.toBe(base.text);
    expect(parseEntry(source, { collections, settings: readSettings(), publicFiles: new Set() }).problems).toEqual([]);
  }
});

it('the page has an example of each way', () => {
  const kinds = examples.map(({ text }) => /^overlay: (.+)$/m.exec(text)?.[1]);
  expect([...new Set(kinds)].sort()).toEqual(['hide', 'patch', 'replace']);
});
