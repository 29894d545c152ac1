import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { rituals } from '../../tests/fixtures/collections/rituals/index.ts';
import { temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { about, commonFields, extendCollection, ours, text, title } from '../collections/api.ts';
import { COMPONENTS } from '../core/components.ts';
import { formatProblem } from '../core/problems.ts';
import { NO_LOOK } from '../core/schema/own-code.ts';
import { readOptions } from './options.ts';
import type { ProjectCode } from './options.ts';

const at = { file: 'astro.config.mjs', line: 1, column: 1 };
const read = (options: unknown) => readOptions(options, { root: import.meta.dirname, at, code: 'hash' });
const problemsOf = (options: unknown): string[] => {
  const result = read(options);
  return 'problems' in result ? result.problems.map(formatProblem) : [];
};
const collectionsOf = (options: unknown) => {
  const result = read(options);
  if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.collections;
};

const names = Object.keys(ours);
const field = text(40).optional().meta(about('Whose it is.'));

describe('the options of tandem()', () => {
  it.each([{}, { collections: [] }])('may be none: %j', (options) => {
    expect(collectionsOf(options).names).toEqual(names);
    expect(collectionsOf(options).code).toBe('');
  });

  it('bring collections, which follow those of this package', () => {
    const collections = collectionsOf({ collections: [rituals] });
    expect(collections.names).toEqual([...names, 'team-rituals']);
    expect(collections.get('team-rituals')).toEqual(rituals);
    expect(collections.code).toBe('hash');
  });

  it('bring collections of this package with more fields, which take their place', () => {
    const plays = extendCollection(ours.plays, { fields: { field } });
    const collections = collectionsOf({ collections: [plays] });
    expect(collections.names).toEqual(names);
    expect(collections.get('plays').schema.shape).toHaveProperty('field');
  });

  it.each<[string, unknown, string]>([
    ['a misspelt option', { colections: [] }, 'T301 unknown key `colections`\n  hint: did you mean `collections`?'],
    ['options that are none', 'x', 'T303 `tandem()` is text, but must be a map'],
    ['a collection alone', { collections: rituals }, 'T303 `tandem().collections` is a map, but must be a list'],
    ['nothing in the list', { collections: [undefined] }, 'T302 `tandem().collections[0]` is missing'],
  ])('say what is wrong with %s', (_, options, expected) => {
    expect(problemsOf(options)).toEqual([expect.stringContaining(`astro.config.mjs:1:1 ${expected}`)]);
  });

  it.each<[string, object, string]>([
    ['a misspelt part', { leadof: () => 'x' }, 'unknown key `leadof`\n  hint: did you mean `leadOf`?'],
    ['no page', { page: undefined }, '`tandem().collections[0].page` is missing'],
    ['a page that is text', { page: 'x' }, '`tandem().collections[0].page` must be a function'],
    ['no title', { title: '' }, '`tandem().collections[0].title` is empty'],
    ['a name for no address', { name: 'My rituals' }, '`tandem().collections[0].name` cannot be a part of addresses'],
    ['a name of another page', { name: 'search' }, '`tandem().collections[0].name` cannot be a part of addresses'],
    ['a name of ours', { name: 'plays' }, 'use extendCollection(ours.plays, …)'],
    ['an extension of nothing', { isExtended: true }, 'is "team-rituals", and there is none to be extended'],
  ])('say what is wrong with a collection that has %s', (_, change, expected) => {
    expect(problemsOf({ collections: [{ ...rituals, ...change }] })).toEqual([expect.stringContaining(expected)]);
  });

  it('say where two have one name', () => {
    expect(problemsOf({ collections: [rituals, rituals] })).toEqual([
      expect.stringContaining('`tandem().collections[1].name` is "team-rituals" once more'),
    ]);
  });

  it.each<[string, unknown, string]>([
    ['missing', undefined, '`tandem().collections[0].schema` is missing'],
    ['no schema', {}, 'must be a schema'],
    ['a schema of something else', z.string(), 'must be a schema'],
    ['open to misspelt keys', z.object({ title, ...commonFields }), 'must be strict'],
    ['without what all entries have', z.strictObject({ title }), 'lacks summary, aliases'],
    ['without a heading', z.strictObject(commonFields), 'must have one field that heads the page'],
    [
      'with two headings',
      z.strictObject({ title, ...commonFields, also: text(9).meta(about('More.', { heads: true })) }),
      'must have one field that heads the page',
    ],
    ['mute', z.strictObject({ title, ...commonFields, more: text(9) }), 'has a field without description: more'],
    [
      'unlike any JSON',
      z.strictObject({ title, ...commonFields, more: z.date().meta(about('When.')) }),
      'cannot be published as a JSON Schema',
    ],
  ])('say what is wrong where a schema is %s', (_, schema, expected) => {
    expect(problemsOf({ collections: [{ ...rituals, schema }] })).toEqual([expect.stringContaining(expected)]);
  });
});

describe('what a project brings to its pages', () => {
  const look = (options: unknown) => {
    const result = read(options);
    if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'));
    return result;
  };
  const THIS = './options.ts';

  it('is nothing where it gives nothing', () => {
    expect(look({}).look).toEqual(NO_LOOK);
  });

  it('is read with what may be left out, and components of bodies change what entries mean', () => {
    const bodies = { Metric: { file: './Metric.astro', properties: { name: {} } } };
    const { collections, look: found } = readOptions(
      { components: { bodies }, css: ['some-package/a.css'], policy: { 'img-src': ['https://a.example'] } },
      { root: temporaryFolder({ 'Metric.astro': '' }), at, code: 'hash' },
    ) as ProjectCode; // no problems
    expect(collections.code).toBe('hash');
    expect(Object.keys(collections.components)).toEqual([...Object.keys(COMPONENTS), 'Metric']);
    expect(found).toEqual({
      ...NO_LOOK,
      bodies: { Metric: { file: './Metric.astro', place: 'block', properties: { name: {} } } },
      css: ['some-package/a.css'],
      policy: { 'img-src': ['https://a.example'] },
    });
  });

  it.each<[string, unknown, string]>([
    ['a file that is not there', { css: ['./gone.css'] }, 'T705 `tandem().css[0]` is "./gone.css"'],
    ['a file of another kind', { css: [THIS] }, 'T304 `tandem().css[0]` is neither the path of a file of the project'],
    ['a path that leads out', { css: ['./../a.css'] }, 'T304 `tandem().css[0]` leads upwards'],
    [
      'a part that no page has',
      { components: { pages: { SiteHead: './Header.astro' } } },
      'did you mean `SiteHeader`?',
    ],
    ['a kind that no block has', { components: { blocks: { fact: './Fact.astro' } } }, 'did you mean `facts`?'],
    [
      'a component of our name',
      { components: { bodies: { Note: { file: './Note.astro' } } } },
      'is the name of a component of this package',
    ],
    [
      'a component without a file',
      { components: { bodies: { Own: {} } } },
      'T302 `tandem().components.bodies.Own.file`',
    ],
    ['an element of none', { head: [{ tag: 'base' }] }, 'T305 `tandem().head[0].tag` is "base"'],
    ['an event', { head: [{ tag: 'link', attributes: { onload: 'x()' } }] }, 'is no attribute that may stand here'],
    [
      'a script that no policy allows',
      { head: [{ tag: 'script', attributes: { src: 'https://a.example/b.js' } }] },
      'add its host to `policy["script-src"]`',
    ],
    ['a directive of none', { policy: { 'script-source': [] } }, 'T301 unknown key `script-source`'],
    ['a policy that is open', { policy: { 'script-src': ["'unsafe-inline'"] } }, 'name a host'],
  ])('is a problem where it is %s', (_, options, expected) => {
    expect(problemsOf(options).join('\n')).toContain(expected);
  });
});
