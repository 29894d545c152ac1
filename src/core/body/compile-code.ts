import type { Nodes, Root } from 'mdast';
import { mdxToJs } from 'satteri';
import { closest } from '../closest.ts';
import { componentOf, COMPONENTS } from '../components.ts';
import type { Components } from '../components.ts';
import { FEATURES } from './read-body.ts';
import type { Fault } from './read-body.ts';

/** How the compiler writes that a module has no component of a name. */
const MISSING = /\b_missingMdxReference\("([^"]+)"/g;

/**
 * Compiles a body that is code, as a build does, and says which components it neither has nor is given: its page could not be
 * printed. Throws where the code cannot be read, with the place, as the parser does.
 */
export const undefinedComponents = (body: string, tree: Root, components: Components = COMPONENTS): Fault[] => {
  const { code } = mdxToJs(body, { features: FEATURES });
  const names = new Set([...code.matchAll(MISSING)].map(([, name = '']) => name));
  const known = Object.keys(components);
  return [...names]
    .filter((name) => !componentOf(name, components))
    .map((name) => ({
      code: 'T522',
      offset: placeOf(name, { body, tree }),
      details: { name, suggestion: closest(name, known) ?? '' },
    }));
};

/** Where a component is used first; what looks like it in a quoted piece of code is no use of it. */
const placeOf = (name: string, { body, tree }: { body: string; tree: Root }): number => {
  const uses = [...body.matchAll(/<\s*([\w$]+)/g)].filter(([, used]) => used === name).map(({ index }) => index);
  const quoted = [...quotationsIn(tree)];
  return uses.find((use) => !quoted.some(({ start, end }) => use >= start && use < end)) ?? 0;
};

function* quotationsIn(node: Nodes): Generator<{ start: number; end: number }> {
  const { start, end } = node.position ?? {};
  if (node.type === 'code' || node.type === 'inlineCode') yield { start: start?.offset ?? 0, end: end?.offset ?? 0 };
  if ('children' in node) for (const child of node.children) yield* quotationsIn(child);
}
