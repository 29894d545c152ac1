import { describe, expect, it } from 'vitest';
import { context, guide } from '../../tests/unit/entries.ts';
import type { EntrySource } from './parse-entry.ts';
import { parseEntry } from './parse-entry.ts';
import { checkReferences } from './references.ts';
import { collections } from '../collections/index.ts';

const role = (slug: string, fields = ''): EntrySource => ({
  id: `roles/${slug}`,
  file: `content/roles/${slug}.mdx`,
  text: `---
title: ${slug}
summary: S
short: S
oneLine: O
optimises: O
focuses: [a]
attendsTo: [b]
evaluates: [c]
balances: [d]
asks: [e]
shapesCulture: [f]
withAI: [g]
notJust: N
overdone: O
typicalTitles: [h]
${fields}
---
`,
});
const term = (slug: string, fields = ''): EntrySource => ({
  id: `glossary/${slug}`,
  file: `content/glossary/${slug}.mdx`,
  text: `---\ntitle: ${slug}\nsummary: S\nterm: ${slug}\ndefinition: D\n${fields}\n---\n`,
});
const comparison = (slug: string, ...rows: string[]): EntrySource => ({
  id: `comparisons/${slug}`,
  file: `content/comparisons/${slug}.mdx`,
  text: `---
title: ${slug}
summary: S
question: Q
columns: { product: P, engineering: E, together: T }
rows:
${rows.map((id) => `  - { id: ${id}, dimension: D, product: p, engineering: e, together: t }`).join('\n')}
---
`,
});

/** `code file message-or-hint` of all that is wrong between these entries. */
const problemsOf = (sources: EntrySource[], unreadable: string[] = []) =>
  checkReferences(
    sources.map((source) => parseEntry(source, context())),
    { collections, unreadable: new Set(unreadable) },
  );
const found = (sources: EntrySource[], unreadable?: string[]) =>
  problemsOf(sources, unreadable).map(
    ({ code, file, line, column, hint }) => `${file}:${line}:${column} ${code} ${hint}`,
  );

const related = (id: string, value: string) => guide('', { id, fields: `related: [${value}]` });
const linking = (url: string, id = 'guides/case') => guide(`[a](${url})`, { id });

describe('a reference', () => {
  it('to an entry is fine', () => {
    expect(found([related('guides/a', 'guides/b'), related('guides/b', 'guides/a')])).toEqual([]);
  });

  it.each([
    ['guides/start', 'guides/strat', 'did you mean `guides/start`?'],
    // By its slug, not by the whole: the folder is no evidence.
    ['guides/xyz', 'guides/abc', 'write the entry, or remove the reference'],
    ['guides/ab', 'guides/ax', 'did you mean `guides/ab`?'],
    ['guides/the-first-week', 'faqs/the-first-week', 'did you mean `guides/the-first-week`?'],
    ['guides/why', 'faqs/who', 'write the entry, or remove the reference'],
  ])('with %s at hand, from %s: %s', (present, wanted, hint) => {
    expect(found([guide('', { id: present }), related('guides/case', wanted)])).toEqual([
      `content/guides/case.mdx:7:11 T401 ${hint}`,
    ]);
  });

  it('to a former id is told the new one', () => {
    const renamed = guide('', { id: 'guides/brand-new', fields: 'formerly: [guides/old]' });
    expect(found([renamed, related('guides/case', 'guides/old')])).toEqual([
      'content/guides/case.mdx:7:11 T401 did you mean `guides/brand-new`?',
    ]);
    expect(found([renamed, linking('guides/old')])).toEqual([
      'content/guides/case.mdx:9:1 T403 did you mean `guides/brand-new`?',
    ]);
  });

  it('to the entry itself is refused, but for a source', () => {
    expect(found([related('guides/case', 'guides/case')])).toEqual(['content/guides/case.mdx:7:11 T408 remove it']);
    const source: EntrySource = {
      id: 'sources/book',
      file: 'content/sources/book.mdx',
      text: '---\ntitle: B\nsummary: S\nsources: [{ source: sources/book }]\nauthors: [A]\npublisher: P\ntype: book\nevidence: primary\ninterest: I\n---\n',
    };
    expect(parseEntry(source, context()).problems).toEqual([]);
    expect(found([source])).toEqual([]);
  });

  it('to an entry whose file cannot be read is not called dangling', () => {
    expect(
      found([related('guides/case', 'faqs/broken'), linking('faqs/broken', 'guides/other')], ['faqs/broken']),
    ).toEqual([]);
  });
});

