import { expect } from 'vitest';
import { collections } from '../../src/collections/index.ts';
import { composeBody } from '../../src/core/body/compose-body.ts';
import { withRoots } from '../../src/core/body/roots.ts';

const terms = {
  leader: { value: 'head of product' },
  hostile: { value: '<b>*x*</b> {a} | ](javascript:alert(1)) `y` # _z_ ~~s~~ ![' },
};

/** How it is composed. */
export const options = {
  file: 'f.mdx',
  terms,
  publicFiles: new Set(['pictures/map.svg', 'pictures/two words.svg', 'files/list.pdf']),
  collections,
  takenIds: new Set(['sources']),
};

/** Composes a body of a playbook with two terms, three public files and our collections. */
export const compose = (body: string) => composeBody(body, options);
/** The same of a body that has no problems. */
export const sound = (body: string) => {
  const composed = compose(body);
  expect(composed.problems).toEqual([]);
  return composed;
};
/** The HTML of a body without components; pictures begin with `/`. */
export const htmlOf = (body: string) =>
  sound(body)
    .parts.map((part) =>
      'html' in part ? withRoots(part.html, { playbook: '/p/', site: '/' }) : `[${part.component}]`,
    )
    .join('');
/** The HTML of a body that is one paragraph, without its tags. */
export const inline = (body: string) => htmlOf(body).replace(/^<p>|<\/p>$/g, '');
/** The Markdown copy of a body. */
export const markdownOf = (body: string) => withRoots(sound(body).markdown, { playbook: '/p/', site: '/' });
/** The problems of a body, with their places. */
export const found = (body: string) =>
  compose(body).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
/** The ids of its headings. */
export const idsOf = (body: string) => sound(body).headings.map(({ id }) => id);
