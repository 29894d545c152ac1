import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { closest } from './closest.ts';
import { componentOf, COMPONENTS } from './components.ts';
import type { ComponentDefinition, Components, PropertyForm } from './components.ts';
import type { ProblemCode } from './problems.ts';

/** So long a text may be that a property holds. */
const LONGEST = 200;

/** Whether an element of a body is one of the components, where it may stand, with the properties it may have. */
export const checkElement = (
  { type, name, attributes }: MdxJsxFlowElement | MdxJsxTextElement,
  components: Components = COMPONENTS,
): ElementProblem[] => {
  const known = Object.keys(components);
  const definition = componentOf(name, components);
  if (!definition || name === null) {
    const details = { name: name ?? '', suggestion: closest(name ?? '', known) ?? '', known: known.join(', ') };
    return [{ code: 'T504', details }];
  }
  const { place, properties } = definition;
  const misplaced = type === 'mdxJsxTextElement' && place !== 'line' ? [asProblem('T514', { name })] : [];
  const wrong = attributes.flatMap((attribute) => checkAttribute(attribute, { name, properties }));
  const given = new Set(attributes.map((attribute) => ('name' in attribute ? attribute.name : '')));
  const missing = Object.entries(properties)
    .filter(([property, { optional = false }]) => !optional && !given.has(property))
    .map(([attribute, { values }]) =>
      asProblem('T510', { name, attribute, known: values?.join(', ') ?? 'any text on one line' }),
    );
  return [...misplaced, ...wrong, ...missing];
};

const checkAttribute = (attribute: AnyAttribute, { name, properties }: Owner): ElementProblem[] => {
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    return [asProblem('T505', { name, attribute: `{${attribute.value}}`, advice: adviceFor(properties) })];
  }
  const form = Object.hasOwn(properties, attribute.name) ? properties[attribute.name] : undefined;
  if (!form) return [asProblem('T505', { name, attribute: attribute.name, advice: adviceFor(properties) })];
  const { value } = attribute;
  if (typeof value === 'string' && isOfForm(value, form)) return [];
  const shown = typeof value === 'string' ? `${attribute.name}="${value}"` : attribute.name;
  return [asProblem('T505', { name, attribute: shown, advice: `write ${formAdvice(attribute.name, form)}` })];
};

const isOfForm = (value: string, { values, most = LONGEST }: PropertyForm): boolean =>
  values ? values.includes(value) : value.trim() !== '' && value.length <= most && !/[{}\p{Cc}]/u.test(value);

const formAdvice = (name: string, { values, most = LONGEST }: PropertyForm): string =>
  values
    ? values.map((value) => `${name}="${value}"`).join(' or ')
    : `${name}="…" with a text of at most ${most} characters in which no term stands`;

const adviceFor = (properties: Owner['properties']): string => {
  const known = Object.keys(properties).join(', ');
  return known ? `take it out; the component takes: ${known}` : 'take it out: the component takes none';
};

const asProblem = (code: ProblemCode, details: Record<string, string>): ElementProblem => ({ code, details });

type AnyAttribute = MdxJsxAttribute | MdxJsxFlowElement['attributes'][number];
interface Owner {
  name: string;
  properties: ComponentDefinition['properties'];
}
interface ElementProblem {
  code: ProblemCode;
  details: Record<string, string>;
}
