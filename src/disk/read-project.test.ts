import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { problem } from '../core/problems.ts';
import { readProject } from './read-project.ts';
import { collections } from '../collections/index.ts';

const found = async (files: Record<string, string | Uint8Array>) =>
  (await readProject(temporaryFolder(files), collections)).found?.map(({ code, file }) => `${code} ${file}`);

describe('readProject', () => {
  it('reads playbook.yaml, every entry and the names of public files', async () => {
    const root = temporaryFolder({
      'playbook.yaml': 'name: Small\n',
      'content/README.md': 'How to write.',
      'content/faqs/b.mdx': 'b',
      'content/faqs/a-1.mdx': '\uFEFFa\r\n',
      'content/plays/c.mdx': '',
      'public/logo.svg': '<svg/>',
      'public/pictures/deep/map.svg': '<svg/>',
      'public/.hidden': '',
    });
    symlinkSync(join(root, 'public/logo.svg'), join(root, 'public/link.svg'));
    expect(await readProject(root, collections)).toEqual({
      collections,
      playbookFile: 'name: Small\n',
      publicFiles: ['logo.svg', 'pictures/deep/map.svg'],
      unusableFiles: new Map([['link.svg', 'it is a link']]),
      sources: [
        // As it is on disk: what reads it decides about marks and line endings.
        { id: 'faqs/a-1', file: 'content/faqs/a-1.mdx', text: '\uFEFFa\r\n' },
        { id: 'faqs/b', file: 'content/faqs/b.mdx', text: 'b' },
        { id: 'plays/c', file: 'content/plays/c.mdx', text: '' },
      ],
      found: [problem('T101', { file: 'public/link.svg', line: 1, column: 1 })],
      waiting: new Map(),
      warnings: [],
    });
  });

  it('finds nothing where there is nothing', async () => {
    const read = { collections, playbookFile: undefined, publicFiles: [], sources: [], found: [] };
    const nothing = { ...read, unusableFiles: new Map(), waiting: new Map(), warnings: [] };
    expect(await readProject(temporaryFolder(), collections)).toEqual(nothing);
    expect(await readProject(join(temporaryFolder(), 'none'), collections)).toEqual(nothing);
  });

  it('leaves hidden files and folders alone', async () => {
    expect(
      await found({ 'content/.DS_Store': '', 'content/.obsidian/x.json': '', 'content/faqs/.a.mdx.swp': '' }),
    ).toEqual([]);
  });

  it.each([
    '#a.mdx#',
    'a.mdx~',
    'a.mdx.swp',
    '.#a.mdx',
    '4913',
    'a.mdx___jb_tmp___',
    'a.mdx___jb_old___',
    'a.mdx.sb-1a2b3c4d-Xy12Zz',
    'Thumbs.db',
    'desktop.ini',
    '.DS_Store',
  ])('passes over %s, which a program has left, at every depth', async (name) => {
    const files = { 'content/faqs/a.mdx': 'a', [`content/${name}`]: 'x', [`content/faqs/${name}`]: 'x' };
    const { sources, found: problems } = await readProject(temporaryFolder(files), collections);
    expect({ ids: sources.map(({ id }) => id), problems }).toEqual({ ids: ['faqs/a'], problems: [] });
  });

  it.each([
    ['content/faqs/A.mdx', 'T104'],
    ['content/faqs/a b.mdx', 'T104'],
    ['content/faqs/a_b.mdx', 'T104'],
    ['content/faqs/-a.mdx', 'T104'],
    ['content/faqs/a--b.mdx', 'T104'],
    ['content/faqs/a.b.mdx', 'T104'],
    ['content/faqs/é.mdx', 'T104'],
    ['content/case.mdx', 'T105'],
    ['content/faqs/a.md', 'T106'],
    ['content/faqs/a.MDX', 'T106'],
    ['content/faqs/a.mdx.bak', 'T106'],
    ['content/faqs/#a.mdx', 'T104'],
    ['content/faqs/5000', 'T106'],
    ['content/faqs/README.md', 'T106'],
  ])('takes %s for no entry: %s', async (file, code) => {
    expect(await found({ [file]: 'x' })).toEqual([`${code} ${file}`]);
  });

  it('reports folders that are no collection, or lie too deep, by themselves', async () => {
    expect(await found({ 'content/faq/a.mdx': 'x', 'content/faq/b.mdx': 'x' })).toEqual(['T105 content/faq']);
    expect(await found({ 'content/faqs/more/a.mdx': 'x' })).toEqual(['T107 content/faqs/more']);
  });

  it('follows no symbolic link', async () => {
    const root = temporaryFolder({ 'content/faqs/a.mdx': 'x', 'elsewhere/b.mdx': 'secret' });
    symlinkSync('../../elsewhere/b.mdx', join(root, 'content/faqs/b.mdx'));
    symlinkSync('../elsewhere', join(root, 'content/plays'));
    symlinkSync('nowhere', join(root, 'content/faqs/c.mdx'));
    const { sources, found: problems } = await readProject(root, collections);
    expect(sources.map(({ id }) => id)).toEqual(['faqs/a']);
    expect(problems?.map(({ code, file }) => `${code} ${file}`).sort()).toEqual([
      'T101 content/faqs/b.mdx',
      'T101 content/faqs/c.mdx',
      'T101 content/plays',
    ]);
  });

  it('reads up to one mebibyte', async () => {
    expect(await found({ 'content/faqs/a.mdx': 'x'.repeat(1024 * 1024) })).toEqual([]);
    expect(await found({ 'content/faqs/a.mdx': 'x'.repeat(1024 * 1024 + 1) })).toEqual(['T102 content/faqs/a.mdx']);
  });

  it.each([
    ['a lone byte', [0x61, 0xe9, 0x62]],
    ['half a character', [0xe2, 0x82]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00]],
  ])('takes %s for no UTF-8', async (_, bytes) => {
    expect(await found({ 'content/faqs/a.mdx': new Uint8Array(bytes) })).toEqual(['T103 content/faqs/a.mdx']);
    expect(await found({ 'playbook.yaml': new Uint8Array(bytes) })).toEqual(['T103 playbook.yaml']);
  });

  it('reports what cannot be read, and reads the rest', async () => {
    const root = temporaryFolder({ content: 'a file', 'playbook.yaml/x': '' });
    const { found: problems } = await readProject(root, collections);
    expect(problems?.map(({ code, file }) => `${code} ${file}`).sort()).toEqual(['T108 content', 'T108 playbook.yaml']);
    for (const { message } of problems ?? []) expect(message).not.toContain(root);
  });
});