describe('a relation that holds in both directions', () => {
  it('is fine where both name each other', () => {
    expect(found([role('a', 'counterpart: roles/b'), role('b', 'counterpart: roles/a')])).toEqual([]);
    expect(
      found([
        term('a', 'notSameAs: [glossary/b]'),
        term('b', 'notSameAs: [glossary/c, glossary/a]'),
        term('c', 'notSameAs: [glossary/b]'),
      ]),
    ).toEqual([]);
  });

  it('is reported where one does not', () => {
    expect(found([role('a', 'counterpart: roles/b'), role('b')])).toEqual([
      'content/roles/a.mdx:17:14 T402 add roles/a to `counterpart` of roles/b, or remove it here',
    ]);
    // Neither by another field, nor by naming another entry.
    const missing = 'content/glossary/a.mdx:6:13 T402 add glossary/a to `notSameAs` of glossary/b, or remove it here';
    const naming = term('a', 'notSameAs: [glossary/b]');
    expect(found([naming, term('b', 'related: [glossary/a]')])).toEqual([missing]);
    const third = [term('b', 'notSameAs: [glossary/c]'), term('c', 'notSameAs: [glossary/b]')];
    expect(found([naming, ...third])).toEqual([missing]);
  });

  it('is not judged while the other entry cannot be read', () => {
    expect(found([role('a', 'counterpart: roles/b'), role('b', 'unknown: key')])).toEqual([]);
  });
});

describe('a link', () => {
  const start = guide('## One [#one]\n', { id: 'guides/start' });

  it.each([
    'guides/start',
    'guides/start#one',
    'guides/start#pitfalls',
    'guides/start#checklist',
    'guides',
    'comparisons/',
    'comparisons/c#speed',
    '#here',
  ])('to %s is fine', (url) => {
    const from = guide(`[a](${url})\n\n## Here\n`, { id: 'guides/case' });
    expect(found([start, comparison('c', 'speed'), from])).toEqual([]);
  });

  it.each([
    ['guides/strat', 'T403 did you mean `guides/start`?'],
    ['nothing/here', 'T403 link to the full id of an entry, such as faqs/difference'],
    ['guides/start#on', 'T404 did you mean `one`?'],
    ['guides/start#elsewhere', 'T404 it has: one, checklist, pitfalls'],
    ['plays/', 'T403 link to the full id of an entry, such as faqs/difference'],
    // Fields that have no part of their own on the page.
    ['guides/start#key-message', 'T404 it has: one, checklist, pitfalls'],
    ['guides/start#title', 'T404 it has: one, checklist, pitfalls'],
    ['comparisons/c#spede', 'T404 did you mean `speed`?'],
    ['#pitfall', 'T404 did you mean `pitfalls`?'],
  ])('to %s is not: %s', (url, expected) => {
    expect(found([start, comparison('c', 'speed', 'scale'), linking(url)])).toEqual([
      `content/guides/case.mdx:9:1 ${expected}`,
    ]);
  });

  it.each([
    ['T501', guide('## Two\n\na { b\n', { id: 'guides/half' }), 'three'],
    ['T508', guide(`${'> '.repeat(200)}a\n\n## Two\n`, { id: 'guides/half' }), 'two'],
    ['T515', guide(`${'@\n\n'.repeat(31_000)}## Two\n`, { id: 'guides/half' }), 'two'],
    [
      'T109',
      guide(`<<<<<<< HEAD\n=======\n>>>>>>> b\n\n${'> '.repeat(200)}a\n\n## Two\n`, { id: 'guides/half' }),
      'two',
    ],
    ['T301', guide('', { id: 'guides/half', fields: 'x: 1' }), 'pitfalls'],
  ])('to a part of an entry that could not be read whole is not called dangling: %s', (code, entry, part) => {
    expect(parseEntry(entry, context()).problems.map((problem) => problem.code)).toContain(code);
    expect(found([entry, linking(`guides/half#${part}`)])).toEqual([]);
  });
});

describe('a former id', () => {
  it('belongs to one entry, and to none that exists', () => {
    const claim = (id: string, value: string) => guide('', { id, fields: `formerly: [${value}]` });
    const hint = 'T406 an id names one entry for ever: remove it here or there';
    expect(found([claim('guides/a', 'guides/old'), claim('guides/b', 'guides/older')])).toEqual([]);
    expect(found([claim('guides/a', 'guides/b'), guide('', { id: 'guides/b' })])).toEqual([
      `content/guides/a.mdx:7:12 ${hint}`,
    ]);
    expect(found([claim('guides/a', 'guides/old'), claim('guides/b', 'guides/old')])).toEqual([
      `content/guides/b.mdx:7:12 ${hint}`,
    ]);
    expect(found([claim('guides/a', 'guides/a')])).toEqual([`content/guides/a.mdx:7:12 ${hint}`]);
    expect(found([claim('guides/a', 'guides/old, guides/old')])).toEqual([`content/guides/a.mdx:7:24 ${hint}`]);
  });
});
