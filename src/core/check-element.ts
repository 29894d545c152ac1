import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { closest } from './closest.ts';
import { componentOf, COMPONENTS, isComponent } from './components.ts';
import type { ComponentName } from './components.ts';
import type { ProblemCode } from './problems.ts';

/** Whether an element of a body is one of the components, where it may stand, with the attributes it may have. */
export const checkElement = ({ type, name, attributes }: MdxJsxFlowElement | MdxJsxTextElement): ElementProblem[] => {
  const known = Object.keys(COMPONENTS);
  if (!isComponent(name)) {
    const details = { name: name ?? '', suggestion: closest(name ?? '', known) ?? '', known: known.join(', ') };
    return [{ code: 'T504', details }];
  }
  const { place, attributes: allowed } = componentOf(name);
  const misplaced = type === 'mdxJsxTextElement' && place !== 'line' ? [asProblem('T514', { name })] : [];
  const wrong = attributes.flatMap((attribute) => checkAttribute(attribute, { name, allowed }));
  const given = new Set(attributes.map((attribute) => ('name' in attribute ? attribute.name : '')));
  const missing = Object.keys(allowed)
    .filter((attribute) => !given.has(attribute))
    .map((attribute) => asProblem('T510', { name, attribute, known: (allowed[attribute] ?? []).join(', ') }));
  return [...misplaced, ...wrong, ...missing];
};

const checkAttribute = (attribute: AnyAttribute, { name, allowed }: Owner): ElementProblem[] => {
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    return [asProblem('T505', { name, attribute: `{${attribute.value}}`, advice: adviceFor(allowed) })];
  }
  const values = Object.hasOwn(allowed, attribute.name) ? allowed[attribute.name] : undefined;
  if (!values) return [asProblem('T505', { name, attribute: attribute.name, advice: adviceFor(allowed) })];
  if (typeof attribute.value === 'string' && values.includes(attribute.value)) return [];
  const shown = typeof attribute.value === 'string' ? `${attribute.name}="${attribute.value}"` : attribute.name;
  return [
    asProblem('T505', {
      name,
      attribute: shown,
      advice: `write ${values.map((value) => `${attribute.name}="${value}"`).join(' or ')}`,
    }),
  ];
};

const adviceFor = (allowed: Owner['allowed']): string => {
  const known = Object.keys(allowed).join(', ');
  return known ? `take it out; the component takes: ${known}` : 'take it out: the component takes none';
};

const asProblem = (code: ProblemCode, details: Record<string, string>): ElementProblem => ({ code, details });

type AnyAttribute = MdxJsxAttribute | MdxJsxFlowElement['attributes'][number];
interface Owner {
  name: ComponentName;
  allowed: Record<string, readonly string[]>;
}
interface ElementProblem {
  code: ProblemCode;
  details: Record<string, string>;
}
