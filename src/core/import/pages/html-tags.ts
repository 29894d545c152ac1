import { CALLOUT } from './callout-lines.ts';

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Tags that have no end. */
export const VOID = setOf('area base br col embed hr img input link meta param source track wbr');
/** Tags whose end may be left out. */
export const OPTIONAL_END = setOf('p li dt dd tr td th thead tbody tfoot option colgroup caption html head body');
/** Tags that hold no text of the page: without their end, only the words of somebody who writes about them. */
export const HIDDEN = setOf('script style template noscript head title svg math canvas map select datalist textarea');
/** Tags that load something from elsewhere. */
export const EMBEDDED = setOf('iframe video audio embed object');
/** Tags that stand for nothing but their contents. */
const TRANSPARENT_BLOCKS = setOf(
  `p div section article main header footer aside nav center figure figcaption address form fieldset legend body html hgroup dialog search summary details ${CALLOUT} picture`,
);
export const BLOCKS: ReadonlySet<string> = new Set([
  ...TRANSPARENT_BLOCKS,
  ...setOf(
    'h1 h2 h3 h4 h5 h6 ul ol menu li dl dt dd blockquote pre hr table thead tbody tfoot tr td th caption colgroup',
  ),
]);
/** Tags of a line that Markdown has nothing for, and that change no meaning. */
export const TRANSPARENT_INLINE = setOf(
  'span u small big ins mark abbr font cite q dfn time bdi bdo label button output data ruby rt rp acronym nobr tt var samp sub sup picture',
);
export const INLINE = new Set([
  ...TRANSPARENT_INLINE,
  ...setOf('b strong i em del s strike code kbd a img br wbr input source'),
]);

/** Whether a tag is one of HTML. */
export const isHtml = (name: string): boolean =>
  BLOCKS.has(name) ||
  INLINE.has(name) ||
  VOID.has(name) ||
  HIDDEN.has(name) ||
  EMBEDDED.has(name) ||
  OPTIONAL_END.has(name);

/** Whether a tag is a component of some program. */
export const isForeignComponent = (name: string): boolean => /^[A-Z]/.test(name) || /^[a-z][\w]*-[\w-]+$/.test(name);

/** What the start of a tag ends, where it has no end of its own: an item ends the item before it. */
export const ENDS: Readonly<Record<string, ReadonlySet<string>>> = {
  li: setOf('li'),
  dt: setOf('dt dd'),
  dd: setOf('dt dd'),
  tr: setOf('tr td th'),
  td: setOf('td th'),
  th: setOf('td th'),
  tbody: setOf('thead tbody tfoot tr td th'),
  tfoot: setOf('thead tbody tfoot tr td th'),
  option: setOf('option'),
};
