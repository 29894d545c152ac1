import { describe, expect, it } from 'vitest';
import { collections } from '../../collections/index.ts';
import { composeBody } from './compose-body.ts';
import { composeTrusted } from './compose-trusted.ts';
import { PLAYBOOK_ROOT, SITE_ROOT } from './roots.ts';

const options = {
  file: 'content/guides/case.mdx',
  terms: { leader: { value: 'head of {x} <b>' }, module: { value: 'import x' } },
  collections,
  publicFiles: new Set(['pictures/map.svg']),
  takenIds: new Set(['sources']),
};

const compose = (body: string) => composeTrusted(body, options);
const found = (body: string) => compose(body).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
const codeOf = (body: string) => {
  const { code, parts, problems } = compose(body);
  expect([problems, parts]).toEqual([[], []]);
  return code;
};

describe('a body of a playbook that trusts its writers', () => {
  it.each(['Text *and* {leader}.', '<Note>\n\nA note.\n\n</Note>', '## One\n\n[a](faqs/why)', '# One'])(
    'is printed as in any other where it holds no code: %j',
    (body) => {
      expect(compose(body)).toEqual(composeBody(body, options));
    },
  );

  it('becomes MDX where it holds code, with everything resolved', () => {
    const body = `import Own from '../../own/Own.astro'
export const count = 3

## Who {leader} [#who]

<Own size={count}>The *{leader}* has {count}.</Own>

<Say by="both">

See [l](faqs/a#b), ![a {leader}](/pictures/map.svg) and [f](/pictures/map.svg).

</Say>

<!-- a note -->

| a | b |
| - | -: |
| {count} | {leader|plural} |

\\{not\\}
`;
    expect(codeOf(body)).toBe(`import Own from '/own/Own.astro'
export const count = 3

<h2 id="who">Who head of \\{x} \\<b></h2>

<Own size={count}>The *head of \\{x} \\<b>* has {count}.</Own>

<Say by="both" title="Either can say">
  See [l](../../faqs/a/#b), <img src={props.site + "pictures/map.svg"} alt="a head of {x} <b>" loading="lazy" /> and <a href={props.site + "pictures/map.svg"}>f</a>.
</Say>

| a | b |
| - | -: |
| {count} | heads of \\{x} \\<b> |

\\{not}
`);
  });

  it('finds its modules from the place of the entry in content/, also in an edition', () => {
    const body = `import { a } from '../../src/own.ts?raw'
import '../über mich/b.mjs'

{await import("../../c.mjs")} from '../../text'

\`\`\`js
import d from '../../d.mjs'
\`\`\`
`;
    for (const file of [
      'content/guides/case.mdx',
      'editions/1.0/guides/case.mdx',
      '../up/editions/1.0/guides/case.mdx',
    ]) {
      const { code, modules, problems } = composeTrusted(body, { ...options, file });
      expect(problems).toEqual([]);
      expect(code).toContain(
        `from '/src/own.ts?raw'\nimport '/content/über mich/b.mjs'\n\n{await import("/c.mjs")} from`,
      );
      expect(code).toContain("import d from '../../d.mjs'");
      expect(modules).toEqual([
        { path: 'src/own.ts', place: { file, line: 1, column: 19 } },
        { path: 'content/über mich/b.mjs', place: { file, line: 2, column: 8 } },
        { path: 'c.mjs', place: { file, line: 4, column: 15 } },
      ]);
    }
  });

  it('says in no copy what the code is', () => {
    const body = `import Own from '../../own/Own.astro'
export const secret = 'hidden'

<Own a={secret}>Said *here*. {secret}</Own>

<script>hidden()</script>

<div>

See [why](faqs/why) and ![a map](/pictures/map.svg).

</div>
`;
    const { markdown, sections, words } = compose(body);
    expect(markdown).toBe(
      `Said *here*.\n\nSee [why](${PLAYBOOK_ROOT}faqs/why/) and ![a map](${SITE_ROOT}pictures/map.svg).\n`,
    );
    expect(sections.flatMap(({ blocks }) => blocks.map(({ text }) => text))).toEqual([
      'Said here.',
      'See why and a map.',
    ]);
    expect(words).toBe(7);
  });

  it.each([
    'export const count = 1\n\n{count} {count.name|2}\n',
    '{props.title} {frontmatter.title}\n',
    '{1 + 1} <>{[1].map((x) => <b>{x}</b>)}</>\n',
    'export const a = {}\n\n<a.b c={1} {...d} onClick={() => 1}>e</a.b>\n',
  ])('may hold any code: %j', (body) => {
    expect(found(body)).toEqual([]);
    expect(compose(body).code).toMatch(/\S/);
  });

  it('stays text where it is text, whatever a term is', () => {
    expect(codeOf('{module} {1}\n')).toBe('&#x69;mport x {1}\n');
  });

  it.each([
    ['{laeder} {1}', 'T601 1:1'],
    ['[a](javascript:b) {1}', 'T506 1:1'],
    ['![a](https://a.example/x.png) {1}', 'T512 1:1'],
    ['# A {1}', 'T507 1:1'],
    ['## Sources {1} [#sources]', 'T407 1:1'],
    ['a\n\n<b {1}', 'T501 3:1'],
    ['{1 +}', 'T501 1:5'],
    ["a\n\nimport Own from './own\n", 'T501 3:17'],
    ['<Own a={1 +} />', 'T501 1:12'],
    ['`<Own />` {1}\n\n<Own />', 'T522 3:1'],
    ['{[1].map(() => <Own />)} {1}', 'T522 1:16'],
    ['<own.Part />', 'T522 1:1'],
    ['<Notte>a</Notte> {1}', 'T522 1:1'],
  ])('is Markdown with the same rules: %j', (body, expected) => {
    expect(found(body)).toEqual([expected]);
  });
});
