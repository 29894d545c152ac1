import { z } from 'astro/zod';
import { COMPONENTS } from '../components.ts';
import { headFaults } from '../own-head.ts';
import { POLICY_DIRECTIVES, sourceFault } from '../own-policy.ts';
import { line } from './fields.ts';

/** A file of the project, or of a package, that Vite can load. */
const moduleFile = (endings: string, example: string) =>
  z
    .string()
    .regex(
      new RegExp(String.raw`^(?:\.\/|(?:@[\w.-]+\/)?[\w][\w.-]*\/)(?:[\w@.-]+\/)*[\w@-][\w@.-]*\.(?:${endings})$`),
      `is neither the path of a file of the project, such as ./${example}, nor one in a package`,
    )
    .refine((path) => !path.split('/').includes('..'), 'leads upwards');

const component = () => moduleFile('astro', 'src/components/Own.astro');

const property = z.strictObject({
  values: z
    .array(line(60))
    .min(1, 'needs at least one item')
    .optional()
    .describe('All that it may be; any text where left out.'),
  most: z.int().min(1).max(1000).optional().describe('So many characters it may have at most; 200 where left out.'),
  optional: z.boolean().optional().describe('Whether a body may leave it out.'),
});

const bodyComponent = z.strictObject({
  file: component().describe('The component, such as ./src/components/Metric.astro.'),
  place: z
    .enum(['block', 'line'])
    .default('block')
    .describe('Where it may stand: `block`, between paragraphs, or `line`, in a line of text too.'),
  properties: z
    .record(z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'is no name such as `value`'), property)
    .default({})
    .describe('The properties that it takes, all of them text; whatever else a body gives it is a problem.'),
  title: line(60).optional().describe('What stands over it in copies, and is given to it as `title`.'),
  says: z
    .string()
    .min(1, 'is empty')
    .max(200, 'is longer than 200 characters')
    .optional()
    .describe('What copies say in its place, before what it holds; `{name}` stands for the value of a property.'),
});

const bodyName = z
  .string()
  .regex(/^[A-Z][A-Za-z0-9]*$/, 'is no name of a component, such as `Metric`')
  .refine((name) => !Object.hasOwn(COMPONENTS, name), 'is the name of a component of this package');

/** Names of parts of pages as options: each the file of a component. */
const replacements = <Name extends string>(names: readonly Name[]) =>
  z.strictObject(
    Object.fromEntries(
      names.map((name) => [name, component().optional().describe(`In place of ours: ${name}.`)]),
    ) as Record<Name, z.ZodOptional<z.ZodString>>, // one for each name
  );

/** What a project may replace or add in pages; `parts` and `blocks` are the names of ours. */
export const ownComponents = <Part extends string, Kind extends string>(
  parts: readonly Part[],
  blocks: readonly Kind[],
) =>
  z.strictObject({
    bodies: z
      .record(bodyName, bodyComponent)
      .default({})
      .describe('Components that bodies may use, by the names of their tags.'),
    pages: replacements(parts).optional().describe('Parts of pages, in place of ours.'),
    blocks: replacements(blocks).optional().describe('Kinds of blocks, in place of ours.'),
  });

export const ownStyles = z
  .array(moduleFile('css', 'src/own.css'))
  .describe('Style sheets that every page loads after ours; what they name is bundled.');

const attribute = z.union([z.string().max(2000, 'is longer than 2000 characters'), z.literal(true)]);

const headTag = z
  .strictObject({
    tag: z.enum(['meta', 'link', 'script', 'style']).describe('The element.'),
    attributes: z
      .record(z.string().regex(/^(?!on)[a-z][a-z0-9:-]*$/, 'is no attribute that may stand here'), attribute)
      .default({})
      .describe(
        'Its attributes; `true` for one without a value. A `src` or `href` that begins with / is a file in public/.',
      ),
    content: z
      .string()
      .max(20_000, 'is longer than 20000 characters')
      .optional()
      .describe('What is in it, of a script or a style.'),
  })
  .superRefine((tag, context) => {
    for (const { path, message } of headFaults(tag)) context.addIssue({ code: 'custom', path: [...path], message });
  });

export const ownHead = z
  .array(headTag)
  .max(40, 'has more than 40 items')
  .describe('More elements in the head of every page.');

const source = z.string().superRefine((value, context) => {
  const message = sourceFault(value);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

export const ownPolicy = z
  .strictObject(
    Object.fromEntries(
      POLICY_DIRECTIVES.map((name) => [name, z.array(source).optional().describe(`More sources of \`${name}\`.`)]),
    ) as Record<(typeof POLICY_DIRECTIVES)[number], z.ZodOptional<z.ZodArray<typeof source>>>, // one for each name
  )
  .describe('What pages may load besides their own files: sources, by directive of the content security policy.');

export type BodyComponent = z.output<typeof bodyComponent>;
export type HeadTag = z.output<typeof headTag>;
export type OwnPolicy = z.output<typeof ownPolicy>;

/** What a project brings to its pages: components, styles, elements of the head, and what these may load. */
export interface OwnLook {
  bodies: Readonly<Record<string, BodyComponent>>;
  /** The files of components that take the place of ours, by the name of the part or the kind of the block. */
  pages: Readonly<Record<string, string | undefined>>;
  blocks: Readonly<Record<string, string | undefined>>;
  css: readonly string[];
  head: readonly HeadTag[];
  policy: OwnPolicy;
}

/** The same of a project that brings nothing. */
export const NO_LOOK: OwnLook = { bodies: {}, pages: {}, blocks: {}, css: [], head: [], policy: {} };
