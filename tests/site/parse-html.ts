import type { HtmlElement } from 'html-validate';
import { HtmlValidate, Parser } from 'html-validate';

const parser = new Parser(await new HtmlValidate({ root: true }).getConfigFor('page.html'));

/**
 * Reads HTML as a tree that answers selectors. Text and attributes are as they stand in the source, entities and all. The
 * parser leaves out what is inside `svg`, so that element goes by the name `x-svg` here.
 */
export const parseHtml = (html: string): HtmlElement => parser.parseHtml(html.replace(/<(\/?)svg\b/g, '<$1x-svg'));

/** The attributes of an element, by name; one without a value is an empty text. */
export const attributesOf = (element: HtmlElement): [name: string, value: string][] =>
  element.attributes.map(({ key, value }) => [key, value === null ? '' : value.toString()]);

/** The text of an element on one line. */
export const textOf = (element: HtmlElement): string => element.textContent.replace(/\s+/g, ' ').trim();
