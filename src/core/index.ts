export { compose } from './compose.ts';
export type { ComposedEntry, ComposedPlaybook, ComposeInput, ComposeResult } from './compose.ts';
export { mergeEntries } from './merge.ts';
export { formatProblem } from './problems.ts';
export type { Problem } from './problems.ts';
export { composedSchema } from './schema/composed.ts';
export { collections } from './schema/collections.ts';
export { COLLECTION_NAMES } from './schema/fields.ts';
