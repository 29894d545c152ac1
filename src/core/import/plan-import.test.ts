import { describe, expect, it } from 'vitest';
import { context } from '../../../tests/unit/entries.ts';
import type { EntrySource } from '../parse-entry.ts';
import { planImport } from './plan-import.ts';
import { collections } from '../../collections/index.ts';

const decision = (id: string, fields = ''): EntrySource => ({
  id,
  file: `editions/1.0/${id}.mdx`,
  text: `---
title: A decision
summary: Who says.
question: Who?
job: jobs/one
drives: product
decides: joint
mustAgree: ["{engineering.leader}"]
consulted: []
informed: []
carriesOut: [Both]
tieBreak: Toss a coin.
escalatesTo: Nobody
reversible: easy
cascadesTo: []
presets: {}
whyDefault: Both pay.
${fields}---
`,
});

const BASE = [decision('decisions/one'), decision('decisions/two')];
const job = { id: 'jobs/one', file: 'editions/1.0/jobs/one.mdx', text: '---\n---\n' };

const imported = (
  text: string,
  content: { source: EntrySource; now: EntrySource }[] = [],
  hidden: string[] = [],
  base: readonly EntrySource[] = BASE,
) =>
  planImport({
    collection: collections.get('decisions'),
    file: 'map.yaml',
    text,
    content: content.map(({ source }) => source),
    edition: '1.0',
    settings: context().settings,
    present: new Map([...base, job, ...content.map(({ now }) => now)].map((source) => [source.id, source])),
    hidden: new Map(hidden.map((id) => [id, `content/${id}.mdx`])),
    baseOf: ({ id }) => base.find((source) => source.id === id),
  });

const written = (text: string) => imported(text).entries.map((entry) => entry.text);
const said = (text: string) => imported(text).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
const PATCH = '---\noverlay: patch\nbasedOn: "1.0"\ndecides: product\n---\n';

