import type { List, ListItem, Nodes } from 'mdast';
import { defaultHandlers } from 'mdast-util-to-hast';
import type { Handler } from 'mdast-util-to-hast';

/**
 * Prints the items of lists as the default does, which looks at all items of a list for each of them: here, once for each list.
 */
export const listItems = (): Handler => {
  const stubs = new WeakMap<List, List>();
  const stubOf = (list: List): List => {
    const stub = stubs.get(list) ?? { ...list, spread: isLoose(list), children: [] };
    stubs.set(list, stub);
    return stub;
  };
  return (state, node: ListItem, parent: Nodes | undefined) =>
    defaultHandlers.listItem(state, node, parent?.type === 'list' ? stubOf(parent) : undefined);
};

const isLoose = ({ spread, children }: List): boolean =>
  spread === true || children.some((item) => item.spread ?? item.children.length > 1);
