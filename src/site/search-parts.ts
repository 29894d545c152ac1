import type { Block } from '../view/blocks.ts';

/**
 * The text of a page's blocks by headings, with the ids that the headings have on the page; `body` stands for its body, and
 * `leftOut` are the ids of parts that do not count.
 */
export const partsOf = (blocks: readonly Block[], { body, leftOut }: Page): PagePart[] =>
  blocks
    .filter((block) => !('id' in block && leftOut.has(block.id)))
    .flatMap((block) =>
      block.kind === 'group' ? partsOf(block.blocks, { body, leftOut }) : partsOfBlock(block, body),
    );

const partsOfBlock = (block: Exclude<Block, { kind: 'group' }>, body: readonly PagePart[]): PagePart[] => {
  switch (block.kind) {
    case 'body':
      return block.id ? [{ id: block.id, title: block.title, lines: [] }, ...body] : [...body];
    case 'key':
    case 'verdict':
      return [{ lines: [block.text], isKey: true }];
    case 'text':
      return [{ ...headingOf(block), lines: [block.text] }];
    case 'list':
      return [{ ...headingOf(block), lines: block.items.map(({ text }) => text) }];
    case 'columns':
      return [{ ...headingOf(block), lines: block.columns.flatMap(({ items }) => items.map(({ text }) => text)) }];
    case 'poles':
      return [
        {
          ...headingOf(block),
          lines: block.poles.flatMap(({ upside, overdone }) => [...upside, ...overdone].map(({ text }) => text)),
        },
      ];
    case 'timeline':
      return [{ ...headingOf(block), lines: block.events.map(({ when, what }) => `${when}: ${what}`) }];
    case 'steps':
      return [
        { ...headingOf(block), lines: block.steps.flatMap((step) => [step.title, step.do, step.say, step.output]) },
      ];
    case 'comparison':
      return block.rows.map(({ id, dimension, product, engineering, together }) => ({
        id,
        title: dimension,
        lines: [product, engineering, together],
      }));
    case 'facts':
      return [{ lines: block.facts.flatMap(({ items }) => items.filter(({ href }) => !href).map(({ text }) => text)) }];
    case 'roster':
      return [{ ...headingOf(block), lines: block.rows.flatMap(({ items }) => items.map(({ text }) => text)) }];
    case 'form':
      return [{ ...headingOf(block), lines: block.parts.flatMap(({ title, ask, example }) => [title, ask, example]) }];
    case 'tick-sheet':
      return [{ ...headingOf(block), lines: block.rows.flatMap(({ text, other }) => [text, other]) }];
    case 'table':
      return [{ ...headingOf(block), lines: [block.caption] }];
    // These list other pages, each of which is a record of its own.
    case 'entries':
    case 'spread':
    case 'questions':
    case 'definitions':
    case 'boundary':
    case 'decision-map':
    case 'changes':
    case 'edition':
    case 'credit':
    case 'sources':
      return [];
  }
};

const headingOf = ({ id, title }: { id: string; title: string }) => ({ id, title });

interface Page {
  body: readonly PagePart[];
  leftOut: ReadonlySet<string>;
}

/** Text under one heading. */
export interface PagePart {
  /** The id of the heading; without one the text continues what stands before it. */
  id?: string | undefined;
  title?: string | undefined;
  /** One line for each paragraph or item. */
  lines: readonly (string | undefined)[];
  /** Whether this is what the page says in short. */
  isKey?: boolean;
}
