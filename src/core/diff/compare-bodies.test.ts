import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../tests/unit/sections.ts';
import { compareBodies } from './compare-bodies.ts';

const compare = (before: string, after: string) => compareBodies(sectionsOf(before), sectionsOf(after), {});

describe('two bodies', () => {
  it('differ by section: added, removed, moved, retitled', () => {
    const before = 'Opening.\n\n## One [#one]\n\nFirst.\n\n## Two [#two]\n\nSecond.\n\n## Gone [#gone]\n\nGone text.\n';
    const after = 'Opening.\n\n## Two [#two]\n\nSecond.\n\n## Number one [#one]\n\nFirst.\n\n## New [#new]\n\nThird.\n';
    expect(compare(before, after)).toEqual([
      { id: 'gone', title: 'Gone', kind: 'removed', blocks: [{ block: 'paragraph', text: 'Gone text.' }] },
      { id: 'one', title: 'Number one', kind: 'changed', moved: true, formerTitle: 'One', share: 0, blocks: [] },
      { id: 'new', title: 'New', kind: 'added', blocks: [{ block: 'paragraph', text: 'Third.' }] },
    ]);
  });

  it('find a section again by its words where its id changed with its heading', () => {
    const text = 'A fairly long text that stays as it is.';
    expect(compare(`## One [#one]\n\n${text}\n`, `## Another [#another]\n\n${text}\n`)).toEqual([
      { id: 'another', title: 'Another', kind: 'changed', moved: false, formerTitle: 'One', share: 0, blocks: [] },
    ]);
  });

  it('differ by paragraph, item, quotation, row of a table and code, within components too', () => {
    const body = (number: string) =>
      [
        `The number of people is ${number}.`,
        `- The item has ${number} parts`,
        `> The saying has ${number} words`,
        `| Name | Size |\n| --- | --- |\n| The table | has ${number} rows |`,
        `\`\`\`js\nconst  number = '${number}';\n\`\`\``,
        `<Note>\n\nThe note has ${number} lines.\n\n</Note>`,
      ].join('\n\n');
    const [section] = compare(body('one'), body('two'));
    const blocks = section?.kind === 'changed' ? section.blocks : [];
    const line = ({ text, kind }: { text: string; kind: string }) => (kind === 'same' ? text : `[${kind} ${text}]`);
    expect(blocks.map((block) => [block.block, block.kind === 'changed' ? block.runs.map(line).join('') : ''])).toEqual(
      [
        ['paragraph', 'The number of people is [removed one][added two].'],
        ['item', 'The item has [removed one][added two] parts'],
        ['quote', 'The saying has [removed one][added two] words'],
        ['row', 'The table | has [removed one][added two] rows'],
        ['code', "const  number = '[removed one][added two]';"],
        ['paragraph', 'The note has [removed one][added two] lines.'],
      ],
    );
  });

  it('differ where a link leads elsewhere and its words stay', () => {
    expect(
      compareBodies(sectionsOf('See [this](plays/a).'), sectionsOf('See [this](plays/b).'), {
        titles: new Map([
          ['plays/a', 'Play A'],
          ['plays/b', 'Play B'],
        ]),
      }),
    ).toMatchObject([
      {
        blocks: [
          {
            kind: 'relinked',
            text: 'See this.',
            before: [{ text: 'Play A', entry: 'plays/a' }],
            after: [{ text: 'Play B', entry: 'plays/b' }],
          },
        ],
      },
    ]);
  });

  it('say how much of a section changed', () => {
    const [section] = compare('Stays here.\n\nOld.\n', 'Stays here.\n\nNew.\n');
    expect(section).toMatchObject({ share: 0.27 });
  });

  it('do not differ by spaces, emphasis, the marks of lists and where definitions stand', () => {
    expect(
      compare(
        'One *two* and [three][t].\n\n[t]: https://example.org/\n\n- a\n- b\n',
        'One\n**two** and [three](https://example.org/).\n\n1. a\n2. b\n',
      ),
    ).toEqual([]);
  });
});
