import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { componentOf } from '../components.ts';
import type { Components } from '../components.ts';
import type { ProblemCode } from '../problems.ts';
import { dropComments } from './drop-comments.ts';
import { putBackBoxes } from './lone-boxes.ts';
import { maskMarkup } from './mask-markup.ts';
import type { Masked } from './mask-markup.ts';
import { Places } from './places.ts';
import { withoutRoots } from './roots.ts';
import { chooseStandIns } from './stand-ins.ts';
import type { Tag } from './read-tag.ts';
import type { StandIns } from './stand-ins.ts';
import { DEEPEST, tooDeepNode } from './too-deep.ts';
import { findTooMuch } from './too-much.ts';
import { unmask } from './unmask.ts';

/** After so many tags that do not fit, the others are read as text. */
const MOST_REPAIRS = 20;
export const FEATURES = { frontmatter: false } as const;

/**
 * Parses a body, once unless it holds comments or tags that do not fit. Terms and other expressions are nodes of the type
 * `mdxTextExpression`, components are `mdxJsxFlowElement` or `mdxJsxTextElement`; comments are gone, or, where they are kept,
 * `html` between blocks. What cannot be read is
 * a fault, and stands in the tree as text; without a tree, the body is too much for a parser.
 */
export const readBody = (source: string, { keepComments = false, components }: ReadOptions = {}): BodyRead => {
  const body = withoutRoots(source);
  const places = new Places(body);
  const fault = (found: Fault): BodyRead => ({ faults: [found], places });
  const tooMuch = findTooMuch(body);
  if (tooMuch) return fault(tooMuch);
  const standIns = chooseStandIns(body);
  if (!standIns)
    return fault({
      code: 'T501',
      offset: 0,
      details: { reason: 'it holds too many kinds of symbols', advice: 'take out symbols that no font shows' },
    });

  const repairing = (masked: Masked) => parseRepairing(masked, { standIns, places });
  const text = dropComments(body, { standIns, parse: (masked) => repairing(masked).tree });
  const masked = maskMarkup(text, { standIns, isComponent: (name) => componentOf(name, components) !== undefined });
  const { tree, faults } = repairing(masked);
  const deep = tooDeepNode(tree);
  if (deep)
    return fault({ code: 'T508', offset: deep.position?.start.offset ?? 0, details: { limit: String(DEEPEST) } });
  const wrong = unmask(tree, { body: text, masked, standIns, places, keepComments, components });
  putBackBoxes(tree, { body: text, places, components });
  return { tree, faults: faults.concat(wrong), places };
};

const parse = (text: string): Root => mdxToMdast(text, { features: FEATURES }) as Root; // the same shapes

/** Parses until every tag that is left fits: each that does not becomes text. */
export const parseRepairing = (
  masked: Masked,
  { standIns, places }: { standIns: StandIns; places: Places },
): { tree: Root; faults: Fault[] } => {
  const faults: Fault[] = [];
  let repairs = 0;
  for (;;) {
    try {
      return { tree: parse(masked.text), faults };
    } catch (error) {
      const found = readMessage(error, places);
      const left = [...masked.text.matchAll(/<(?![ \t\n\r])/g)].map(({ index }) => index);
      const offset = left.findLast((index) => index <= found.offset) ?? left[0];
      if (offset === undefined) {
        faults.push({ code: 'T501', offset: found.offset, details: { reason: found.reason } });
        return { tree: { type: 'root', children: [] }, faults };
      }
      repairs++;
      // Of another tag, `unmask` says what is wrong with it.
      if (masked.tags.has(offset)) {
        masked.hidden.add(offset);
        faults.push({ code: 'T501', offset, details: describeTag(masked.tags.get(offset)) });
      }
      const hidden = new Set(repairs < MOST_REPAIRS ? [offset] : left);
      masked.text = masked.text.replace(/</g, (sign, index: number) => (hidden.has(index) ? standIns.tag : sign));
    }
  }
};

/** A tag that does not fit to the others around it. */
const describeTag = (tag: Tag | undefined): { reason: string; advice: string } =>
  tag?.kind === 'closing'
    ? {
        reason: `</${tag.name}> closes nothing that is open here`,
        advice: `take it out, or write <${tag.name}> where it begins`,
      }
    : {
        reason: `<${tag?.name ?? ''}> is not closed in the block that it stands in`,
        advice: `write </${tag?.name ?? ''}> at its end, in the same paragraph, list or quotation, or take it out`,
      };

/** The parser gives the place in its text only: "3:1: Expected a closing tag for `<Note>` (3:1) (mdx-jsx:…)". */
export const readMessage = (error: unknown, places: Places): { offset: number; reason: string } => {
  const [, line = 1, column = 1, reason = String(error)] =
    /^(\d+):(\d+): (.*?)(?: \([a-z-]+:[a-z-]+\))?$/.exec((error as Error).message.split('\n', 1).join('')) ?? [];
  return { offset: places.offsetOf(Number(line), Number(column)), reason };
};

interface ReadOptions {
  keepComments?: boolean;
  /** The components that it may use; those of this package where left out. */
  components?: Components | undefined;
}

/** Something in a body that cannot be read. */
export interface Fault {
  code: ProblemCode;
  offset: number;
  details: Record<string, string>;
}

export interface BodyRead {
  tree?: Root;
  faults: Fault[];
  places: Places;
}
