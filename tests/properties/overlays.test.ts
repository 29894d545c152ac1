import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../src/core/parse-entry.ts';
import type { EntrySource } from '../../src/core/parse-entry.ts';
import { readYaml } from '../../src/core/read-yaml.ts';
import { splitSource } from '../../src/core/source-text.ts';
import { applyOverlays, withOwnPlaces } from '../../src/core/overlay/apply-overlays.ts';
import { context, guide } from '../unit/entries.ts';
import { RUNS } from '../unit/thoroughness.ts';
import { collections } from '../../src/collections/index.ts';

const EDITION = '1.0';
const CONTEXT = context();
const inBase = (source: EntrySource): EntrySource => ({ ...source, file: `editions/${EDITION}/${source.id}.mdx` });
const own = (id: string, text: string): EntrySource => ({ id, file: `content/${id}.mdx`, text });
const overlay = (kind: string, rest = '', body = '') =>
  `---\noverlay: ${kind}\nbasedOn: "${EDITION}"\n${rest}---\n${body}`;

/** Blocks of a body, among them what only looks like a section. */
const block = fc.constantFrom(
  '## One',
  '## One',
  '## Two [#second]',
  '## {product.leader|plural|cap} *now*',
  'Set in\nunderlined\n---',
  '### Deeper',
  '```md\n## Code\n```',
  '~~~~\n## Code\n~~~',
  '> ## Quoted',
  '<Note>\n\n## Noted\n\n</Note>',
  '- item\n\n  ## In an item\n- item',
  'Text with {product.leader|a}.',
  'A [link](guides/hidden) to what is hidden, and then {nobody}.',
  '| a | b |\n| - | - |\n| {product.leader|cap} | ## |',
  '[link](guides/x) and [label][l]\n\n[l]: guides/x#one',
  'Note[^1]\n\n[^1]: Below',
  '\\## Escaped',
  '   ## Indented',
  'Äpfel 🍎\u2028## no line',
);
const body = fc
  .array(block, { maxLength: 4 })
  .chain((blocks) => fc.constantFrom('\n', '').map((end) => blocks.join('\n\n') + end));
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('yes', '1.10', 'null', '~', '- a', 'a: b', '# c', '{product.leader}', '2026-01-01', '\ud800', ''),
);
const baseEntry = fc
  .record({ text: body, lines: fc.array(value, { maxLength: 4 }), order: fc.nat() })
  .map(({ text, lines, order }) =>
    inBase(guide(text, { fields: `checklist: ${JSON.stringify(lines)}\norder: ${order}` })),
  );

/** Keys that `readYaml` refuses. */
const REFUSED = /__proto__|constructor|prototype/;

const frontmatterOf = (text = ''): Record<string, unknown> => {
  const split = splitSource(text, 'file');
  return 'code' in split ? {} : (readYaml(split.frontmatter, { file: 'file', firstLine: 1 }).data ?? {});
};

/** All that a person might write over an entry, right or wrong. */
const patchText = fc
  .record({
    fields: fc.array(
      fc.constantFrom(
        'title: Ours',
        'summary: null',
        'order: null',
        'checklist: { append: ["{product.leader}"], remove: ["", "null"] }',
        'pitfalls: { prepend: [First], change: { Two: { a: b } } }',
        'related: [guides/x]',
        'sections: { one: hide, second: { before: one-1 } }',
        'sections: { one: { after: second }, second: { after: one } }',
        'decides: { append: 1 }',
        'keyMessage: [1, { a: [~] }]',
        '"constructor ": 1',
        'toString: { hasOwnProperty: [x] }',
        'checklist: { toString: 1 }',
        'checklist: { change: { valueOf: { valueOf: 1 } } }',
        'sections: { toString: hide }',
        '__proto__: { polluted: true }',
        'checklist: { "__proto__": { polluted: true } }',
      ),
      { maxLength: 3 },
    ),
    text: body,
    kind: fc.constantFrom('patch', 'patch', 'patch', 'replace', 'hide', 'pach'),
  })
  .map(({ fields, text, kind }) => overlay(kind, fields.map((line) => `${line}\n`).join(''), `\n${text}`));

