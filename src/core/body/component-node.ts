import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { componentOf } from '../components.ts';
import type { ComponentDefinition, Components } from '../components.ts';

/** A component of a body: its name, the properties that it takes, its title. Undefined for what is no component. */
export const readComponent = (
  { name, attributes }: Pick<MdxJsxFlowElement, 'name' | 'attributes'>,
  components?: Components,
): Component | undefined => {
  const definition = componentOf(name, components);
  if (!definition || name === null) return undefined;
  const props: Record<string, string> = {};
  for (const item of attributes) {
    if ('name' in item && typeof item.value === 'string' && Object.hasOwn(definition.properties, item.name))
      props[item.name] = item.value;
  }
  const { title, says } = definition;
  const shown = typeof title === 'object' ? Object.values(props).map((value) => title[value])[0] : title;
  const said = says?.replace(/\{(\w+)\}/g, (_, property: string) => props[property] ?? '').trim();
  return { name, definition, props, ...(shown !== undefined && { title: shown }), ...(said && { said }) };
};

interface Component {
  name: string;
  definition: ComponentDefinition;
  props: Record<string, string>;
  /** What stands over it. */
  title?: string;
  /** What copies say in its place. */
  said?: string;
}
