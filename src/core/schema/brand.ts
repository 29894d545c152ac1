import { z } from 'astro/zod';
import { line } from './fields.ts';

/** A path of a file in `public/`, with these endings. */
const filePath = (endings: string, example: string) =>
  z
    .string()
    .regex(
      new RegExp(String.raw`^(?:\/[\w-][\w.-]*)+\.(?:${endings})$`),
      `is not the path of a file in public/ such as ${example}`,
    )
    .refine((path) => !path.includes('..'), 'leads upwards');

const HEX = /^#[0-9a-fA-F]{6}$/;
/** A colour such as `#1d4f91`. */
export const hexColour = () => z.string().regex(HEX, 'is not a colour such as "#1d4f91", in quotes');

/** One colour, from which that of dark pages is made, or both. */
const colour = (use: string) =>
  z
    .union([
      hexColour(),
      z.strictObject({
        light: hexColour().describe('The colour on light pages.'),
        dark: hexColour().describe('The colour on dark pages.'),
      }),
    ])
    .optional()
    .describe(
      `The colour of ${use}, in quotes, such as "#1d4f91"; it must be dark enough to be read. Dark pages get a lighter one, or the one that you give: \`light\` and \`dark\`.`,
    );

const picturePath = () => filePath('svg|png|webp', '/logo.svg');
const fontPath = () => filePath('woff2', '/fonts/own.woff2');

const WEIGHT = /^(?:[1-9]\d{0,2}|1000)(?: (?:[1-9]\d{0,2}|1000))?$/;

const fontFile = z.strictObject({
  file: fontPath().describe('A .woff2 file in public/, such as /fonts/own.woff2.'),
  weight: z
    .union([
      z.int().min(1).max(1000),
      z.string().regex(WEIGHT, 'is neither a weight such as 400 nor two such as 400 700'),
    ])
    .default('100 900')
    .describe('The weight that it has, such as 400, or the lowest and the highest of a variable font: 400 700.'),
  style: z.enum(['normal', 'italic']).default('normal').describe('Whether it is upright or italic.'),
});

const font = (use: string) =>
  z
    .union([
      z.literal('system'),
      fontPath(),
      z.strictObject({
        family: line(60)
          .regex(/^[\p{L}\p{N} _-]+$/u, 'may hold letters, digits, spaces, - and _')
          .describe('What the font is called, for style sheets of your own.'),
        files: z
          .array(fontFile)
          .min(1, 'needs at least one item')
          .max(8, 'has more than 8 items')
          .describe(
            'Its files, one for each weight and style; the first upright one decides how stand-ins are spaced.',
          ),
        like: z
          .enum(['serif', 'sans-serif'])
          .optional()
          .describe('What stands in for it until it is there: a font with or without serifs.'),
        display: z
          .enum(['optional', 'swap'])
          .default('optional')
          .describe(
            '`optional` sets a page in the stand-in where the font is not there at once, so that nothing changes while one reads; `swap` changes to the font when it comes.',
          ),
        preload: z.boolean().default(true).describe('Whether pages ask for its upright files before anything else.'),
      }),
    ])
    .optional()
    .describe(
      `What ${use} are set in: \`system\` for what each machine has, a font in public/, such as /fonts/own.woff2, or a family with its files.`,
    );

/** How the pages show whose playbook it is: `brand` in `playbook.yaml`. What a base has of it is checked as it is written, so nothing is transformed. */
export const brand = z.strictObject({
  accent: colour('links'),
  colours: z
    .strictObject({
      product: colour('what belongs to product'),
      engineering: colour('what belongs to engineering'),
      together: colour('what the two settle together'),
    })
    .optional()
    .describe('The three colours that have a meaning.'),
  logo: z
    .union([
      picturePath(),
      z.strictObject({
        light: picturePath().describe('The picture on light pages.'),
        dark: picturePath().optional().describe('The picture on dark pages, where it is another one.'),
      }),
    ])
    .optional()
    .describe(
      'A picture in public/ that stands before the name, such as /logo.svg; or one for light pages and one for dark.',
    ),
  icon: filePath('svg|png|ico', '/favicon.svg')
    .optional()
    .describe('The icon of the site in tabs and bookmarks: a file in public/, such as /favicon.svg.'),
  fonts: z
    .strictObject({
      text: font('text and, where `headings` says nothing else, titles'),
      headings: font('titles and headings'),
      labels: font('labels, tables and menus'),
    })
    .default({})
    .describe('The fonts of the pages, where they are not to be those that Tandem brings.'),
  styles: filePath('css', '/own.css')
    .optional()
    .describe(
      'A style sheet in public/, such as /own.css, in a cascade layer of its own after all of ours: its rules win, whatever their selectors.',
    ),
});

export type Brand = z.infer<typeof brand>;
export type BrandColour = NonNullable<Brand['accent']>;
/** What a font can be used for. */
export type FontUse = keyof Brand['fonts'];
export type OwnFont = Exclude<NonNullable<Brand['fonts'][FontUse]>, string>;
