import { z } from 'astro/zod';
import { ours } from '../collections/index.ts';
import { Collections } from '../core/collection.ts';
import type { Place, Problem } from '../core/problems.ts';
import { validate } from '../core/validate.ts';
import type { PageCollection, PageCollections } from '../view/collection.ts';
import { definition } from './definition.ts';

/** What a project brings besides its content and its settings: code. */
const tandemOptions = z.strictObject({
  /** Collections besides those of this package, and those of this package with more fields: see `tandem-playbook/collections`. */
  collections: z.array(definition).superRefine(checkNames).optional(),
});

/** What `tandem()` takes in `astro.config.mjs`. */
export type TandemOptions = z.input<typeof tandemOptions>;

/** How messages name the options. */
const CALL = 'tandem()';
const call = z.strictObject({ [CALL]: tandemOptions });

/** The code of a project, checked, or what is wrong with it; `at` is where the project names it. */
export const readOptions = (options: unknown, { at, code }: Origin): ProjectCode | { problems: Problem[] } => {
  const read = validate(call, { data: { [CALL]: options }, at: () => at });
  if ('problems' in read) return read;
  const { collections: own = [] } = read.data[CALL];
  const extended = new Map(own.filter(({ isExtended }) => isExtended).map((one) => [one.name, one]));
  const all = Object.values<PageCollection>(ours).map((one) => extended.get(one.name) ?? one);
  const more = own.filter(({ isExtended }) => !isExtended);
  return { collections: new Collections([...all, ...more], own.length > 0 ? { code } : {}) };
};

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
  at: Place;
  /** A text that is another one whenever the code of the project is. */
  code: string;
}

/** What a project brings, ready for use. */
export interface ProjectCode {
  collections: PageCollections;
}
