import type { BodySection } from '../../src/core/body/body-sections.ts';
import { collections } from '../../src/collections/index.ts';
import { composeBody } from '../../src/core/body/compose-body.ts';

/** The sections of a body that has no terms. */
export const sectionsOf = (body: string): BodySection[] => {
  const options = {
    file: 'content/guides/a.mdx',
    terms: {},
    publicFiles: new Set<string>(),
    collections,
    takenIds: new Set<string>(),
  };
  const { sections, problems } = composeBody(body, options);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('; '));
  return sections;
};
