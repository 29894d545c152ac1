import type { CollectionName } from '../schema/fields.ts';

/** How ready a collection is to answer, where not 1: questions and the main parts of the model first, evidence last. */
export const READINESS: Partial<Record<CollectionName, number>> = {
  faqs: 1.18,
  roles: 1.1,
  jobs: 1.1,
  decisions: 0.95,
  plays: 0.95,
  glossary: 0.95,
  checks: 0.95,
  signals: 0.88,
  examples: 0.85,
  sources: 0.8,
};
