import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { FILES, HOME, PROJECT, readDist } from './dist.ts';
import { collectionsOf, CONTENT, FROZEN } from './playbooks-on-disk.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const schema = z.fromJSONSchema(
  JSON.parse(readDist('schemas/editions.json')) as Parameters<typeof z.fromJSONSchema>[0],
);
const read = (text: string): EditionsFile => JSON.parse(text) as EditionsFile;
const today = read(readDist('editions.json'));

/** What `/editions.json` was when contract 1 began, with shorter notes. Programs that were written for it must go on. */
const recorded = read(readFileSync(join(PROJECT, 'tests/fixtures/contracts/editions-1.json'), 'utf8'));

/** What an address names below the root of the site. */
const below = (address: string): string => address.slice(HOME.length);

const isObject = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What `before` has that `after` has not, or has as something else; items of a list are the same by their version. */
const lost = (before: Json, after: Json | undefined, path = ''): string[] => {
  if (Array.isArray(before)) {
    if (!Array.isArray(after)) return [path];
    return before.flatMap((item) =>
      lost(
        item,
        after.find((other) => versionOf(other) === versionOf(item)),
        `${path}[]`,
      ),
    );
  }
  if (!isObject(before)) return typeof before === typeof after ? [] : [path];
  if (!isObject(after)) return [path];
  return Object.entries(before).flatMap(([key, value]) => lost(value, after[key], `${path}.${key}`));
};

const versionOf = (item: Json): Json | undefined => (isObject(item) ? item.version : undefined);

describe('editions.json', () => {
  it('is what its JSON Schema says', () => {
    expect(schema.safeParse(today).error).toBeUndefined();
    expect(today.$schema).toBe(`${HOME}schemas/editions.json`);
  });

  it('is refused by that schema with a field gone or of another type', () => {
    const { contract, ...rest } = today;
    const [edition] = today.editions;
    for (const wrong of [rest, { ...today, contract: contract + 1 }, { ...today, editions: [{ ...edition, url: 1 }] }])
      expect(schema.safeParse(wrong).success).toBe(false);
  });

  it('may get new fields: whoever holds it against the schema of today accepts those of tomorrow', () => {
    const [edition] = today.editions;
    const tomorrow = {
      ...today,
      added: true,
      root: { ...today.root, added: true },
      editions: [{ ...edition, added: true, base: { package: 'a', edition: '1.0', added: true } }],
    };
    expect(schema.safeParse(tomorrow).error).toBeUndefined();
  });

  it('keeps all that contract 1 began with, of the same types', () => {
    expect(today.contract).toBe(recorded.contract);
    expect(schema.safeParse(recorded).error).toBeUndefined();
    expect(lost(recorded as unknown as Json, today as unknown as Json)).toEqual([]);
  });

  it('goes on telling the same of an edition, but whether it still stands', () => {
    const factsOf = ({ editions }: EditionsFile) =>
      editions.map(({ version, date, previous, entries }) => ({ version, date, previous, entries }));
    expect(factsOf(today)).toEqual(expect.arrayContaining(factsOf(recorded)));
  });

  it('notices what is lost', () => {
    expect(lost({ a: [{ version: '1', b: 1 }], c: null }, { a: [{ version: '1', b: '1' }], c: null })).toEqual([
      '.a[].b',
    ]);
    expect(lost({ a: [{ version: '1' }], c: { d: 1 } }, { a: [], c: {} })).toEqual(['.a[]', '.c.d']);
  });

  it('tells of each edition what its own file says, newest first', () => {
    expect(
      today.editions.map(({ version, date, status, notes, entries }) => ({ version, date, status, notes, entries })),
    ).toEqual(
      FROZEN.map(({ about: { version, date, status, notes }, ids }) => ({
        version,
        date,
        status,
        notes,
        entries: ids.size,
      })),
    );
  });

  it('names pages and data that are there', () => {
    const pages = today.editions.flatMap(({ url, changes }) => [url, changes]);
    // Of a collection that is newer than an edition, the edition has no data.
    const data = FROZEN.flatMap(({ ids }, index) =>
      collectionsOf(ids).map((name) => `${today.editions[index]?.api}${name}.json`),
    );
    const files = [...pages.map((page) => `${below(page)}index.html`), ...data.map(below)];
    expect(files.filter((file) => !FILES.includes(file))).toEqual([]);
  });

  it('says what stands at the root, and which edition that follows', () => {
    const follows = FROZEN.find(({ about }) => about.status !== 'withdrawn')?.about.version;
    expect(today.root).toEqual({ url: HOME, edition: null, follows });
  });
});

describe('the data of an edition', () => {
  it.for([{ ...CONTENT, name: 'latest' }, ...FROZEN.map((edition) => ({ ...edition, name: edition.about.version }))])(
    'has its own entries: $name',
    ({ name, ids }) => {
      const files = FILES.filter((file) => file.startsWith(`api/${name}/`));
      const entries = files.flatMap((file) => JSON.parse(readDist(file)) as { id: string }[]);
      expect(entries.map(({ id }) => id).sort()).toEqual([...ids].sort());
    },
  );
});

interface EditionsFile {
  $schema: string;
  contract: number;
  root: { url: string; edition: string | null; follows: string | null };
  editions: {
    version: string;
    date: string;
    status: string;
    notes?: string;
    previous?: string;
    entries: number;
    url: string;
    changes: string;
    api: string;
  }[];
}
