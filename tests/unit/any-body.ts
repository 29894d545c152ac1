import fc from 'fast-check';

/** `BODIES=100000` tries so many. */
export const RUNS = Number(process.env.BODIES ?? 1_500);

/** What a body may be made of: all that Markdown, MDX or HTML take for markup, and some text. */
const PIECES = [
  ...[
    'a',
    'b ',
    ' ',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    'é',
    '🎉',
    '\u00a0',
    '\u2028',
    '\0',
    '\ufdd0',
    '\ufdd1x',
    '\u2801',
    '\ue000',
  ],
  ...[
    '*',
    '**',
    '_',
    '~',
    '~~',
    '`',
    '``',
    '```\n',
    '~~~\n',
    '```js\n',
    '# ',
    '## ',
    '---\n',
    '===\n',
    '***\n',
    '> ',
    '- ',
    '1. ',
    '- [x] ',
  ],
  ...[
    '|',
    '| a |\n| - |\n| ',
    '\n| - |\n',
    ':-:',
    '\\|',
    '\\',
    '\\\n',
    '\\<',
    '\\{',
    '[',
    ']',
    '](',
    ')',
    '![',
    '[a]',
    '][a]',
    '[a]: ',
    '\n[a]: ',
  ],
  ...[
    '[^a]',
    '\n[^a]: ',
    '(faqs/why)',
    '(#a)',
    'javascript:',
    'javascript:alert(1)',
    '(javascript:alert(1))',
    '(<javascript:x>)',
    'data:text/html,',
    'vbscript:',
  ],
  ...[
    'http://a.b',
    'https://a.b/?c&d',
    'www.a.b',
    'mailto:',
    'a@b.example',
    '/p.svg',
    '(/p.svg)',
    ' "t"',
    " 't'",
    '"',
    "'",
    '<',
    '>',
    '</',
    '/>',
    '<>',
    '&',
    ';',
  ],
  ...[
    '<script src=x>',
    '</script>',
    '<script>alert(1)</script>',
    '<img src=x onerror=y>',
    '<b>',
    '</b>',
    '<a href="javascript:x">',
    '<style>',
    '<meta http-equiv=refresh>',
  ],
  ...[
    '<iframe>',
    '<svg/onload=x>',
    '<!--',
    '-->',
    '<!-- a -->',
    '<![CDATA[',
    ']]>',
    '<?',
    '<!DOCTYPE html>',
    '&lt;',
    '&#60;',
    '&#x3c;',
    '&#123;',
    '&lbrace;',
    '&colon;',
    '&#0;',
    '&#xfdd0;',
  ],
  ...[
    '&#x2801;',
    '&quot;',
    '&amp;lt;',
    '{',
    '}',
    '{leader}',
    '{leader|plural}',
    '{ leader \\| a }',
    '{evil}',
    '{1+1}',
    '{() => 1}',
    '{`${a}`}',
    '{/*',
    '*/}',
    '{/* a */}',
    '{{',
    '}}',
  ],
  ...[
    '<Note>',
    '</Note>',
    '<Note/>',
    '<Note a="b">',
    '<Note {...a}>',
    '<Note onClick={a}>',
    '<Say by="both">',
    '<Say by={a}>',
    '</Say>',
    '<Note',
    '<Note\n>',
    '\n<Note>\n',
    '\n</Note>\n',
    '<Nope/>',
  ],
  ...[
    'import a from "b"',
    '\nimport a\n',
    '\nexport const a = 1\n',
    'style=',
    'onclick=',
    'class="',
    '[#id]',
    ' [#a]\n',
    '## a\n',
    '---\ntitle: a\n---\n',
  ],
];

/** A body of any such pieces; few of them are right. */
export const anyBody = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    {
      maxLength: 14,
    },
  )
  .map((pieces) => pieces.join(''));

const WORDS = fc.constantFrom(
  ...[
    'a',
    'b c',
    'd-e',
    'f.',
    '1.',
    '2) g',
    '+',
    '-',
    '#',
    '# h',
    '>',
    '=',
    '|',
    '\\',
    '_',
    '__i',
    '*',
    'j*',
    '~',
    '`',
  ],
  ...[
    'k\n',
    '\n',
    '  \n',
    '\\\n',
    '!',
    '[',
    ']',
    '(',
    ')',
    ':',
    '&',
    '&amp;',
    '&lt;',
    '&copy',
    '"',
    "'",
    '...',
    '--',
    '\\<',
    '\\{',
    'é',
    '🎉',
    '\u00a0',
    '{leader}',
    'www.l.m',
    'http://n.o/',
    'p@q.r',
    '~~',
  ],
);
const line = fc.array(WORDS, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));

/** Text of a line, with marks around some of it. */
const inline = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: line },
      fc.tuple(fc.constantFrom('*', '**', '_', '~~', '`', '``', '***'), line).map(([mark, text]) => mark + text + mark),
      line.map((text) => `[${text}](faqs/why)`),
      line.map((text) => `[${text}](https://a.example/(b)?c=*d*&e "f")`),
      fc.constantFrom(
        '![a](/p.svg)',
        '[![a *b*](/p.svg "c")](faqs)',
        '[^n]',
        '[ref]',
        '`` a ` b ``',
        'a\\\nb',
        'a  \nb',
      ),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((parts) => fc.constantFrom('', ' ').map((gap) => parts.join(gap)));

const indented = (text: string, first: string): string =>
  first + text.replace(/\n(?=.)/g, `\n${' '.repeat(first.length)}`);

/** Blocks that are right, most of them, within each other. */
const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    inline,
    inline.map((text) => `## ${text.replaceAll('\n', ' ')}`),
    fc
      .tuple(fc.constantFrom('```', '~~~', '````js', '~~~ md'), line)
      .map(([fence, text]) => `${fence}\n${text}\n${fence.slice(0, fence.search(/[^`~]|$/))}`),
    fc.tuple(inline, inline, inline).map((cells) => {
      const [a, b, c] = cells.map((cell) => cell.replaceAll('\n', ' ').replaceAll('|', '\\|'));
      return `| ${a} | ${b} |\n| :- | -: |\n| ${c} | d |`;
    }),
    fc.constantFrom('---', '<Note>a</Note>', '- [x] a\n- [ ] b', '- a\n- b\n\n  c', '1. a\n1. b', '7) a', '> a\nb'),
    tie('blocks').map((text) => text.replace(/^/gm, '> ')),
    fc
      .tuple(fc.constantFrom('- ', '* ', '+ ', '1. ', '3) ', '- [x] '), tie('blocks'))
      .map(([mark, text]) => indented(text, mark)),
    fc
      .tuple(fc.constantFrom('<Note>', '<Try>', '<Product>', '<Say by="both">'), tie('blocks'))
      .map(([tag, text]) => `${tag}\n\n${text}\n\n</${tag.replace(/\W/, '').replace(/\W.*/, '')}>`),
  ),
  blocks: fc
    .array(tie('block'), { minLength: 1, maxLength: 3 })
    .chain((parts) => fc.constantFrom('\n\n', '\n').map((gap) => parts.join(gap))),
}));

/** A body of blocks, with what its references need. */
export const soundBody = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => {
  const body = blocks.join('\n\n');
  const note = body.includes('[^n]') ? '\n\n[^n]: A *note*.\n\n    And more.' : '';
  return `${body}${note}${body.includes('[ref]') ? '\n\n[ref]: faqs/why "T"' : ''}\n`;
});
