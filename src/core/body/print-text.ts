import type { Text } from 'mdast';
import type { Handle } from 'mdast-util-to-markdown';

/** What may have to be escaped in some place, and how a text begins and ends that might be taken for something with its neighbours. */
const NEEDS_CARE = /^\P{L}|[\t\r\n!#&()*<>@[\\\]_`{|}~\u007F]|[Ww]\.|:(?! )| $/u;

/** Prints a text as `toMarkdown` does. Most texts need no escape, and to find that by its sixty patterns took a third of composing. */
export const printText: Handle = ({ value }: Text, _parent, state, info) =>
  NEEDS_CARE.test(value) ? state.safe(value, info) : value;
