import { z } from 'astro/zod';
import { ownComponents, ownHead, ownPolicy, ownStyles } from './schema/own-code.ts';
import { rowsOf } from './settings-reference.ts';
import type { SettingRow } from './settings-reference.ts';

/** What is one of many names, all of them alike, and is told in one row. */
const ALIKE = /^(components\.(?:pages|blocks)|policy)\.(.+)$/;

/** An example of each option of `tandem()`. */
const OPTIONS_EXAMPLES = {
  collections: 'collections: [bets, glossary]',
  components: `components: {
  bodies: {
    Metric: {
      file: './src/components/Metric.astro',
      properties: { name: {}, value: {} },
    },
  },
  pages: { SiteFooter: './src/components/Footer.astro' },
  blocks: { key: './src/components/Key.astro' },
}`,
  css: "css: ['./src/own.css']",
  head: "head: [{ tag: 'meta', attributes: { name: 'theme-color', content: '#8f2d00' } }]",
  policy: "policy: { 'img-src': ['https://pictures.example'] }",
} as const;

/** Every option of `tandem()`: its name with dots, what it is for, and how it is written. `parts` and `kinds` can be replaced in pages. */
export const optionsReference = ({
  parts,
  kinds,
}: {
  parts: readonly string[];
  kinds: readonly string[];
}): SettingRow[] => {
  const options = z.strictObject({
    collections: z
      .array(z.unknown())
      .optional()
      .describe('Collections besides those of this package, and those of this package with more fields.'),
    components: ownComponents(parts, kinds)
      .optional()
      .describe('Components: for bodies, and in place of ours in pages.'),
    css: ownStyles.optional(),
    head: ownHead.optional(),
    policy: ownPolicy.optional(),
  });
  const rows = rowsOf(
    z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' }) as Parameters<typeof rowsOf>[0],
    '',
  ); // of an object
  return rows
    .filter(({ name }) => !ALIKE.test(name))
    .map((row) => {
      const names = rows.flatMap(({ name }) => {
        const [, group, own] = ALIKE.exec(name) ?? [];
        return group === row.name && own !== undefined ? [`\`${own}\``] : [];
      });
      return {
        ...row,
        need: row.need && 'needed',
        ...(names.length > 0 && { about: `${row.about} Names: ${names.join(', ')}.` }),
        example: Object.entries(OPTIONS_EXAMPLES).find(([name]) => name === row.name)?.[1],
      };
    });
};
