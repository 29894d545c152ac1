import { PLAYBOOK_ROOT } from './body/roots.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BODY_LINE, context, guide } from '../../tests/unit/entries.ts';
import { RUNS } from '../../tests/unit/thoroughness.ts';
import type { EntrySource, ParsedEntry } from './parse-entry.ts';
import { parseEntry } from './parse-entry.ts';
import { normalise } from './source-text.ts';

const CONTEXTS = [context(), context('content: { mdx: trusted }\n')];

const parse = (source: EntrySource) => parseEntry(source, CONTEXTS[0] ?? context());
const found = (source: EntrySource) =>
  parse(source).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);

describe('parseEntry', () => {
  it('gives what is in an entry, and nothing besides', () => {
    const entry = parse(guide('## {product.leader}\n\nSee [why](faqs/why).\n', { fields: 'related: [faqs/why]' }));
    expect(entry).toMatchObject({
      id: 'guides/case',
      collection: 'guides',
      file: 'content/guides/case.mdx',
      data: {
        title: 'A guide',
        summary: 'What it is for.',
        related: ['faqs/why'],
        keyMessage: 'One thing.',
        checklist: ['One'],
        pitfalls: ['Two'],
      },
      parts: [{ html: '<h2 id="product-leader">head of product</h2>\n<p>See <a href="../../faqs/why/">why</a>.</p>' }],
      markdown: `## head of product\n\nSee [why](${PLAYBOOK_ROOT}faqs/why/).\n`,
      headings: [{ depth: 2, id: 'product-leader', text: 'head of product' }],
      words: 5,
      references: [
        { path: 'related[0]', value: 'faqs/why', place: { file: 'content/guides/case.mdx', line: 7, column: 11 } },
      ],
      problems: [],
    });
    expect(entry.links).toHaveLength(1);
    expect(entry).not.toHaveProperty('text');
  });

  it('resolves terms in every field of prose, and makes quotes typographic', () => {
    const fields = `title: "{product.leader|cap}'s \\"day\\""\nchecklist: ["{engineering.leader|plural}"]`;
    expect(parse(guide('', { fields })).data).toMatchObject({
      title: 'Head of product’s “day”',
      checklist: ['VPs of engineering'],
    });
  });

  it('keeps the value of a term in a field as plain text', () => {
    const [raw] = parse(guide('', { fields: 'keyMessage: "{hostile}"' })).data?.checklist as string[];
    expect(raw).toBe('One');
    expect(parse(guide('', { fields: 'keyMessage: "{hostile}"' })).data?.keyMessage).toBe(
      '<b>*x*</b> | ](javascript:alert(1)) `y` & _z_ #1 ~~s~~ ![',
    );
  });

  it('resolves no term in ids and keys', () => {
    expect(found(guide('', { fields: 'related: ["faqs/{product.leader}"]' }))).toEqual(['T304 7:11']);
    expect(found(guide('', { fields: 'topics: ["{product.leader}"]' }))).toEqual(['T304 7:10']);
  });

  it('leaves dates as they are written', () => {
    expect(parse(guide('', { fields: 'updated: 2026-01-31' })).data?.updated).toBe('2026-01-31');
  });

  it('reports the problems of frontmatter and body together', () => {
    expect(found(guide('# One\n\n{who}\n', { fields: 'title: 1\nx: 2' }))).toEqual([
      'T303 6:8',
      'T301 7:1',
      `T507 ${BODY_LINE + 1}:1`,
      `T601 ${BODY_LINE + 3}:1`,
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('finds problems on the lines of the file, whatever ends them: %j', (ending) => {
    const source = guide('Text.\n\n{who}\n', { fields: 'x: 2' });
    const text = `\uFEFF${source.text.replaceAll('\n', ending)}`;
    expect(found({ ...source, text })).toEqual(['T301 7:1', 'T601 12:1']);
  });

  it('keeps headings off the ids of the page, of its parts and of its rows', () => {
    expect(found(guide('## Sources\n\n## Read next\n\n## Pitfalls\n\n## Key message\n'))).toEqual([
      'T407 9:1',
      'T407 11:1',
      'T407 13:1',
      'T407 15:1',
    ]);
    expect(found(guide('## Title\n\n## Summary\n\n## Order\n\n## Owner\n'))).toEqual([]);
  });
});

describe('parseEntry, whatever it is given,', () => {
  const markup = fc.constantFrom(
    ...[
      '---',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '\uFEFF',
      '\u2028',
      '\0',
      ' ',
      '    ',
      '\t',
      '#',
      '## ',
      '===',
      '> ',
      '- ',
      '1. ',
      '|',
      '| - |',
    ],
    ...[
      '*',
      '**',
      '_',
      '~~',
      '`',
      '```',
      '\\',
      '[',
      ']',
      '(',
      ')',
      '![',
      '](',
      '[^1]',
      '[a]: ',
      '<',
      '>',
      '</',
      '/>',
      '<Note>',
      '</Note>',
      '<!--',
      '{',
      '}',
      '{product.leader|',
      '}',
      '&#',
      ';',
      '&amp;',
    ],
    ...[
      'a',
      'é',
      '😀',
      'faqs/why',
      'javascript:',
      'https://',
      '/pictures/map.svg',
      '%',
      'import a from "b"',
      'export ',
      '__proto__',
      'constructor',
      ': ',
      '"',
      "'",
      '&a',
      '*a',
      '!!js/function',
      '? ',
      '%YAML 1.1',
      'title: A',
      'checklist:',
    ],
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(markup, { maxLength: 60 }).map((parts) => parts.join('')),
  );
  const anyEntry = fc.oneof(
    anyText.map((text) => ({ ...guide(), text })),
    anyText.map((body) => guide(body)),
    anyText.map((fields) => ({ ...guide(), text: `---\ntitle: A guide\n${fields}\n---\n` })),
  );
  const fromEach = (source: EntrySource, check: (entry: ParsedEntry) => void) => {
    for (const each of CONTEXTS) check(parseEntry(source, each));
  };

  it('never throws', () => {
    fc.assert(
      fc.property(anyEntry, (source) => {
        fromEach(source, ({ problems }) => expect(Array.isArray(problems)).toBe(true));
      }),
      RUNS,
    );
  });

  it('reports places that lie inside the file', () => {
    fc.assert(
      fc.property(anyEntry, (source) => {
        const lines = normalise(source.text).split('\n');
        fromEach(source, ({ problems, links, references }) => {
          for (const { file, line, column } of [...problems, ...[...links, ...references].map(({ place }) => place)]) {
            expect(file).toBe(source.file);
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeGreaterThanOrEqual(1);
            expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          }
        });
      }),
      RUNS,
    );
  });

  it('changes no prototype', () => {
    const before = [Object.prototype, Array.prototype, String.prototype].map((one) =>
      Object.getOwnPropertyNames(one).join(),
    );
    fc.assert(
      fc.property(anyEntry, (source) => {
        fromEach(source, () => undefined);
        const after = [Object.prototype, Array.prototype, String.prototype].map((one) =>
          Object.getOwnPropertyNames(one).join(),
        );
        expect(after).toEqual(before);
        expect(Reflect.get({}, 'polluted')).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('says the same each time, and takes nothing along from one entry to the next', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, (one, other) => {
        const first = parse(one);
        parse(other);
        expect(parse(one)).toEqual(first);
      }),
      RUNS,
    );
  });
});
