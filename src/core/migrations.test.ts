import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../tests/unit/thoroughness.ts';
import { migrateEntry, SCHEMA_VERSION } from './migrations.ts';
import type { Migration } from './migrations.ts';
import type { EntrySource } from './parse-entry.ts';
import { readYaml } from './read-yaml.ts';
import { splitSource } from './source-text.ts';

const FIELDS = 'title: A guide\nupdated: 2026-01-31\norder: 7\nchecklist:\n  - "{product.leader}: one"\n';

const source = (text: string): EntrySource => ({ id: 'guides/start', file: 'editions/1.0/guides/start.mdx', text });
const entry = (body: string, fields = FIELDS): EntrySource => source(`---\n${fields}---${body}`);

/** Calls `order` by another name, from schema 2 on. */
const renameOrder: Migration = (entry) =>
  'order' in entry.data ? entry.set({ place: entry.data.order }).remove({ fields: [['order']] }) : entry;
/** Every entry says from schema 3 on who keeps it. */
const addOwner: Migration = (entry) => entry.set({ owner: `keeper of ${entry.source.id}` });
/** Has nothing to do. */
const leave: Migration = (entry) => entry;

const read = ({ text, file }: EntrySource) => {
  const split = splitSource(text, file);
  if ('code' in split) throw new Error(split.message);
  const { data } = readYaml(split.frontmatter, { file, firstLine: split.firstLine });
  // The empty lines that keep positions are not of the body.
  return { data, body: split.body.slice(split.frontmatter.split('\n').length) };
};

describe('migrateEntry', () => {
  it('takes every step from the schema of the entry to the last, in order', () => {
    const from1 = migrateEntry(entry('\n\nText.\n'), 1, [renameOrder, addOwner]);
    expect(read(from1)).toEqual({
      data: {
        title: 'A guide',
        updated: '2026-01-31',
        checklist: ['{product.leader}: one'],
        place: 7,
        owner: 'keeper of guides/start',
      },
      body: '\n\nText.\n',
    });
    expect(from1).toEqual({ ...entry(''), text: from1.text });

    const from2 = migrateEntry(entry('\n\nText.\n'), 2, [renameOrder, addOwner]);
    expect(read(from2).data).toMatchObject({ order: 7, owner: 'keeper of guides/start' });
  });

  it('gives the very same entry where there is nothing to do', () => {
    const old = entry('\n\nText.\n');
    expect(migrateEntry(old, 1, [])).toBe(old);
    expect(migrateEntry(old, 3, [renameOrder, addOwner])).toBe(old);
    expect(migrateEntry(old, 1, [leave, leave])).toBe(old);
    expect(migrateEntry(old, SCHEMA_VERSION)).toBe(old);
  });

  it.each([
    '\n\nText.\n',
    '\nText with no blank line before it.\n',
    '\n\n\n\nText far below, and no line end',
    '\n',
    '',
    '\n\nTrailing spaces  \n\ttab\n\n---\n\nA rule.\n',
    '\n\n```\n---\ntitle: not this\n---\n```\n',
    '\n\nLine\u2028separator, \u00a0space, \ufeffmark, e\u0301 and é.\n',
    '\n\n{product.leader|a|cap} <Note>\\{x\\}</Note>\n',
  ])('leaves the body as it is, to the byte: %j', (body) => {
    expect(read(migrateEntry(entry(body), 1, [addOwner])).body).toBe(body);
  });

  it('leaves any body as it is, and any text in a field', () => {
    const letters = fc.string({ unit: 'grapheme' }).map((some) => some.replace(/\r\n?/g, '\n'));
    const lines = fc
      .array(fc.constantFrom('---', '', '  ', 'a: b', '...', 'x'.repeat(50)))
      .map((all) => all.join('\n'));
    const text = fc.oneof(letters, lines);
    fc.assert(
      fc.property(text, text, (body, summary) => {
        const before = entry(`\n${body}`, `title: A\nsummary: ${JSON.stringify(summary)}\n`);
        const after = read(migrateEntry(before, 1, [addOwner]));
        expect(after).toEqual({ data: { title: 'A', summary, owner: 'keeper of guides/start' }, body: `\n${body}` });
      }),
      RUNS,
    );
  });

  it('is of no use twice: an entry that was brought forward is read as one of today', () => {
    const once = migrateEntry(entry('\n\nText.\n'), 1, [renameOrder, leave]);
    expect(migrateEntry(once, 2, [renameOrder, leave])).toBe(once);
  });

  it.each([
    '',
    'No frontmatter.\n',
    '---\ntitle: A\n',
    '---\ntitle: "A\n---\n',
    '---\n- a list\n---\n',
    '---\na: 1\na: 2\n---\n',
  ])('gives back what cannot be read, for compose to say what is wrong: %j', (text) => {
    const broken = source(text);
    expect(migrateEntry(broken, 1, [addOwner])).toBe(broken);
  });

  it('leaves comments, quotes and the order of fields as they are', () => {
    const fields = "# Kept\ntitle: 'A guide' # why\norder: 7\nsummary: >-\n  Two\n  lines\n";
    expect(migrateEntry(entry('\n\nText.\n', fields), 1, [renameOrder, addOwner]).text).toBe(
      "---\n# Kept\ntitle: 'A guide' # why\nsummary: >-\n  Two\n  lines\nplace: 7\nowner: keeper of guides/start\n---\n\nText.\n",
    );
  });

  it('changes nothing that it is given', () => {
    const old = Object.freeze(entry('\n\nText.\n'));
    const steps = Object.freeze([renameOrder, addOwner]);
    expect(migrateEntry(old, 1, steps)).toEqual(migrateEntry(entry('\n\nText.\n'), 1, steps));
    expect(old).toEqual(entry('\n\nText.\n'));
  });
});
