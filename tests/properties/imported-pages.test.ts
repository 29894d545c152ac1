import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections/index.ts';
import { compose } from '../../src/core/compose.ts';
import { anyBody } from '../unit/any-body.ts';
import { pagesOf } from '../unit/handbook.ts';
import { RUNS } from '../unit/thoroughness.ts';

const SETTINGS = 'name: Handbook\ntagline: Ours\ndescription: All of it.\nurl: https://handbook.example/\n';
const FILES = ['pic.png', 'files/plan.pdf'];

/** What handbooks are made of; each % is a word that nothing else has. */
const CONSTRUCTS = [
  '% % %',
  '# %\n',
  '## % {#%}\n',
  '%\n===\n',
  '- %\n- %\n  - %',
  '3. %\n4. %',
  '- [x] %',
  '> % %',
  '> [!WARNING]\n> %',
  '> [!NOTE] %\n> %',
  ':::tip[%]\n%\n:::',
  ':::note %\n\n- %\n\n:::',
  '!!! danger "%"\n    %\n\n    %\n',
  '{{% alert title="%" %}}\n%\n{{% /alert %}}',
  '{% hint style="%" %}\n%\n{% endhint %}',
  'a {{< % "%" >}} b',
  '{% include %.html %}',
  'see {{ %.name }}',
  '{% comment %}\n%\n{% endcomment %}',
  '| % | % |\n|---|---|\n| % | % | % |',
  '```js %\n% = {}\n```',
  '~~~%\n%\n~~~',
  '    %\n',
  '`%` **%** _%_ ~~%~~',
  '[%](b.md) [%](b.md#%) [%](#%)',
  '[%](https://%.example/%) [%](%.md) [%](javascript:%)',
  '[%][r%] \n\n[r%]: https://%.example "%"\n',
  '![%](pic.png "%") ![](%.png) ![%](https://%.example/a.png)',
  '[[%|%]] [[%]]',
  '%[^%]\n\n[^%]: %\n',
  '<!-- % -->',
  '<b>%</b> <i class="%">% <kbd>%</kbd></i>',
  '<a href="b.md">%</a> <a name="%"></a> <img src="pic.png" alt="%">',
  '<p align="%">\n%\n</p>',
  '<div data-x="%">\n\n%\n\n</div>',
  '<details><summary>%</summary>\n\n%\n\n</details>',
  '<table><tr><th>%</th></tr><tr><td colspan="2">%</td><td>%<br>%</td></tr></table>',
  '<ul><li>%<li>%<ol><li>%</ol></ul>',
  '<dl><dt>%<dd>%</dl>',
  '<pre><code class="language-%">% &lt; %</code></pre>',
  '<script>%</script>',
  '<iframe src="https://%.example/" title="%">%</iframe>',
  'H<sub>%</sub> x<sup>2</sup> <abbr title="%">%</abbr>',
  'the <%> and <script> of % <!DOCTYPE %>',
  '<Card name="%">\n%\n</Card>',
  '{: .%}\n',
  'import % from\n',
  '&lt;% {%} \\{%\\} a<% %<b',
  '%\t%\r\n%  \n%\\\n%',
  '---\n',
  '<div>%',
  '</div>%',
  '<h2 id="%">%</h2>',
  '<td>%</td> <li>%',
];

const FRONT = [
  '',
  '',
  '---\ntitle: "%"\ndescription: %\n% : [%, %]\n---\n',
  '+++\ntitle = "%"\n%x = %\n+++\n',
  '---\n%\n---\n',
  '---\n%: [\n---\n',
];

/** A page of many constructs, with all sorts of rubbish between them, and the words in it. */
const anyPage = fc
  .record({
    front: fc.constantFrom(...FRONT),
    parts: fc.array(
      fc.record({
        construct: fc.constantFrom(...CONSTRUCTS),
        gap: fc.constantFrom('\n\n', '\n', ' ', '\n\n> ', '\n  '),
      }),
      { maxLength: 8 },
    ),
    rubbish: fc.option(anyBody),
  })
  .map(({ front, parts, rubbish }) => {
    let count = 0;
    const text = front + parts.map(({ construct, gap }) => construct + gap).join('') + (rubbish ?? '');
    return text.replace(/%(?![a-z }])/g, () => `w${++count}q`);
  });

const wordsOf = (text: string): string[] => text.match(/w\d+q/g) ?? [];

describe('whatever a folder of pages holds', () => {
  it('each word stands in its page or in a note, and the pages are right', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(anyPage, anyPage, (a, b) => {
        const { pages, copies, problems } = pagesOf({ 'a.md': a, 'b.md': b, 'c.mdx': b }, FILES);
        const refused = new Set(problems.map(({ file }) => file));
        for (const { path, text, notes } of pages) {
          const said = [text, ...notes.flatMap(({ kind, text: note }) => (kind === 'words' ? [] : [note]))]
            .join('\n')
            .toLowerCase();
          const source = path === 'a.md' ? a : b;
          expect(
            wordsOf(source).filter((word) => !said.includes(word)),
            source,
          ).toEqual([]);
        }
        expect(pages.length + refused.size).toBe(3);
        const sources = pages.map(({ id, file, text }) => ({ id, file, text }));
        if (sources.length === 0) return;
        const publicFiles = copies.map(({ file }) => file.replace('public/', ''));
        expect(compose({ collections, playbookFile: SETTINGS, sources, publicFiles }).problems).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a second import changes nothing', () => {
    fc.assert(
      fc.property(anyPage, anyPage, (a, b) => {
        const files = { 'a.md': a, 'b.md': b };
        const first = pagesOf(files, FILES);
        const present = Object.fromEntries(first.pages.map(({ id, text }) => [id, text]));
        expect(pagesOf(files, FILES, present)).toEqual(first);
      }),
      { ...RUNS, numRuns: RUNS.numRuns / 4 },
    );
  });
});
