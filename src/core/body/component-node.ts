import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { componentOf, isComponent } from '../components.ts';
import type { ComponentName } from '../components.ts';

/** A component of a body: its name, the attributes that it takes, its title. Undefined for what is no component. */
export const readComponent = ({
  name,
  attributes,
}: Pick<MdxJsxFlowElement, 'name' | 'attributes'>): Component | undefined => {
  if (!isComponent(name)) return undefined;
  const definition = componentOf(name);
  const props: Record<string, string> = {};
  for (const item of attributes) {
    if ('name' in item && typeof item.value === 'string' && Object.hasOwn(definition.attributes, item.name))
      props[item.name] = item.value;
  }
  const { title } = definition;
  const shown = typeof title === 'object' ? Object.values(props).map((value) => title[value])[0] : title;
  return { name, props, ...(shown !== undefined && { title: shown }) };
};

interface Component {
  name: ComponentName;
  props: Record<string, string>;
  /** What stands over it. */
  title?: string;
}
