import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { ours } from '../collections/index.ts';
import { Collections } from '../core/collection.ts';
import { COMPONENTS } from '../core/components.ts';
import { notAllowed } from '../core/own-head.ts';
import type { Place, Problem } from '../core/problems.ts';
import { problem } from '../core/problems.ts';
import { ownComponents, ownHead, ownPolicy, ownStyles } from '../core/schema/own-code.ts';
import type { OwnLook } from '../core/schema/own-code.ts';
import { validate } from '../core/validate.ts';
import { ownPages } from '../disk/own-pages.ts';
import type { PageCollection, PageCollections } from '../view/collection.ts';
import { BLOCK_KINDS, PAGE_PARTS } from '../view/replaceable.ts';
import { definition } from './definition.ts';

/** What a project brings besides its content and its settings: code. */
export const tandemOptions = z
  .strictObject({
    collections: z
      .array(definition)
      .superRefine(checkNames)
      .optional()
      .describe('Collections besides those of this package, and those of this package with more fields.'),
    components: ownComponents(PAGE_PARTS, BLOCK_KINDS)
      .optional()
      .describe('Components: for bodies, and in place of ours in pages.'),
    css: ownStyles.optional(),
    head: ownHead.optional(),
    policy: ownPolicy.optional(),
  })
  .superRefine(({ head = [], policy = {} }, context) => {
    for (const [index, tag] of head.entries()) {
      const found = notAllowed(tag, policy);
      const message = `loads ${found?.address ?? ''}, which the policy of the pages does not allow: add its host to \`policy["${found?.directive ?? ''}"]\``;
      if (found) context.addIssue({ code: 'custom', path: ['head', index], message });
    }
  });

/** What `tandem()` takes in `astro.config.mjs`. */
export type TandemOptions = z.input<typeof tandemOptions>;

/** How messages name the options. */
const CALL = 'tandem()';
const call = z.strictObject({ [CALL]: tandemOptions });

/** The code of a project, checked, or what is wrong with it; `at` is where the project in the folder `root` names it. */
export const readOptions = (options: unknown, { root, at, code }: Origin): ProjectCode | { problems: Problem[] } => {
  const read = validate(call, { data: { [CALL]: options }, at: () => at });
  if ('problems' in read) return read;
  const { collections: own = [], components, css = [], head = [], policy = {} } = read.data[CALL];
  const { bodies = {}, pages = {}, blocks = {} } = components ?? {};
  const look = { bodies, pages, blocks, css, head, policy };
  const missing = missingFiles(root, look);
  if (missing.length > 0)
    return { problems: missing.map(([path, value]) => problem('T705', at, { path: `${CALL}.${path}`, value })) };
  const extended = new Map(own.filter(({ isExtended }) => isExtended).map((one) => [one.name, one]));
  const all = Object.values<PageCollection>(ours).map((one) => extended.get(one.name) ?? one);
  const more = own.filter(({ isExtended }) => !isExtended);
  const isOurs = own.length === 0 && Object.keys(bodies).length === 0;
  const collections = new Collections([...all, ...more], {
    ...(isOurs ? {} : { code }),
    components: { ...COMPONENTS, ...bodies },
    pages: ownPages(root),
  });
  return { collections, look };
};

/** Files of the project that options name, and that are not there. */
const missingFiles = (root: string, { bodies, pages, blocks, css }: OwnLook): [path: string, file: string][] =>
  [
    ...Object.entries(bodies).map(([name, { file }]) => [`components.bodies.${name}.file`, file] as const),
    ...Object.entries(pages).map(([name, file]) => [`components.pages.${name}`, file] as const),
    ...Object.entries(blocks).map(([name, file]) => [`components.blocks.${name}`, file] as const),
    ...css.map((file, index) => [`css[${index}]`, file] as const),
  ].flatMap(([path, file]) => (file?.startsWith('./') && !existsSync(join(root, file)) ? [[path, file]] : []));

/** Two collections cannot have one name, but what extends one of ours takes its place. */
function checkNames(own: readonly PageCollection[], context: z.core.$RefinementCtx): void {
  for (const [index, { name, isExtended = false }] of own.entries()) {
    const path = [index, 'name'];
    if (own.findIndex((other) => other.name === name) < index)
      context.addIssue({ code: 'custom', path, message: `is "${name}" once more` });
    else if (isExtended !== Object.hasOwn(ours, name))
      context.addIssue({ code: 'custom', path, message: wrongName(name) });
  }
}

const wrongName = (name: string): string =>
  Object.hasOwn(ours, name)
    ? `is "${name}", as one of this package: use extendCollection(ours.${name}, …)`
    : `is "${name}", and there is none to be extended: use defineCollection(…)`;

interface Origin {
  /** The folder of the project. */
  root: string;
  at: Place;
  /** A text that is another one whenever the code of the project is. */
  code: string;
}

/** What a project brings, ready for use. */
export interface ProjectCode {
  collections: PageCollections;
  /** What it brings to its pages; nothing where left out. */
  look?: OwnLook;
}
