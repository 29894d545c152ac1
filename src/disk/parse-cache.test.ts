import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context, guide } from '../../tests/unit/entries.ts';
import { readFiles, temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { collections } from '../collections/index.ts';
import { Collections } from '../core/collection.ts';
import type { EntryContext, EntrySource, ParsedEntry } from '../core/parse-entry.ts';
import { parseEntry } from '../core/parse-entry.ts';
import { readKept, writeKept } from './kept-json.ts';
import { createParseCache } from './parse-cache.ts';

const MARK = 'kept from an earlier run';
const A = guide('## One\n\n[a](faqs/why#x) {product.leader}\n', { id: 'guides/a', fields: 'related: [faqs/why]' });
const B = guide('{who}\n', { id: 'guides/b' });

const parseAll = async (file: string, sources: EntrySource[], given: EntryContext): Promise<ParsedEntry[]> => {
  const cache = await createParseCache(file);
  const entries = sources.map((source) => cache.parse(source, given));
  await cache.save();
  return entries;
};

/** A cache in which every entry carries a mark: whoever returns it has not parsed. */
const markedCache = async (sources: EntrySource[], given = context()): Promise<string> => {
  const file = join(temporaryFolder(), 'parsed.json');
  await parseAll(file, sources, given);
  const kept = (await readKept(file, '')) as [string, ParsedEntry][];
  await writeKept(
    file,
    '',
    kept.map(([key, entry]) => [key, { ...entry, markdown: MARK }]),
  );
  return file;
};
const isKept = ({ markdown }: ParsedEntry) => markdown === MARK;

describe('the parse cache', () => {
  it('gives what parsing gives, the first time and from the file', async () => {
    const file = join(temporaryFolder(), 'cache', 'parsed.json');
    const expected = [A, B].map((source) => parseEntry(source, context()));
    expect(await parseAll(file, [A, B], context())).toEqual(expected);
    expect(await parseAll(file, [A, B], context())).toEqual(expected);
  });

  it('does not parse an entry again that has not changed, wherever it stands in the order', async () => {
    const file = await markedCache([A, B]);
    expect((await parseAll(file, [B, A], context())).map(isKept)).toEqual([true, true]);
  });

  it.each<[string, EntrySource, EntryContext]>([
    ['its text', { ...A, text: `${A.text} ` }, context()],
    ['its id', { ...A, id: 'guides/c' }, context()],
    ['its file', { ...A, file: 'content/guides/c.mdx' }, context()],
    ['a term', A, { ...context(), settings: { ...context().settings, terms: { 'product.leader': { value: 'CPO' } } } }],
    ['a topic', A, { ...context(), settings: { ...context().settings, topics: {} } }],
    ['what MDX may do', A, context('content: { mdx: trusted }\n')],
    ['code of the project', A, { ...context(), collections: new Collections(collections.all, { code: 'other' }) }],
    ['a public file', A, { ...context(), publicFiles: new Set(['other.svg']) }],
  ])('parses again where %s has changed', async (_, source, given) => {
    const file = await markedCache([A, B]);
    expect(await parseAll(file, [source], given)).toEqual([parseEntry(source, given)]);
  });

  it('does not parse again where public files only come in another order', async () => {
    const file = await markedCache([A]);
    const reversed = { ...context(), publicFiles: new Set([...context().publicFiles].reverse()) };
    expect((await parseAll(file, [A], reversed)).map(isKept)).toEqual([true]);
  });

  it('keeps only what was used last', async () => {
    const file = await markedCache([A, B]);
    await parseAll(file, [A], context());
    expect((await parseAll(file, [A, B], context())).map(isKept)).toEqual([true, false]);
  });

  it('keeps what it has where a run could use nothing', async () => {
    const file = await markedCache([A]);
    await parseAll(file, [], context());
    expect((await parseAll(file, [A], context())).map(isKept)).toEqual([true]);
  });

  it.each(['', '{', '[', 'null', '{}', '{"a":1}', '[1]', '[null]', '"text"', '[["key",{"id"', '\0\0\0', '[]'])(
    'begins anew where its file holds %j',
    async (text) => {
      const file = join(temporaryFolder(), 'parsed.json');
      writeFileSync(file, text);
      const expected = [parseEntry(A, context())];
      expect(await parseAll(file, [A], context())).toEqual(expected);
      expect(await readKept(file, '')).toHaveLength(1);
    },
  );

  it('does its work where it cannot keep anything', async () => {
    const folder = temporaryFolder({ blocked: 'a file' });
    mkdirSync(join(folder, 'parsed.json'));
    const expected = [parseEntry(A, context())];
    expect(await parseAll(join(folder, 'blocked', 'parsed.json'), [A], context())).toEqual(expected);
    expect(await parseAll(join(folder, 'parsed.json'), [A], context())).toEqual(expected);
    expect(readFiles(folder)).toEqual({ blocked: 'a file' });
  });
});
