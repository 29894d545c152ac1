import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { HtmlElement } from 'html-validate';
import { parseHtml } from '../site/parse-html.ts';

/** Renders a component alone, with its props, and reads the HTML. */
export const render = async (component: unknown, props: Record<string, unknown>): Promise<HtmlElement> =>
  parseHtml(await renderText(component, props));

/** Renders a component alone, with its props. */
export const renderText = async (component: unknown, props: Record<string, unknown>): Promise<string> => {
  const container = await AstroContainer.create();
  // What an `.astro` file exports; only `astro check` knows its type.
  return container.renderToString(component as Component, { props });
};

type Component = Parameters<AstroContainer['renderToString']>[0];