const snapshot = () =>
  JSON.stringify(
    [Object.prototype, Array.prototype, Function.prototype].map((prototype) => Reflect.ownKeys(prototype).map(String)),
  );

describe('overlays', () => {
  it('give the same whatever the order of the files', () => {
    const others = ['a', 'b', 'c'].map((name) =>
      guide('## One\n', { id: `guides/${name}`, fields: 'related: [guides/case]' }),
    );
    fc.assert(
      fc.property(baseEntry, patchText, fc.infiniteStream(fc.nat()), (entry, text, order) => {
        const shuffled = <Item>(items: Item[]) =>
          items
            .map((item) => ({ item, at: Number(order.next().value) }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const base = [entry, ...others.map(inBase)];
        const content = [
          own('guides/case', text),
          own('guides/b', overlay('hide')),
          own('guides/a', overlay('patch', 'title: A\n')),
        ];
        const plain = (output: ReturnType<typeof applyOverlays>) => JSON.stringify([output.sources, output.problems]);
        expect(
          plain(applyOverlays({ collections, base: shuffled(base), content: shuffled(content), edition: EDITION })),
        ).toBe(plain(applyOverlays({ collections, base, content, edition: EDITION })));
      }),
      RUNS,
    );
  });

  it('give the data and the body of the base for a patch with nothing in it', () => {
    fc.assert(
      fc.property(baseEntry, (entry) => {
        const { sources, problems } = applyOverlays({
          collections,
          base: [entry],
          content: [own(entry.id, overlay('patch'))],
          edition: EDITION,
        });
        expect(problems).toEqual([]);
        expect(sources.map(({ text }) => text)).toEqual([entry.text]);
      }),
      RUNS,
    );
  });

  it('keep every value of the base when one field changes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary', minLength: 1 }), fc.jsonValue({ maxDepth: 3 }), {
          noNullPrototype: true,
        }),
        (data) => {
          const fields = Object.fromEntries(
            Object.entries(data).filter((field) => !REFUSED.test(JSON.stringify(field))),
          );
          const entry = inBase(own('guides/case', `---\n${JSON.stringify({ ...fields, title: 'Base' })}\n---\n`));
          const [source] = applyOverlays({
            collections,
            base: [entry],
            content: [own(entry.id, overlay('patch', 'title: Ours\n'))],
            edition: EDITION,
          }).sources;
          expect(frontmatterOf(source?.text)).toEqual({ ...frontmatterOf(entry.text), title: 'Ours' });
        },
      ),
      RUNS,
    );
  });

  it('keep the text of every section that a patch does not touch', () => {
    fc.assert(
      fc.property(baseEntry, (entry) => {
        // No edition has one id twice.
        const before = parseEntry(entry, CONTEXT);
        fc.pre(before.problems.every(({ code }) => code !== 'T407'));
        const added = '\n## Added by us\n\nText.\n';
        const [source] = applyOverlays({
          collections,
          base: [entry],
          content: [own(entry.id, overlay('patch', '', added))],
          edition: EDITION,
        }).sources;
        expect(source?.text.startsWith(entry.text)).toBe(true);
        expect(source?.text.slice(entry.text.length)).toMatch(/^\n?(?:~{3,4}\n)?\n{0,2}## Added by us\n\nText\.\n$/);
        const after = parseEntry({ ...entry, text: source?.text ?? '' }, CONTEXT);
        expect(after.headings.slice(0, -1)).toEqual(before.headings);
        expect(after.headings.at(-1)?.id).toBe('added-by-us');
      }),
      RUNS,
    );
  });

  it('keep the id of every heading of the base, wherever sections go and whichever go away', () => {
    const moves = fc.array(fc.tuple(fc.nat(5), fc.constantFrom('hide', 'before', 'after'), fc.nat(5)), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(baseEntry, moves, (entry, wanted) => {
        const headingsOf = (text = '') => parseEntry({ ...entry, text }, CONTEXT).headings;
        const sections = headingsOf(entry.text).map(({ id }) => id);
        const placements = Object.fromEntries(
          wanted.map(([of, how, to]) => [
            sections[of] ?? 'one',
            how === 'hide' ? how : { [how]: sections[to] ?? 'one' },
          ]),
        );
        const text = overlay('patch', `sections: ${JSON.stringify(placements)}\n`);
        const { sources } = applyOverlays({
          collections,
          base: [entry],
          content: [own(entry.id, text)],
          edition: EDITION,
        });
        const named = new Map(headingsOf(entry.text).map((heading) => [heading.id, heading]));
        for (const heading of headingsOf(sources[0]?.text)) expect(heading).toEqual(named.get(heading.id));
      }),
      RUNS,
    );
  });

  it('give exactly the text of a replacement without its two keys', () => {
    fc.assert(
      fc.property(
        baseEntry,
        fc.array(value),
        fc.nat(3),
        fc.nat(3),
        fc.constantFrom('\n', '\r\n'),
        (entry, lines, first, second, end) => {
          const fields = [
            'title: "T: x" # why',
            `checklist: ${JSON.stringify(lines)}`,
            '# a comment',
            'pitfalls:\n- a',
          ];
          const withKeys = fields
            .toSpliced(first, 0, 'overlay: replace')
            .toSpliced(second, 0, `basedOn: '${EDITION}' # since May`);
          const file = (parts: string[]) =>
            ['---', ...parts, '---', '', '## Ours', ''].join('\n').replaceAll('\n', end);
          const { sources, problems } = applyOverlays({
            collections,
            base: [entry],
            content: [own(entry.id, file(withKeys))],
            edition: EDITION,
          });
          expect(problems).toEqual([]);
          expect(sources.map(({ text }) => text)).toEqual([file(fields)]);
        },
      ),
      RUNS,
    );
  });

  it('pass on what nothing touches, as it is', () => {
    fc.assert(
      fc.property(baseEntry, patchText, (entry, text) => {
        const other = inBase(guide(entry.text.slice(4), { id: 'guides/other' }));
        const { sources } = applyOverlays({
          collections,
          base: [entry, other],
          content: [own('guides/case', text)],
          edition: EDITION,
        });
        expect(sources.find(({ id }) => id === 'guides/other')).toEqual({ ...other, origin: 'base' });
      }),
      RUNS,
    );
  });

  it('never throw, never touch a prototype, and lead every problem back to the text that it is about', () => {
    const before = snapshot();
    const hidden = inBase(guide('', { id: 'guides/hidden' }));
    fc.assert(
      fc.property(baseEntry, patchText, (entry, text) => {
        const content = [own('guides/case', text), own('guides/hidden', overlay('hide'))];
        const overlaid = applyOverlays({ collections, base: [entry, hidden], content, edition: EDITION });
        const parsed = overlaid.sources.map((source) => withOwnPlaces(parseEntry(source, CONTEXT), source));
        const lines = new Map([entry, ...content].map(({ file, text: whole }) => [file, whole.split('\n')]));
        for (const { code, file, line, column } of [
          ...overlaid.problems,
          ...parsed.flatMap(({ problems }) => problems),
        ]) {
          const there = lines.get(file)?.[line - 1]?.slice(column - 1);
          expect(there).toBeDefined();
          if (code === 'T601') expect(there).toMatch(/^\{nobody\}/);
          if (code === 'T305' || code === 'T303') expect(there).not.toBe('');
        }
        for (const { text: result } of overlaid.sources) expect(frontmatterOf(result)).not.toHaveProperty('overlay');
      }),
      RUNS,
    );
    expect(snapshot()).toBe(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
