import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../tests/unit/thoroughness.ts';
import {
  compareVersions,
  EDITION_FILE,
  asSuperseded,
  editionAsFile,
  isVersion,
  newestOf,
  planRelease,
} from './edition.ts';
import { SCHEMA_VERSION } from './migrations.ts';
import { readYaml } from './read-yaml.ts';
import { editionFile } from './schema/edition.ts';
import type { EditionFile } from './schema/edition.ts';
import { normalise } from './source-text.ts';
import { validate } from './validate.ts';

const SUM = 'a'.repeat(64);

/** A sum that shows of which text it is. */
const sumOf = (text: string | Uint8Array): string => text.length.toString(16).padStart(64, '0');

const edition = (version: string, more: Partial<EditionFile> = {}): EditionFile => ({
  version,
  date: '2026-01-31',
  status: 'current',
  schema: 1,
  files: { 'playbook.yaml': SUM, 'faqs/why.mdx': SUM },
  ...more,
});

type Input = Parameters<typeof planRelease>[0];
const plan = (version: string, more: Partial<Input> = {}) =>
  planRelease({
    version,
    date: '2026-02-28',
    editions: [],
    sources: [
      { id: 'guides/start', file: 'content/guides/start.mdx', text: 'Start with {product.leader}.\n' },
      { id: 'faqs/why', file: 'content/faqs/why.mdx', text: '' },
    ],
    settings: 'name: Small\n',
    hash: sumOf,
    ...more,
  });

/** What a release would write, where it would. */
const planned = (...args: Parameters<typeof plan>) => {
  const made = plan(...args);
  if (made.refused !== undefined) throw new Error(made.refused);
  return { ...made, files: made.files.map(({ path, content }) => ({ path, text: String(content) })) };
};

/** The text of an edition's own file, read as it is read from the disk. */
const readBack = (text: string) => {
  const yaml = readYaml(normalise(text), { file: EDITION_FILE, firstLine: 1 });
  return yaml.data ? validate(editionFile, yaml) : { problems: yaml.problems };
};

const numbers = fc.array(fc.nat(9999), { minLength: 2, maxLength: 3 });

describe('a version', () => {
  it.each(['1.0', '0.1', '10.20', '2.11.3', '9999.9999'])('is two or three numbers: %s', (text) => {
    expect(isVersion(text)).toBe(true);
  });

  it.each([
    '',
    '1',
    '1.',
    '.1',
    '1.0.0.0',
    '01.0',
    '1.00',
    '1.0-rc',
    'v1.0',
    '1.0\n',
    '１.0',
    '10000.0',
    '-1.0',
    '../1.0',
  ])('is nothing else: %j', (text) => {
    expect(isVersion(text)).toBe(false);
  });

  it('comes after another where its first number that differs is higher', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [left, right] = [a, b].map((parts) => [...parts, 0].slice(0, 3)) as [number[], number[]];
        const place = left.findIndex((part, index) => part !== right[index]);
        const wanted = place === -1 ? 0 : Math.sign((left[place] ?? 0) - (right[place] ?? 0));
        expect(Math.sign(compareVersions(a.join('.'), b.join('.')))).toBe(wanted);
      }),
      RUNS,
    );
  });

  it('is ordered like numbers, not like text', () => {
    expect(['1.10', '10.0', '1.9', '1.9.1', '2.0'].sort(compareVersions)).toEqual([
      '1.9',
      '1.9.1',
      '1.10',
      '2.0',
      '10.0',
    ]);
    expect(compareVersions('1.0', '1.0.0')).toBe(0);
  });

  it('is the newest wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1 }), (many) => {
        const editions = many.map((parts) => ({ version: parts.join('.') }));
        const newest = newestOf(editions) ?? '';
        expect(editions.filter(({ version }) => compareVersions(version, newest) > 0)).toEqual([]);
      }),
    );
    expect(newestOf([])).toBeUndefined();
  });
});

