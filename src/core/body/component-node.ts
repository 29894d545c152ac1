import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { componentOf, isComponent } from '../components.ts';
import type { Words } from '../words/words.ts';
import type { ComponentName } from '../components.ts';

/** A component of a body: its name, the attributes that it takes, its title in some words. Undefined for what is no component. */
export const readComponent = (
  { name, attributes }: Pick<MdxJsxFlowElement, 'name' | 'attributes'>,
  words: Words,
): Component | undefined => {
  if (!isComponent(name)) return undefined;
  const definition = componentOf(name);
  const props: Record<string, string> = {};
  for (const item of attributes) {
    if ('name' in item && typeof item.value === 'string' && Object.hasOwn(definition.attributes, item.name))
      props[item.name] = item.value;
  }
  const shown = definition.title?.(words, props);
  return { name, props, ...(shown !== undefined && { title: shown }) };
};

interface Component {
  name: ComponentName;
  props: Record<string, string>;
  /** What stands over it. */
  title?: string;
}