describe('an import of decisions', () => {
  it.each([
    ['a map', 'decisions/one:\n  decides: product\n  drives: product\n'],
    ['a map with short ids', 'one: { decides: product }\n'],
    ['a list', '# Ours\n\n- id: decisions/one\n  decides: product\n'],
    ['a list in JSON', '[{"id":"decisions/one","title":"A decision","decides":"product"}]'],
    ['a map in JSON', '{"decisions/one":{"decides":"product"}}'],
    ['values as readers see them', 'one: { decides: product, mustAgree: [VP of engineering] }\n'],
    ['values with terms', '\uFEFFone:\r\n  mustAgree: ["{engineering.leader}"]\r\n  decides: product\r\n'],
  ])('holds only what differs: %s', (_, text) => {
    expect(written(text)).toEqual([PATCH]);
  });

  it('says which terms were typed as plain words where no term stood: they stay words', () => {
    const { terms } = context().settings;
    const [key = '', { value = '' } = {}] = Object.entries(terms)[0] ?? [];
    const plan = (text: string) =>
      planImport({
        collection: collections.get('decisions'),
        file: 'map.yaml',
        text: JSON.stringify({ 'decisions/one': { consulted: [text] } }),
        content: [],
        edition: '1.0',
        settings: context().settings,
        ownTerms: [key],
        present: new Map([...BASE, job].map((source) => [source.id, source])),
        hidden: new Map(),
        baseOf: () => undefined,
      }).entries.map(({ literal }) => literal);
    expect(plan(`the ${value}, always`)).toEqual([[{ key, value }]]);
    expect(plan(`the {${key}}, always`)).toEqual([[]]);
    expect(plan(`the ${value}ship`)).toEqual([[]]);
  });

  it('takes a field away by null', () => {
    expect(written('one: { decides: product, tieBreak: null }')).toEqual([
      PATCH.replace('product\n', 'product\ntieBreak: null\n'),
    ]);
  });

  it.each([
    ['an item that came', '[VP of engineering, legal]', 'append:\n    - legal'],
    [
      'items in front and behind',
      '[us, VP of engineering, "the {product.leader}"]',
      'prepend:\n    - us\n  append:\n    - the {product.leader}',
    ],
    ['another list', '[legal]', undefined],
  ])('says of a list only what differs, where it can: %s', (_, list, change) => {
    const field = change === undefined ? 'mustAgree:\n  - legal\n' : `mustAgree:\n  ${change}\n`;
    expect(written(`one: { mustAgree: ${list} }`)).toEqual([PATCH.replace('decides: product\n', field)]);
  });

  it('keeps terms in a text of which other words change', () => {
    const source = decision(
      'decisions/one',
      'review: { every: monthly, minutes: 5, what: "The {product.leader} asks." }\n',
    );
    const { entries } = imported('one: { review: { what: The head of product asks twice. } }', [], [], [source]);
    expect(entries.map(({ text }) => text)).toEqual([
      PATCH.replace('decides: product', 'review:\n  what: The {product.leader} asks twice.'),
    ]);
  });

  it('changes nothing where all is said already', () => {
    expect(imported('one: { decides: joint, mustAgree: [VP of engineering] }\ntwo: {}\n')).toEqual({
      entries: [],
      unchanged: 2,
      problems: [],
    });
  });

  it.each([
    ['an unknown decision', 'on: { decides: product }\ndecisions/three: {}\n', ['T974 1:1', 'T974 2:1']],
    ['an id of another collection', 'jobs/one: { decides: product }\n', ['T974 1:1']],
    ['a value that is none', 'one:\n  decides: prodct\n', ['T305 2:12']],
    ['a field that is none', 'one:\n  decide: product\n', ['T301 2:3']],
    ['a field that cannot go', 'one:\n  question: null\n', ['T302 2:13']],
    ['a joint decision without a tie-break', 'one:\n  tieBreak: null\n', ['T302 2:13']],
    ['an unknown entry', 'one:\n  cascadesTo: [decisions/none]\n', ['T401 2:16']],
    ['an unknown term', 'one:\n  consulted: ["{nobody}"]\n', ['T601 2:15']],
    ['an unknown topic', 'one:\n  topics: [none]\n', ['T306 2:12']],
    ['a decision that is said twice', 'one: {}\ndecisions/one: {}\n', ['T204 2:1']],
    ['what is no map', 'one: product\n', ['T303 1:6']],
    ['a list of what is no map', '- product\n- decides: product\n', ['T303 1:3', 'T302 2:3']],
    ['what is no YAML', 'one: [\n', ['T203 1:6']],
    ['a key that JavaScript reserves', '__proto__: { decides: product }\n', ['T206 1:1']],
    ['an alias', 'one: &a { decides: product }\ntwo: *a\n', ['T205 2:6']],
    ['nothing', '', ['T209 1:1']],
  ])('refuses %s, with its place', (_, text, problems) => {
    expect(said(text)).toEqual(problems);
    expect(imported(text).entries).toEqual([]);
  });

  it('refuses a decision that is hidden', () => {
    const { problems } = imported('one: { decides: product }', [], ['decisions/one']);
    expect(problems.map(({ code }) => code)).toEqual(['T975']);
  });

  it('sets fields of a patch where they stand, and leaves the rest as it is', () => {
    const source: EntrySource = {
      id: 'decisions/one',
      file: 'content/decisions/one.mdx',
      text: '---\r\noverlay: patch\r\nbasedOn: "1.0"\r\n# Ours\r\ndecides: product # for now\r\ninformed: [all]\r\ntitle: Ours\r\n---\r\n\r\n## More\r\n',
    };
    const now = {
      ...BASE[0],
      id: source.id,
      file: source.file,
      text: (BASE[0]?.text ?? '')
        .replace('decides: joint', 'decides: product')
        .replace('informed: []', 'informed: [all]'),
    };
    const { entries } = imported('one: { decides: joint, informed: [some, more] }', [{ source, now }]);
    expect(entries.map(({ text }) => text)).toEqual([
      '---\r\noverlay: patch\r\nbasedOn: "1.0"\r\n# Ours\r\ninformed:\r\n  - some\r\n  - more\r\ntitle: Ours\r\n---\r\n\r\n## More\r\n',
    ]);
  });

  it('adds to what a patch adds, and leaves its notes', () => {
    const lines = [
      '---',
      'overlay: patch',
      'basedOn: "1.0"',
      'mustAgree:',
      '  # Since May.',
      '  append: # so far',
      '    # From the start.',
      '    - legal',
      '---',
      '',
    ];
    const source: EntrySource = { id: 'decisions/one', file: 'content/decisions/one.mdx', text: lines.join('\n') };
    const now = {
      ...source,
      text: (BASE[0]?.text ?? '').replace('["{engineering.leader}"]', '["{engineering.leader}", legal]'),
    };
    const { entries } = imported('one: { mustAgree: [VP of engineering, legal, finance] }', [{ source, now }]);
    expect(entries.map(({ text }) => text)).toEqual([lines.toSpliced(8, 0, '    - finance').join('\n')]);
  });
});
