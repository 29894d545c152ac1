import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import type { Element, ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';

/**
 * Stands in the plugins' names. Astro keeps rendered Markdown until its settings change, and of a plugin it compares only
 * what is not code: without this, a change of this file would leave old HTML on the pages.
 */
const CODE = createHash('sha256')
  .update(readFileSync(import.meta.filename))
  .digest('hex')
  .slice(0, 8);

const FIXED_ID = /\s*\[#([a-z0-9-]+)\]\s*$/;

/** Astro's own Markdown processor, taught what the composed tree says beyond plain Markdown. */
export const markdownProcessor = (base: string) =>
  satteri({ hastPlugins: [fixedHeadingIds, scrollableTables, picturesUnder(base)] });

/** `## Who decides [#who-decides]` becomes a heading with that id. */
const fixedHeadingIds = defineHastPlugin({
  name: `fixed-heading-ids-${CODE}`,
  element: {
    filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
    visit(node, context) {
      const last = node.children.at(-1);
      if (last?.type !== 'text') return;
      const [marker, id] = FIXED_ID.exec(last.value) ?? [];
      if (marker === undefined) return;
      context.setProperty(node, 'id', id);
      context.replaceNode(last, { type: 'text', value: last.value.slice(0, -marker.length) });
    },
  },
});

/** A wide table scrolls by itself, by keyboard too, so that the page never does. */
const scrollableTables = defineHastPlugin({
  name: `scrollable-tables-${CODE}`,
  element: {
    filter: ['table'],
    visit(node, context) {
      const headings = columnHeadings(node).map((heading) => context.textContent(heading));
      const frame: Element = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-frame'],
          role: 'group',
          ariaLabel: `Table: ${headings.join(', ')}`,
          tabIndex: 0,
        },
        children: [],
      };
      context.wrapNode(node, frame);
    },
  },
});

const columnHeadings = (table: Element): Element[] => {
  const rows = table.children.filter(isElement).flatMap(({ children }) => children.filter(isElement));
  return rows.flatMap(({ children }) => children.filter(isElement)).filter(({ tagName }) => tagName === 'th');
};

const isElement = (node: ElementContent): node is Element => node.type === 'element';

/** Pictures are written with the address they have in `public/`; the site may lie under a path. */
const picturesUnder = (base: string) =>
  defineHastPlugin({
    name: `pictures-under-base-${CODE}`,
    element: {
      filter: ['img'],
      visit(node, context) {
        const source = node.properties.src;
        if (typeof source === 'string' && source.startsWith('/'))
          context.setProperty(node, 'src', base + source.slice(1));
        context.setProperty(node, 'loading', 'lazy');
      },
    },
  });