describe('planRelease', () => {
  it('gives every file of the edition with its sum, ordered by path, and the edition’s own file last', () => {
    const { files, version, superseded } = planned('1.0', { notes: 'The first.' });
    expect(files.map(({ path }) => path)).toEqual(['faqs/why.mdx', 'guides/start.mdx', 'playbook.yaml', EDITION_FILE]);
    expect(readBack(files.at(-1)?.text ?? '')).toEqual({
      data: {
        version: '1.0',
        date: '2026-02-28',
        status: 'current',
        notes: 'The first.',
        schema: SCHEMA_VERSION,
        files: Object.fromEntries(files.slice(0, -1).map(({ path, text }) => [path, sumOf(text)])),
      },
    });
    expect({ version, superseded }).toEqual({ version: '1.0', superseded: [] });
  });

  it('keeps the text of entries as it is, terms and all', () => {
    expect(planned('1.0').files.find(({ path }) => path === 'guides/start.mdx')?.text).toBe(
      'Start with {product.leader}.\n',
    );
  });

  it('freezes a file that two entries name once, and refuses two files of one path', () => {
    const file = (place: string, length: number) => ({ path: 'map.svg', place, bytes: new Uint8Array(length) });
    const { files } = planned('1.0', { files: [file('', 1), file('base/1.0/', 1)] });
    expect(files.map(({ path }) => path)).toContain('files/map.svg');
    expect(plan('1.0', { files: [file('', 1), file('base/1.0/', 2)] }).refused).toBe(
      'Entries show two files as /map.svg: map.svg and base/1.0/map.svg on the site. Give yours another name, and upgrade what still shows that of an older edition.',
    );
  });

  it('says which edition it builds on', () => {
    const base = { package: 'tandem-playbook', edition: '1.0', name: 'Tandem' };
    const text = planned('1.0', { base }).files.at(-1)?.text ?? '';
    expect(readBack(text)).toMatchObject({ data: { base } });
  });

  it('supersedes what was current, and leaves what was superseded or withdrawn as it is', () => {
    const editions = [
      edition('1.0', { status: 'superseded' }),
      edition('1.1', { status: 'withdrawn', reason: 'It was wrong.' }),
      edition('1.2', { notes: 'Kept.' }),
    ];
    expect(planned('1.3', { editions }).superseded).toEqual(['1.2']);
  });

  it('changes nothing but its status in the file of one that is superseded, whatever else it says', () => {
    const text = `${editionAsFile(edition('1.2', { notes: 'Kept.\n\nAll of it.' })).text}later: { than: "this" }\n`;
    expect(asSuperseded(text)).toBe(text.replace('"current"', '"superseded"'));
  });

  it.each([
    ['1', '"1" is not a version. Give two or three numbers, such as 1.0.'],
    ['../1.0', '"../1.0" is not a version.'],
    ['1.2', 'Edition 1.2 exists, and an edition is never changed. The newest is 1.10.'],
    ['1.2.0', 'Edition 1.2.0 exists'],
    ['1.9', '1.9 is lower than the newest edition, 1.10. Choose a higher version.'],
  ])('refuses %s where there are 1.2 and 1.10', (version, reason) => {
    const { refused } = plan(version, { editions: [edition('1.10'), edition('1.2', { status: 'superseded' })] });
    expect(refused).toContain(reason);
  });

  it('refuses a version below one that was withdrawn: a version is used once', () => {
    const editions = [edition('2.0', { status: 'withdrawn', reason: 'It was wrong.' })];
    expect(plan('1.9', { editions }).refused).toContain('lower than the newest edition, 2.0');
  });

  it.each([
    ['a date that is none', { date: 'tomorrow' }, '`date`'],
    ['a day that is in no calendar', { date: '2026-02-30' }, '`date`'],
    ['notes that are too long', { notes: 'x'.repeat(4001) }, '`notes` is longer than 4000 characters'],
  ])('refuses %s, which nobody could read back afterwards', (_, more, reason) => {
    expect(plan('1.0', more).refused).toContain(reason);
  });

  it('takes notes without what surrounds them, whatever system they were written on', () => {
    expect(
      readBack(planned('1.0', { notes: '\uFEFF\r\n  One.\r\n\r\nTwo.\r\n' }).files.at(-1)?.text ?? ''),
    ).toMatchObject({
      data: { notes: 'One.\n\nTwo.' },
    });
    expect(planned('1.0', { notes: ' \n' }).files.at(-1)?.text).not.toContain('notes');
  });
});

describe('the file of an edition', () => {
  it('reads back as it was, whatever its notes say', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    const lines = fc.array(
      fc.constantFrom('', ' ', 'a', '# b', '- c', '  d ', 'e: f', '---', '...', '"', '\\', '\t', '{x}'),
    );
    const anyNotes = fc
      .oneof(
        text,
        lines.map((each) => each.join('\n')),
      )
      .map((notes) => notes.trim());
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const about = edition('1.10', { notes });
        expect(readBack(editionAsFile(about).text)).toEqual({ data: about });
      }),
      RUNS,
    );
  });

  it('keeps the version a text: 1.10 is not 1.1', () => {
    const { text } = editionAsFile(edition('1.10'));
    expect(text).toContain('version: "1.10"\n');
    expect(text).toContain(`  faqs/why.mdx: "${SUM}"\n`);
  });

  it('has notes as a person would write them', () => {
    expect(editionAsFile(edition('1.0', { notes: 'One.\n\nTwo.' })).text).toContain('notes: |-\n  One.\n\n  Two.\n');
  });

  it('says why an edition was withdrawn', () => {
    const withdrawn = edition('1.0', { status: 'withdrawn' });
    expect(readBack(editionAsFile(withdrawn).text)).toHaveProperty('problems');
    const explained = { ...withdrawn, reason: 'It named a law that is gone.' };
    expect(readBack(editionAsFile(explained).text)).toEqual({ data: explained });
  });
});
