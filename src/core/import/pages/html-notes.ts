import { BLOCKS, isForeignComponent, TRANSPARENT_INLINE } from './html-tags.ts';
import type { HtmlElement } from './html-tree.ts';
import type { PageNote } from './page-notes.ts';

/** What a tag says that nothing on the page does. */
export const noteTag = ({ name, attributes, raw, line }: HtmlElement, note: AddNote): void => {
  const isSilent = BLOCKS.has(name) || TRANSPARENT_INLINE.has(name);
  if (isForeignComponent(name) || !isSilent || SAYS_SOMETHING.has(name)) note('tag', line, raw);
  else if (CHANGES_LOOK.has(name)) note('look', line, raw);
  else noteAttributes({ attributes, raw, line }, [], note);
};

const SAYS_SOMETHING: ReadonlySet<string> = new Set(['sup', 'sub', 'details', 'button', 'source']);
const CHANGES_LOOK: ReadonlySet<string> = new Set(['u', 'ins', 'mark', 'small', 'big', 'center', 'font']);
/** What changes how something looks or is loaded, and nothing that anybody reads. */
const OF_LOOK =
  /^(?:id|class|classname|style|align|valign|width|height|border|cell(?:padding|spacing)|bgcolor|color|size|face|target|rel|scope|headers|loading|decoding|role|tabindex|lang|dir|open|hidden|draggable|markdown|is|type|summary|nowrap|aria-.*|data-.*|on\w+|srcset|sizes|media|name|key|frameborder|allow\w*|for|value|v-.*|:.*|@.*)$/;

/** Notes the attributes of a tag that Markdown has no place for. */
export const noteAttributes = (
  { attributes, raw, line }: Pick<HtmlElement, 'attributes' | 'raw' | 'line'>,
  kept: readonly string[],
  note: AddNote,
): void => {
  const others = [...attributes.keys()].filter((name) => !kept.includes(name) && name !== 'id');
  if (others.length > 0) note(others.every((name) => OF_LOOK.test(name)) ? 'look' : 'attributes', line, raw);
};

export type AddNote = (kind: PageNote['kind'], line: number, text: string) => void;
