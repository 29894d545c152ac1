import { describe, expect, it } from 'vitest';
import { collections } from '../../collections/index.ts';
import { COMPONENTS } from '../components.ts';
import type { Components } from '../components.ts';
import { composeBody } from './compose-body.ts';

const OWN: Components = {
  ...COMPONENTS,
  Metric: {
    place: 'block',
    properties: { name: { most: 10 }, value: {}, since: { optional: true } },
    title: 'A number',
    says: '{name}: {value} {since}',
  },
  Status: { place: 'line', properties: { is: { values: ['won', 'lost'] } }, says: '({is})' },
};
const options = {
  file: 'content/guides/a.mdx',
  terms: {},
  publicFiles: new Set<string>(),
  collections,
  takenIds: new Set<string>(),
};
const compose = (body: string) => composeBody(body, { ...options, components: OWN });
const found = (body: string) =>
  compose(body).problems.map(({ code, line, column, hint }) => `${code} ${line}:${column} ${hint}`);

describe('components of the project in a body', () => {
  it('are printed with plain properties, and what they hold as a body', () => {
    const { parts, markdown, problems } = compose(
      '<Metric name="Sales" value="+4 %">\n  **Well** measured.\n</Metric>\n',
    );
    expect(problems).toEqual([]);
    expect(parts).toEqual([
      {
        component: 'Metric',
        props: { name: 'Sales', value: '+4 %', title: 'A number' },
        children: [{ html: '<p><strong>Well</strong> measured.</p>' }],
      },
    ]);
    expect(markdown).toBe('**A number**\n\nSales: +4 %\n\n**Well** measured.\n');
  });

  it('may stand in a line where they say so, also beside others and with text in them', () => {
    const { parts, markdown, sections, problems } = compose(
      'We <Status is="won" /> and *then <Status is="lost">it all</Status>* ended.',
    );
    expect(problems).toEqual([]);
    expect(parts).toEqual([
      { html: '<p>We ' },
      { component: 'Status', props: { is: 'won' }, children: [] },
      { html: ' and <em>then ' },
      { component: 'Status', props: { is: 'lost' }, children: [{ html: 'it all' }] },
      { html: '</em> ended.</p>' },
    ]);
    expect(markdown).toBe('We (won) and *then (lost) it all* ended.\n');
    expect(sections.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([
      ['We (won) and then (lost) it all ended.'],
    ]);
  });

  it('take no other property, value or place', () => {
    expect(found('<Metric name="Far too long a name" value="1" />')).toEqual([
      'T505 1:1 write name="…" with a text of at most 10 characters in which no term stands',
    ]);
    expect(found('<Metric name="A" value="{leader}" onclick="x" />').map((line) => line.slice(0, 4))).toEqual([
      'T505',
      'T505',
    ]);
    expect(found('<Status is="drawn" />')).toEqual(['T505 1:1 write is="won" or is="lost"']);
    expect(found('A <Metric name="A" value="1" /> b')).toEqual([expect.stringMatching(/^T514 1:3/)]);
    expect(found('<Metric name="A" />')).toEqual([expect.stringMatching(/^T510 1:1 .*any text on one line/)]);
    expect(found('<Metrik name="A" value="1" />')).toEqual(['T504 1:1 did you mean `Metric`?']);
  });

  it('are what they were to a playbook that does not have them: a problem, and no code', () => {
    const { problems, parts } = composeBody('<Metric name="A" value="1" />', options);
    expect(problems.map(({ code }) => code)).toEqual(['T504']);
    expect(parts).toEqual([]);
  });
});

describe('a link to a page besides the entries', () => {
  const pages = new Set(['/strategy/', '/strategy/next/']);
  const withPages = { ...options, collections: { has: (name: string) => collections.has(name), pages } };
  const html = (body: string, file = options.file) => {
    const { parts, problems } = composeBody(body, { ...withPages, file });
    return problems.length > 0 ? problems.map(({ code }) => code) : parts;
  };

  it('leads there from the root of the site', () => {
    const [part] = composeBody('[It](/strategy/next/#why)', withPages).parts;
    expect(part).toEqual({
      html: expect.stringMatching(/^<p><a href="[^"]+strategy\/next\/#why">It<\/a><\/p>$/) as string,
    });
  });

  it('is a problem where there is no such page', () => {
    expect(html('[It](/strategie/)')).toEqual(['T405']);
  });

  it('leads nowhere in the text of another playbook, whose page it is', () => {
    expect(html('[It](/theirs/)', 'editions/1.0/guides/a.mdx')).toEqual([{ html: '<p><a>It</a></p>' }]);
  });
});
